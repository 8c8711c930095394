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

    /// A colour with an ink, in the notation of `css`. The colour on the screen may be left out; it is then roughly
    /// that of the inks.
    init?(inkNotation text: Substring) {
        let text = text.trimmingSpaces
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
        let arguments = text[text.index(after: open)...].dropLast()
        switch text[..<open].lowercased() {
        case "device-cmyk": self.init(deviceCMYK: arguments)
        case "spot": self.init(spot: arguments)
        default: return nil
        }
    }

    private init?(deviceCMYK arguments: Substring) {
        let (inks, screen) = arguments.divided(at: ",")
        let (shares, alpha) = inks.divided(at: "/")
        guard let cmyk = CMYK(notation: shares), let color = screen.map(Color.init(screen:)) ?? Color(cmyk)
        else {
            return nil
        }
        let inked = color.withInk(.process(cmyk))
        guard let alpha else { self = inked; return }
        guard let value = Color.number(alpha.trimmingSpaces, percentOf: 1) else { return nil }
        self = inked.withAlpha(Color.clamped(value))
    }

    private init?(spot arguments: Substring) {
        var rest = arguments.trimmingSpaces
        guard let name = rest.removeQuoted(), !name.isEmpty else { return nil }
        let (tint, inks) = rest.divided(at: ",")
        guard let (shares, screen) = inks?.divided(at: ","), let alternative = CMYK(notation: shares),
            let percent = tint.allSatisfy(\.isWhitespace) ? 100 : Color.inPercent(tint.trimmingSpaces)
        else { return nil }
        let spot = SpotInk(name, tint: percent, alternative: alternative)
        guard let color = screen.map(Color.init(screen:)) ?? Color(spot.replacement) else { return nil }
        self = color.withInk(.spot(spot))
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
    fileprivate init?(notation: Substring) {
        let words = notation.split(whereSeparator: \.isWhitespace)
        let shares = words.compactMap(Color.inPercent)
        guard words.count == 4, shares.count == 4 else { return nil }
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
