import Colors
import Dataflow
import Diagnostics
import Grammar
import VisualEncoding

/// A scale with its range, for a channel that isn't a position: colours, sizes, shapes, opacities.
struct VisualScale {
    let model: ScaleModel
    let scale: Scale

    /// Returns the visual value of a data value: text for colours and shapes, numbers for the rest.
    func value(_ value: Value) -> Value {
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
    var hasNumbers: Bool {
        if case .continuous = model.domain { model.kind != .binOrdinal } else { false }
    }

    /// The visual position of zero or, if the domain doesn't include it, of its first value.
    var zeroOrLeast: Double {
        switch scale {
        case .continuous(let scale): scale.zeroOrLeast
        case .color(let scale): scale.scale.zeroOrLeast
        default:
            if case .continuous(let domain) = model.domain { domain.first ?? 0 } else { 0 }
        }
    }
}
