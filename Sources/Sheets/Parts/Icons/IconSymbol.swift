import Diagnostics
import Documents
import SceneGraph

/// The outlines of icons, each drawn within −1…1.
enum IconSymbol: String, CaseIterable, Sendable {
    case circle, square, hexagon, nut, person, house, factory, bed, tree, book, car

    /// The outline as an SVG path; holes run in the opposite direction to the outline around them.
    var svg: String {
        switch self {
        case .circle: "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z"
        case .square: "M-0.9,-0.9H0.9V0.9H-0.9Z"
        case .hexagon: "M1,0L0.5,0.866L-0.5,0.866L-1,0L-0.5,-0.866L0.5,-0.866Z"
        case .nut:
            "M1,0L0.5,0.866L-0.5,0.866L-1,0L-0.5,-0.866L0.5,-0.866ZM0.46,0A0.46,0.46,0,1,0,-0.46,0A0.46,0.46,0,1,0,0.46,0Z"
        case .person:
            "M0.31,-0.69A0.31,0.31,0,1,1,-0.31,-0.69A0.31,0.31,0,1,1,0.31,-0.69ZM-0.3,-0.3H0.3A0.26,0.26,0,0,1,0.56,-0.04V0.4A0.12,0.12,0,0,1,0.32,0.4V1H0.04V0.46H-0.04V1H-0.32V0.4A0.12,0.12,0,0,1,-0.56,0.4V-0.04A0.26,0.26,0,0,1,-0.3,-0.3Z"
        case .house:
            "M0,-0.92L1,-0.02H0.74V0.9H0.22V0.3H-0.22V0.9H-0.74V-0.02H-1Z"
        case .factory:
            "M-0.95,0.9V-0.95H-0.55L-0.5,-0.12L0.05,-0.5V-0.12L0.6,-0.5V-0.12L0.95,-0.36V0.9ZM-0.5,0.25V0.55H-0.2V0.25ZM0.02,0.25V0.55H0.32V0.25ZM0.54,0.25V0.55H0.74V0.25Z"
        case .bed:
            "M-1,-0.7H-0.78V0.1H1V0.72H0.78V0.42H-0.78V0.72H-1ZM-0.2,-0.22A0.23,0.23,0,1,1,-0.66,-0.22A0.23,0.23,0,1,1,-0.2,-0.22ZM-0.1,-0.02V-0.44H0.58A0.42,0.42,0,0,1,1,-0.02Z"
        case .tree:
            "M0,-1L0.55,-0.3H0.3L0.78,0.42H0.13V1H-0.13V0.42H-0.78L-0.3,-0.3H-0.55Z"
        case .book:
            "M-0.06,-0.62V0.86C-0.36,0.66,-0.66,0.6,-1,0.6V-0.84C-0.66,-0.84,-0.36,-0.8,-0.06,-0.62ZM0.06,-0.62C0.36,-0.8,0.66,-0.84,1,-0.84V0.6C0.66,0.6,0.36,0.66,0.06,0.86Z"
        case .car:
            "M-0.58,-0.6H0.5L0.72,-0.1A0.28,0.28,0,0,1,1,0.18V0.52H0.76A0.24,0.24,0,0,1,0.28,0.52H-0.28A0.24,0.24,0,0,1,-0.76,0.52H-1V0.06A0.16,0.16,0,0,1,-0.84,-0.1H-0.76ZM-0.46,-0.42L-0.56,-0.1H-0.08V-0.42ZM0.08,-0.42V-0.1H0.5L0.38,-0.42Z"
        }
    }
}

extension ValueType<Path> {
    /// A symbol's name, or an SVG path within −1…1.
    static var iconSymbol: ValueType {
        let names = IconSymbol.allCases.map(\.rawValue)
        return ValueType("a symbol's name, or an SVG path within −1…1") { node, context in
            guard let text = node.string else {
                context.log.error(.wrongType, "expected a symbol, found \(node.kind)", at: node.span)
                return nil
            }
            let svg = IconSymbol(rawValue: text)?.svg ?? text
            if let path = Path(svg: svg), !path.isEmpty { return path }
            context.log.error(
                .unknownValue, "unknown symbol '\(text)'", at: node.span,
                hint: names.nearest(to: text).map { "did you mean '\($0)'?" }
                    ?? "one of \(names.joined(separator: ", ")), or an SVG path within −1…1")
            return nil
        }
    }
}
