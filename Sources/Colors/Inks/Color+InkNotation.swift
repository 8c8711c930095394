extension Color {
    /// The colour in CSS notation, together with its ink:
    /// `device-cmyk(15% 100% 95% 5%, #c1272d)` or `spot('PANTONE 485 C' 60%, 0% 95% 100% 0%, #ed7b75)`.
    ///
    /// `device-cmyk()` is that of CSS Color 5, with the colour on the screen at its end, as in earlier drafts;
    /// `spot()` is an addition: the ink's name, its tint unless it is solid, the process inks that replace the solid
    /// ink, and the colour on the screen.
    public var css: String {
        switch ink {
        case nil: hex
        case .process(let cmyk): "device-cmyk(\(cmyk.notation), \(hex))"
        case .spot(let spot): "spot(\(spot.notation), \(spot.alternative.notation), \(hex))"
        }
    }

    /// What is wrong with a text that is meant for a colour with an ink; nil if nothing is, or it is meant for no such
    /// colour.
    public static func inkFault(in text: String) -> InkFault? {
        do throws(InkFault) {
            _ = try Color.inked(text[...])
            return nil
        } catch {
            return error
        }
    }

    /// A colour with an ink, in the notation of `css`. The colour on the screen may be left out; it is then roughly
    /// that of the inks.
    init?(inkNotation text: Substring) {
        guard let color = try? Color.inked(text) else { return nil }
        self = color
    }

    /// - Returns: nil for a text that isn't in this notation at all.
    private static func inked(_ text: Substring) throws(InkFault) -> Color? {
        let text = text.trimmingSpaces
        guard let open = text.firstIndex(of: "(") else { return nil }
        let arguments = text[text.index(after: open)...].dropLast()
        switch text[..<open].lowercased() {
        case "device-cmyk" where text.last == ")": return try deviceCMYK(arguments)
        case "spot" where text.last == ")": return try spot(arguments)
        case "device-cmyk", "spot": throw .notation
        default: return nil
        }
    }

    private static func deviceCMYK(_ arguments: Substring) throws(InkFault) -> Color {
        let (inks, screen) = arguments.divided(at: ",")
        let (shares, alpha) = inks.divided(at: "/")
        let cmyk = try CMYK(notation: shares)
        guard let color = screen.map(Color.init(screen:)) ?? Color(cmyk) else { throw .notation }
        let inked = color.withInk(.process(cmyk))
        guard let alpha else { return inked }
        guard let value = Color.number(alpha.trimmingSpaces, percentOf: 1) else { throw .notation }
        return inked.withAlpha(Color.clamped(value))
    }

    private static func spot(_ arguments: Substring) throws(InkFault) -> Color {
        var rest = arguments.trimmingSpaces
        guard let name = rest.removeQuoted() else { throw .notation }
        if let fault = SpotInk.fault(inName: name) { throw fault }
        let (tint, inks) = rest.divided(at: ",")
        guard let percent = tint.allSatisfy(\.isWhitespace) ? 100 : Color.inPercent(tint.trimmingSpaces)
        else {
            throw .notation
        }
        guard (0...100).contains(percent) else { throw .outOfRange(percent) }
        guard let (shares, screen) = inks?.divided(at: ","), Color(screen: shares) == nil else {
            throw .noAlternative(name)
        }
        let spot = SpotInk(name, tint: percent, alternative: try CMYK(notation: shares))
        guard let color = screen.map(Color.init(screen:)) ?? Color(spot.replacement) else { throw .notation }
        return color.withInk(.spot(spot))
    }

    /// The colour of process inks on the screen, roughly (https://www.w3.org/TR/css-color-5/#naive).
    private init(_ cmyk: CMYK) {
        let shares = cmyk.shares / 100
        func component(_ share: Double) -> Double { 1 - min(1, share * (1 - shares.w) + shares.w) }
        self.init(red: component(shares.x), green: component(shares.y), blue: component(shares.z))
    }
}

extension CMYK {
    /// Four shares with spaces between them.
    fileprivate init(notation: Substring) throws(InkFault) {
        let words = notation.split(whereSeparator: \.isWhitespace)
        let shares = words.compactMap(Color.inPercent)
        guard words.count == 4, shares.count == 4 else { throw .notation }
        if let share = shares.first(where: { !(0...100).contains($0) }) { throw .outOfRange(share) }
        self.init(shares[0], shares[1], shares[2], shares[3])
    }

    fileprivate var notation: String {
        (0..<4).map { "\(shares[$0].inThousandths)%" }.joined(separator: " ")
    }
}

extension SpotInk {
    /// The name and, unless it is solid, the tint.
    fileprivate var notation: String {
        let escaped = name.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
        return "'\(escaped)'" + (tint < 100 ? " \(tint.inThousandths)%" : "")
    }
}

extension Substring {
    /// What is before and after the first separator.
    fileprivate func divided(at separator: Character) -> (Substring, Substring?) {
        guard let index = firstIndex(of: separator) else { return (self, nil) }
        return (self[..<index], self[self.index(after: index)...])
    }

    /// Removes a string in quotes, in which a backslash may precede any character, from the front.
    fileprivate mutating func removeQuoted() -> String? {
        guard let quote = first, quote == "\"" || quote == "'" else { return nil }
        var text = ""
        var rest = dropFirst()
        while let character = rest.popFirst() {
            if character == quote {
                self = rest
                return text
            }
            text.append(character == "\\" ? rest.popFirst() ?? character : character)
        }
        return nil
    }
}
