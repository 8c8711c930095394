import Colors
import Formats

/// Colours and their parts: `rgb(…)`, `hsl(…)`, `lab(…)`, `hcl(…)` of d3-color, `luminance` and `contrast`.
let colorFunctions: [ExpressionFunction] = [
    color("rgb", ["r", "g", "b"]) { color in
        SIMD4(color.red * 255, color.green * 255, color.blue * 255, color.alpha)
    },
    color("hsl", ["h", "s", "l"], HSLSpace.components),
    color("lab", ["l", "a", "b"], LabSpace.components),
    color("hcl", ["h", "c", "l"], HCLSpace.components),
    ExpressionFunction("luminance", arity: 1...1) { .number(luminance($0.at(0))) },
    // The ratio of WCAG 2.0, from 1 to 21.
    ExpressionFunction("contrast", arity: 2...2) { arguments in
        let (a, b) = (luminance(arguments.at(0)), luminance(arguments.at(1)))
        return .number((max(a, b) + 0.05) / (min(a, b) + 0.05))
    },
]

/// A function that makes a colour from another one, or from three components and an opacity.
private func color(
    _ name: String, _ keys: [String], _ components: @escaping @Sendable (Color) -> SIMD4<Double>
) -> ExpressionFunction {
    ExpressionFunction(name, arity: 1...4) { arguments in
        let parts: SIMD4<Double>
        if arguments.count == 1 {
            parts = arguments.at(0).color.map(components) ?? SIMD4(repeating: .nan)
        } else {
            let opacity = arguments.at(3).isMissing ? 1 : arguments.at(3).number
            parts = SIMD4(arguments.at(0).number, arguments.at(1).number, arguments.at(2).number, opacity)
        }
        var members = ["opacity": Value.number(parts.w)]
        for (index, key) in keys.enumerated() { members[key] = .number(parts[index]) }
        return .object(members)
    }
}

/// The relative luminance of WCAG 2.0, from 0 for black to 1 for white.
private func luminance(_ value: Value) -> Double { value.color?.luminance ?? .nan }

extension Value {
    /// The colour that a value stands for: the result of a colour function, or a CSS colour.
    var color: Color? {
        if let color = colorOfParts { return color }
        if case .string(let text) = self { return Color(css: text) }
        return nil
    }

    /// The colour of an object that a colour function returned.
    private var colorOfParts: Color? {
        guard case .object(let members) = self, members.count == 4,
            let opacity = members["opacity"]?.plainNumber
        else { return nil }
        func parts(_ a: String, _ b: String, _ c: String) -> SIMD4<Double>? {
            guard let x = members[a]?.plainNumber, let y = members[b]?.plainNumber,
                let z = members[c]?.plainNumber
            else { return nil }
            return SIMD4(x, y, z, opacity)
        }
        if let rgb = parts("r", "g", "b") {
            return Color(SIMD4(rgb.x / 255, rgb.y / 255, rgb.z / 255, opacity))
        }
        return parts("h", "s", "l").map(HSLSpace.color) ?? parts("l", "a", "b").map(LabSpace.color)
            ?? parts("h", "c", "l").map(HCLSpace.color)
    }

    /// A colour as d3-color writes it: `rgb(70, 130, 180)`.
    var colorText: String? {
        guard let color = colorOfParts else { return nil }
        let bytes = [color.red, color.green, color.blue].map { String(Int(($0 * 255).rounded())) }
        let list = bytes.joined(separator: ", ")
        return color.alpha == 1 ? "rgb(\(list))" : "rgba(\(list), \(color.alpha.javaScriptDescription))"
    }

    /// The value as the result of an expression, in which colours are text.
    var flattened: Value { colorText.map(Value.string) ?? self }
}
