import Colors
package import Dataflow
import Diagnostics
import Grammar
package import VisualEncoding

/// A scale with its range, for a channel that isn't a position: colours, sizes, shapes, opacities.
package struct VisualScale {
    package let model: ScaleModel
    package let scale: Scale

    /// Returns the visual value of a data value: text for colours and shapes, numbers for the rest.
    package func value(_ value: Value) -> Value {
        switch scale {
        // What the domain doesn't have gets no colour, rather than the mark's own.
        case .ordinal(let scale): return scale.value(value) ?? (model.channel.isColor ? .null : .undefined)
        case .band(let scale): return scale.position(value).map { .number($0) } ?? .undefined
        case .continuous(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return .number(scale.position(quantity))
        case .discretizing(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return scale.value(quantity) ?? .undefined
        case .color(let scale):
            guard let quantity = value.quantity else { return .undefined }
            return .string(scale.color(quantity).css)
        }
    }

    /// Whether its domain consists of numbers or times rather than bins or categories.
    package var hasNumbers: Bool {
        if case .continuous = model.domain { model.kind != .binOrdinal } else { false }
    }

    /// The visual position of zero or, if the domain doesn't include it, of its first value.
    package var zeroOrLeast: Double {
        switch scale {
        case .continuous(let scale): scale.zeroOrLeast
        case .color(let scale): scale.scale.zeroOrLeast
        default:
            if case .continuous(let domain) = model.domain { domain.first ?? 0 } else { 0 }
        }
    }
}

extension ContinuousScale {
    /// Zero if the domain includes it, otherwise the domain's first value (Vega-Lite
    /// `scaledZeroOrMinOrMax.ts`).
    package var zeroOrLeast: Double {
        guard let extent, !isTemporal, !isLogarithmic, extent.contains(0) else { return domain.first ?? 0 }
        return 0
    }
}
