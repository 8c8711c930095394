extension Color {
    /// Nothing: fully transparent.
    public static let transparent = Color(red: 0, green: 0, blue: 0, alpha: 0)

    /// A colour in CSS notation: that of the screen, or one with an ink (see `css`); nil for anything else.
    public init?(css text: String) {
        guard let color = Color(screen: text[...]) ?? Color(inkNotation: text[...]) else { return nil }
        self = color
    }

    /// A colour of the screen: `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`,
    /// a name, or `transparent`. Values out of range are clamped.
    init?(screen text: Substring) {
        let name = text.lowercased().trimmingSpaces
        if name.first == "#" {
            self.init(hexDigits: name.dropFirst())
        } else if let rgb = Color.named[String(name)] {
            self.init(rgb)
        } else if name == "transparent" {
            self = .transparent
        } else {
            self.init(function: name)
        }
    }

    /// The colour on the screen: `#rrggbb`, or `rgba(r, g, b, a)` where it is not opaque.
    public var hex: String {
        let components = [red, green, blue].map { Color.byte($0) }
        if alpha < 1 {
            let list = components.map(String.init).joined(separator: ", ")
            return "rgba(\(list), \(max(0, alpha).inThousandths))"
        }
        return "#" + components.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// A component as a number from 0 to 255.
    private static func byte(_ component: Double) -> Int {
        component.isFinite ? Int((max(0, min(1, component)) * 255).rounded()) : 0
    }

    private init?(hexDigits digits: Substring) {
        var values = digits.compactMap(\.hexDigitValue)
        guard values.count == digits.count else { return nil }
        if values.count == 3 || values.count == 4 { values = values.flatMap { [$0, $0] } }
        guard values.count == 6 || values.count == 8 else { return nil }
        let bytes = stride(from: 0, to: values.count, by: 2).map {
            Double(values[$0] * 16 + values[$0 + 1]) / 255
        }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes.count > 3 ? bytes[3] : 1)
    }

    private init?(function text: Substring) {
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
        let arguments = text[text.index(after: open)...].dropLast()
            .split { $0 == "," || $0 == "/" || $0 == " " || $0 == "\t" || $0 == "\n" }
        guard arguments.count == 3 || arguments.count == 4,
            let alpha = arguments.count == 4 ? Color.number(arguments[3], percentOf: 1) : 1
        else { return nil }
        switch text[..<open] {
        case "rgb", "rgba":
            let values = arguments.prefix(3).compactMap { Color.number($0, percentOf: 255) }
            guard values.count == 3 else { return nil }
            self.init(
                red: Color.clamped(values[0] / 255), green: Color.clamped(values[1] / 255),
                blue: Color.clamped(values[2] / 255), alpha: Color.clamped(alpha))
        case "hsl", "hsla":
            guard let hue = Color.degrees(arguments[0]), let saturation = Color.percent(arguments[1]),
                let lightness = Color.percent(arguments[2])
            else { return nil }
            self.init(hue: hue, saturation: saturation, lightness: lightness, alpha: Color.clamped(alpha))
        default:
            return nil
        }
    }

    /// A colour by hue in degrees and shares from 0 to 1, as
    /// https://www.w3.org/TR/css-color-4/#hsl-to-rgb turns them into red, green and blue.
    public init(hue: Double, saturation: Double, lightness: Double, alpha: Double = 1) {
        let reach = saturation * min(lightness, 1 - lightness)
        func component(_ offset: Double) -> Double {
            let turn = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
            let k = turn < 0 ? turn + 12 : turn
            return lightness - reach * max(-1, min(k - 3, 9 - k, 1))
        }
        self.init(red: component(0), green: component(8), blue: component(4), alpha: alpha)
    }

    static func clamped(_ value: Double) -> Double { max(0, min(1, value)) }

    static func number(_ text: Substring, percentOf whole: Double) -> Double? {
        if text.last == "%" { return number(text.dropLast(), percentOf: 1).map { $0 / 100 * whole } }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    /// A share as a percentage, or as a number from 0 to 1, in percent.
    static func inPercent(_ text: Substring) -> Double? {
        text.last == "%" ? number(text.dropLast(), percentOf: 1) : number(text, percentOf: 1).map { $0 * 100 }
    }

    private static func percent(_ text: Substring) -> Double? {
        guard text.last == "%" else { return nil }
        return number(text, percentOf: 1).map(clamped)
    }

    private static func degrees(_ text: Substring) -> Double? {
        let units: [(name: String, degrees: Double)] = [
            ("deg", 1), ("grad", 0.9), ("rad", 180 / .pi), ("turn", 360),
        ]
        for unit in units where text.hasSuffix(unit.name) {
            return number(text.dropLast(unit.name.count), percentOf: 1).map { $0 * unit.degrees }
        }
        return number(text, percentOf: 1)
    }
}

extension Double {
    /// The number rounded to thousandths, in as few digits as it needs.
    var inThousandths: String {
        let rounded = (self * 1000).rounded() / 1000
        return Int(exactly: rounded).map(String.init) ?? rounded.description
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmingSpaces: SubSequence {
        let isSpace = { (character: Character) in character.isWhitespace && character.isASCII }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
        else { return prefix(0) }
        return self[first...last]
    }
}
