import Documents
import Grammar

/// The edges of a continuous scale's bins, at which its ticks stand: listed, or by their step (Vega's
/// `configureBins`).
enum ScaleBins {
    case edges([Double])
    case steps(start: Double?, stop: Double?, step: Double)

    init?(_ node: Node) {
        if let edges = node.elements {
            self = .edges(edges.compactMap(\.number))
        } else if let step = node["step"]?.number, step > 0 {
            self = .steps(start: node["start"]?.number, stop: node["stop"]?.number, step: step)
        } else {
            return nil
        }
    }

    /// The bins of a channel: all of them, or if they were made before, those within the domain.
    init?(_ model: ChannelModel) {
        guard let step = model.binStep, step > 0 else { return nil }
        guard let extent = model.binExtent else {
            guard model.isPrebinned else { return nil }
            self = .steps(start: nil, stop: nil, step: step)
            return
        }
        self = .steps(start: extent.lowerBound, stop: extent.upperBound, step: step)
    }

    func edges(over domain: [Double]) -> [Double] {
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
