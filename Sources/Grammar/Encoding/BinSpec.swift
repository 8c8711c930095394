public import Dataflow
import Documents

/// Whether and how the field of a channel is binned.
public enum BinSpec: Hashable, Sendable {
    case none
    /// The field is binned by these options.
    case bins(BinOptions)
    /// The field already contains the starts of bins, whose width may be given.
    case given(step: Double? = nil)

    public var isOn: Bool { self != .none }

    /// The options of the bins; nil unless the field is to be binned.
    public var options: BinOptions? { if case .bins(let options) = self { options } else { nil } }

    /// Whether the field already contains the starts of bins.
    public var isGiven: Bool { if case .given = self { true } else { false } }

    /// The width of the bins that the field contains, if it is given.
    public var givenStep: Double? { if case .given(let step) = self { step } else { nil } }
}

extension ValueType<BinSpec> {
    /// True, `binned`, or the parameters of the bins; null or false for none.
    static var bin: ValueType {
        ValueType(Schema.bin.words, schema: .bin) { node, context in
            switch node.content {
            case .null, .boolean(false): return BinSpec.none
            case .boolean(true): return .bins(BinOptions())
            case .string("binned"): return .given()
            default:
                guard let options = BinOptions.decode(node, context) else { return nil }
                return node["binned"]?.boolean == true ? .given(step: options.step) : .bins(options)
            }
        }
    }
}
