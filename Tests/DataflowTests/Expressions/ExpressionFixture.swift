import Dataflow
import Formats

/// The datum and the signals that the tables of expressions are evaluated with.
let exampleDatum = Value.object([
    "n": .number(3), "x": .number(1.5), "neg": .number(-2), "zero": .number(0), "nan": .number(.nan),
    "s": .string("text"), "num": .string("12"), "empty": .string(""), "yes": .boolean(true),
    "no": .boolean(false),
    "nil": .null, "list": .array([.number(3), .number(1), .number(2)]),
    "obj": .object(["a": .number(1), "b": .object(["c": .string("deep")])]), "x y": .number(7),
    "投资": .number(42),
    "date": .date(1_577_836_800_000), "a.b": .number(5),
])

let exampleSignals: [String: Value] = ["width": .number(200), "name": .string("sig")]

/// The value of an expression over the example datum, written out.
func shown(_ source: String) throws -> String {
    try Expression(source).evaluate(ExpressionScope(datum: exampleDatum, signals: exampleSignals)).shown
}

func number(_ source: String) throws -> Double {
    try Expression(source).evaluate(ExpressionScope(datum: exampleDatum, signals: exampleSignals)).number
}

/// Why a text is no expression; nil where it is one.
func failure(_ source: String) -> ExpressionError? {
    do {
        _ = try Expression(source)
        return nil
    } catch {
        return error
    }
}

extension Value {
    /// The value with its kind told by its spelling: `'text'`, `[1, 2]`, `{a: 1}`, `Date(0)`.
    var shown: String {
        switch self {
        case .string(let string): "'\(string)'"
        case .date(let time): "Date(\(time.javaScriptDescription))"
        case .array(let elements): "[\(elements.map(\.shown).joined(separator: ", "))]"
        case .object(let members):
            "{\(members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", "))}"
        default: string
        }
    }
}
