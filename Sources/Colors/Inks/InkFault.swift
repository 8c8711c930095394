/// Why no press can print an ink.
public enum InkFault: Error, Hashable, Sendable {
    /// The text isn't written as a colour with an ink is.
    case notation
    /// A share or a tint, in percent.
    case outOfRange(Double)
    /// A spot, by its name, without the process inks that replace it.
    case noAlternative(String)
    case noName
    /// A name that means something else on the press.
    case reservedName(String)

    public var message: String {
        switch self {
        case .notation: "a colour with an ink that can't be read"
        case .outOfRange(let share): "\(share.inThousandths) % of an ink, and a press prints 0 to 100 %"
        case .noAlternative(let name): "the spot ink '\(name)' has no process inks that replace it"
        case .noName: "a spot ink needs a name"
        case .reservedName(let name):
            ["All", "None"].contains(name)
                ? "no spot ink can be named '\(name)': that means \(name == "All" ? "all plates" : "no plate")"
                : "no spot ink can be named '\(name)': that is a process ink"
        }
    }

    public var hint: String {
        switch self {
        case .noName, .reservedName: "name it as the press does: PANTONE 485 C"
        case .notation, .outOfRange, .noAlternative:
            "write device-cmyk(15% 100% 95% 5%, #c1272d), or spot('PANTONE 485 C' 60%, 0% 95% 100% 0%, #ed7b75)"
        }
    }
}

extension SpotInk {
    /// What keeps a name from being that of a spot (ISO 32000-1, 8.6.6.4).
    public static func fault(inName name: String) -> InkFault? {
        if name.isEmpty { return .noName }
        return ["All", "None", "Cyan", "Magenta", "Yellow", "Black"].contains(name)
            ? .reservedName(name) : nil
    }
}
