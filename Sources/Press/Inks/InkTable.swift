import Colors

/// The inks of a document under numbers, which stand for them while Cairo draws in RGB.
///
/// Cairo has no inks. So each paint is drawn in a colour that is just its number, and the number is replaced by the
/// inks in what Cairo wrote: two paints that look alike keep their different inks, and none is guessed.
struct InkTable {
    struct Entry: Hashable {
        var mix: InkMix
        /// The colour on the screen.
        var color: Color
        /// Whether somebody has decided its inks, which no conversion may change then.
        var isDeclared = false
        /// Whether it is printed over what is beneath it.
        var overprints = false
        /// What is painted in place of a colour, if something is.
        var substitute: Substitute?
    }

    /// What takes the place of a rectangle, by its number in the document.
    enum Substitute: Hashable {
        case picture(Int)
        case pieces(Int)
    }

    private(set) var entries: [Entry] = []
    private var numbers: [Entry: Int] = [:]

    /// The number of inks, which they get here if they have none.
    mutating func index(of entry: Entry) -> Int {
        if let number = numbers[entry] { return number }
        numbers[entry] = entries.count
        entries.append(entry)
        return entries.count - 1
    }

    /// The colour that stands for inks, opaque.
    mutating func number(_ entry: Entry) -> Color {
        Color(UInt32(truncatingIfNeeded: index(of: entry) & 0xFFFFFF))
    }

    /// The inks for which a colour stands, given by what Cairo writes; nil if it is nobody's number.
    func entry(red: Double, green: Double, blue: Double) -> Entry? {
        index(red: red, green: green, blue: blue).map { entries[$0] }
    }

    /// The number of the inks for which a colour stands.
    func index(red: Double, green: Double, blue: Double) -> Int? {
        func byte(_ component: Double) -> Int { Int((max(0, min(1, component)) * 255).rounded()) }
        let number = byte(red) << 16 | byte(green) << 8 | byte(blue)
        return entries.indices.contains(number) ? number : nil
    }

    /// The number for which a colour stands.
    func index(of color: Color) -> Int? { index(red: color.red, green: color.green, blue: color.blue) }

    func entry(of color: Color) -> Entry? {
        entry(red: color.red, green: color.green, blue: color.blue)
    }
}
