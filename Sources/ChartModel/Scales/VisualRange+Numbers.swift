import Dataflow
import Grammar
import VisualEncoding

/// Ranges of sizes, opacities, angles, shapes and dashes.
extension VisualRange {
    /// Returns the values that categories take in turn.
    func discreteRange(_ model: ScaleModel) -> [Value] {
        if let range = explicitRange(model) { return range }
        switch model.channel {
        case .shape:
            if let shapes = config.range["symbol"]?.values { return shapes.map(\.value) }
            return Self.shapes.map { .string($0) }
        case .strokeDash: return Self.dashes.map { .array($0.map { .number($0) }) }
        default: return ends(model).map { .number($0) }
        }
    }

    /// Returns a value for each class.
    func classRange(_ model: ScaleModel) -> [Value] {
        if let range = explicitRange(model) { return range }
        let usual = model.kind == .quantile ? config.scale.quantileCount : config.scale.quantizeCount
        let ends = ends(model)
        let count = classCount(model, usual: usual)
        // Only sizes are divided evenly; other channels have one class for each end.
        guard model.channel == .size, let low = ends.first, let high = ends.last else {
            return ends.map { .number($0) }
        }
        return (0..<count).map { .number(low + (high - low) * Double($0) / Double(max(1, count - 1))) }
    }

    func numericRange(_ model: ScaleModel) -> [Double] {
        explicitRange(model).map { $0.map(\.number) } ?? ends(model)
    }

    /// The ends of the default range, or those that the spec states instead.
    private func ends(_ model: ScaleModel) -> [Double] {
        let ends = defaultEnds(model)
        return [model.definition.rangeMin ?? ends.low, model.definition.rangeMax ?? ends.high]
    }

    private func defaultEnds(_ model: ScaleModel) -> (low: Double, high: Double) {
        let usual = config.scale
        switch model.channel {
        case .size:
            switch model.firstMark?.size {
            case .band?: return (usual.minBandSize, usual.maxBandSize ?? step - 1)
            case .stroke?: return (usual.minStrokeWidth, usual.maxStrokeWidth)
            case .font?: return (usual.minFontSize, usual.maxFontSize)
            case .area?, nil: return (usual.minSize, usual.maxSize ?? (step * 0.95) * (step * 0.95))
            }
        case .opacity, .fillOpacity, .strokeOpacity:
            return (usual.minOpacity, usual.maxOpacity)
        case .strokeWidth: return (usual.minStrokeWidth, usual.maxStrokeWidth)
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
