import Glibc

/// A function of numbers (ISO 32000-1, 7.10), as tints of spots and gradients are given.
indirect enum PDFFunction: Sendable {
    /// A line or a curve between two values.
    case exponential(from: [Double], to: [Double], exponent: Double)
    /// Functions side by side: the bounds between them, and what of each is used.
    case stitched([PDFFunction], bounds: [Double], encode: [Double], domain: ClosedRange<Double>)
    case sampled(SampledFunction)
    case calculated(Calculator, domain: [Double], range: [Double])
    /// Functions of the same numbers, one for each result.
    case several([PDFFunction])

    /// nil if it isn't understood.
    init?(_ node: PDFNode, depth: Int = 0) {
        guard depth < 8 else { return nil }
        if node.isArray {
            let parts = node.elements.prefix(64).compactMap { PDFFunction($0, depth: depth + 1) }
            guard !parts.isEmpty, parts.count == node.elements.count else { return nil }
            self = .several(parts)
            return
        }
        let domain = node["Domain"].numbers ?? [0, 1]
        switch node["FunctionType"].integer {
        case 0:
            guard let sampled = SampledFunction(node) else { return nil }
            self = .sampled(sampled)
        case 2:
            let from = node["C0"].numbers ?? [0]
            let to = node["C1"].numbers ?? [1]
            guard from.count == to.count, !from.isEmpty else { return nil }
            self = .exponential(from: from, to: to, exponent: node["N"].number ?? 1)
        case 3:
            let parts = node["Functions"].elements.prefix(1024).compactMap {
                PDFFunction($0, depth: depth + 1)
            }
            let bounds = node["Bounds"].numbers ?? []
            guard !parts.isEmpty, bounds.count == parts.count - 1, domain.count >= 2, domain[0] <= domain[1]
            else { return nil }
            let encode = node["Encode"].numbers ?? []
            self = .stitched(
                parts, bounds: bounds,
                encode: encode.count >= 2 * parts.count
                    ? encode : parts.flatMap { _ in [0.0, 1.0] }, domain: domain[0]...domain[1])
        case 4:
            guard let data = try? node.data(), let calculator = Calculator(data) else { return nil }
            self = .calculated(calculator, domain: domain, range: node["Range"].numbers ?? [])
        default: return nil
        }
    }

    func callAsFunction(_ inputs: [Double]) -> [Double] {
        switch self {
        case .exponential(let from, let to, let exponent):
            let x = min(1, max(0, inputs.first ?? 0))
            let t = exponent == 1 ? x : pow(x, exponent)
            return zip(from, to).map { $0 + t * ($1 - $0) }
        case .stitched(let parts, let bounds, let encode, let domain):
            let x = min(domain.upperBound, max(domain.lowerBound, inputs.first ?? 0))
            let index = bounds.firstIndex { x < $0 } ?? parts.count - 1
            let low = index == 0 ? domain.lowerBound : bounds[index - 1]
            let high = index == parts.count - 1 ? domain.upperBound : bounds[index]
            let (first, last) = (encode[2 * index], encode[2 * index + 1])
            let t = high > low ? first + (x - low) / (high - low) * (last - first) : first
            return parts[index]([t])
        case .sampled(let function): return function(inputs)
        case .calculated(let calculator, let domain, let range):
            return Self.clamped(calculator.results(of: Self.clamped(inputs, to: domain)), to: range)
        case .several(let parts): return parts.flatMap { $0(inputs) }
        }
    }

    static func clamped(_ values: [Double], to limits: [Double]) -> [Double] {
        values.enumerated().map { index, value in
            guard limits.count > 2 * index + 1 else { return value }
            return min(max(value, limits[2 * index]), max(limits[2 * index], limits[2 * index + 1]))
        }
    }
}
