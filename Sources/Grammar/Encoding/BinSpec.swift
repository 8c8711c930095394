public import Dataflow
import Documents

/// Whether and how the quantity of a channel is binned.
public enum BinSpec: Hashable, Sendable {
    case none
    /// Bins are made.
    case bins(BinOptions)
    /// The field holds where bins begin, their width being known or not.
    case given(step: Double? = nil)

    public var isOn: Bool { self != .none }

    /// How bins are to be made, if they are.
    public var options: BinOptions? { if case .bins(let options) = self { options } else { nil } }

    /// Whether the field holds bins that were made before.
    public var isGiven: Bool { if case .given = self { true } else { false } }

    /// The width of bins that were made before.
    public var givenStep: Double? { if case .given(let step) = self { step } else { nil } }
}

extension ValueType<BinSpec> {
    /// True, `binned`, or parameters of the bins; null or false for none.
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
