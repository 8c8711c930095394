import Documents

/// The edges of a continuous scale's bins, which its ticks mark: listed, or given by their step (Vega's
/// `configureBins`).
public enum ScaleBins: Hashable, Sendable {
    case edges([Double])
    case steps(start: Double?, stop: Double?, step: Double)

    public func edges(over domain: [Double]) -> [Double] {
        switch self {
        case .edges(let edges): return edges
        case .steps(let first, let last, let step):
            guard let low = domain.first, let high = domain.last else { return [] }
            var (start, stop) = (first ?? low, last ?? high)
            if start < low { start = step * (low / step).rounded(.up) }
            if stop > high { stop = step * (high / step).rounded(.down) }
            let count = ((stop + step / 2 - start) / step).rounded(.up)
            guard count >= 1, count.isFinite else { return [] }
            return (0..<Int(min(count, 1001))).map { start + Double($0) * step }
        }
    }
}

extension ValueType<ScaleBins> {
    /// A list of edges, or `{start, stop, step}`.
    static var scaleBins: ValueType {
        let edges = ValueType<[Double]>.list(of: .number)
        let schema = Schema.either([.list(.number()), .object(BinSteps.self)])
        return ValueType(schema.words, schema: schema) { node, context in
            if node.members == nil { return edges.decode(node, context).map { .edges($0) } }
            guard let steps = BinSteps.decode(node, context), let step = steps.step, step > 0 else {
                return nil
            }
            return .steps(start: steps.start, stop: steps.stop, step: step)
        }
    }
}

/// Bins of equal width.
struct BinSteps: Declared {
    var start: Double?
    var stop: Double?
    var step: Double?

    static let typeName = "bins by their step"

    static let properties: [Property<BinSteps>] = [
        Property("start", \.start, .number, "Where the first begins. Default: the domain's least."),
        Property("stop", \.stop, .number, "Where the last ends. Default: the domain's most."),
        Property("step", \.step, .nonNegative, "How wide each is.").required(),
    ]
}
