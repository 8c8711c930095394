import Dataflow
import Documents
import Grammar
import VisualEncoding

/// The ranges of sizes, opacities, angles, shapes and dashes.
extension VisualRange {
    /// A value for each category, in turn.
    func discreteRange(_ model: ScaleModel) -> [Value] {
        if let range = explicitRange(model) { return range }
        switch model.channel {
        case .shape:
            if let shapes = config.section("range")?["symbol"]?.elements { return shapes.map { Value($0) } }
            return Self.shapes.map { .string($0) }
        case .strokeDash: return Self.dashes.map { .array($0.map { .number($0) }) }
        default: return ends(model).map { .number($0) }
        }
    }

    /// A value for each class.
    func classRange(_ model: ScaleModel) -> [Value] {
        if let range = explicitRange(model) { return range }
        let section = config.section("scale")
        let usual =
            section?[model.kind == .quantile ? "quantileCount" : "quantizeCount"]?.number.map { Int($0) } ?? 4
        let ends = ends(model)
        let count = classCount(model, usual: usual)
        // Only sizes are divided evenly; other channels have a class for each end.
        guard model.channel == .size, let low = ends.first, let high = ends.last else {
            return ends.map { .number($0) }
        }
        return (0..<count).map { .number(low + (high - low) * Double($0) / Double(max(1, count - 1))) }
    }

    func numericRange(_ model: ScaleModel) -> [Double] {
        explicitRange(model).map { $0.map(\.number) } ?? ends(model)
    }

    /// The default range's ends, or those that the spec has instead.
    private func ends(_ model: ScaleModel) -> [Double] {
        let ends = defaultEnds(model)
        return [model.definition.rangeMin ?? ends.low, model.definition.rangeMax ?? ends.high]
    }

    private func defaultEnds(_ model: ScaleModel) -> (low: Double, high: Double) {
        let section = config.section("scale")
        func number(_ name: String, _ fallback: Double) -> Double { section?[name]?.number ?? fallback }
        switch model.channel {
        case .size:
            switch model.firstMark {
            case .bar?, .tick?: return (number("minBandSize", 2), number("maxBandSize", step - 1))
            case .line?, .trail?, .rule?: return (number("minStrokeWidth", 1), number("maxStrokeWidth", 4))
            case .text?: return (number("minFontSize", 8), number("maxFontSize", 40))
            default: return (number("minSize", 4), number("maxSize", (step * 0.95) * (step * 0.95)))
            }
        case .opacity, .fillOpacity, .strokeOpacity:
            return (number("minOpacity", 0.3), number("maxOpacity", 0.8))
        case .strokeWidth: return (number("minStrokeWidth", 1), number("maxStrokeWidth", 4))
        case .angle: return (0, 360)
        default: return (0, 1)
        }
    }

    /// Vega's `symbol` range.
    private static let shapes = [
        "circle", "square", "triangle-up", "cross", "diamond", "triangle-right", "triangle-down",
        "triangle-left",
    ]

    private static let dashes: [[Double]] = [[1, 0], [4, 2], [2, 1], [1, 1], [1, 2, 4, 2]]
}
