import Diagnostics
public import Documents

/// How a row that a group lacks is filled in: the options that the transform shares with encodings.
public struct ImputeOptions: Declared {
    enum Method: String, CaseIterable, Sendable {
        case value, mean, median, max, min
    }

    var keyvals: [Value] = []
    var frame = WindowFrame(preceding: nil, following: nil)
    var method = Method.value
    var value = Value.number(0)

    public init() {}

    public static let typeName = "an imputation"

    public static var properties: [Property<ImputeOptions>] {
        [
            Property(
                "keyvals", \.keyvals, .keyValues, "Keys that groups should have besides those of the data."),
            Property("frame", \.frame, .frame, "Which rows before and after are looked at. Default: all."),
            Property("method", \.method, .name(), "How a value is found. Default: `value`."),
            Property("value", \.value, .anyValue, "The value, for the method `value`. Default: 0."),
        ]
    }
}

extension ValueType<[Value]> {
    /// A list of values, or `{start, stop, step}`, whose stop is left out.
    fileprivate static var keyValues: ValueType {
        ValueType(
            "a list of values or a sequence", schema: .either([.list(.any), .object(KeySequence.self)])
        ) { node, context in
            if let elements = node.elements { return elements.map { Dataflow.Value($0) } }
            guard let sequence = KeySequence.decode(node, context) else { return nil }
            let step = sequence.step ?? (sequence.stop < sequence.start ? -1 : 1)
            let count = ((sequence.stop - sequence.start) / step).rounded(.up)
            guard count <= 1_000_000 else {
                context.log.error(.tooManyRows, "the sequence has more than a million values", at: node.span)
                return nil
            }
            return (0..<Int(count > 0 ? count : 0)).map { .number(sequence.start + Double($0) * step) }
        }
    }
}

private struct KeySequence: Declared {
    var start = 0.0
    var stop = 0.0
    var step: Double?

    static let typeName = "a sequence"

    static var properties: [Property<KeySequence>] {
        [
            Property("start", \.start, .number, "The first value. Default: 0."),
            Property("stop", \.stop, .number, "The value before which the sequence ends.").required(),
            Property("step", \.step, .number, "The distance of values. Default: 1 or −1."),
        ]
    }
}
