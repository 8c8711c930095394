import Formats

/// A token of an expression and its place.
struct Token {
    enum Kind: Equatable {
        case number(Double)
        case string(String)
        case name(String)
        case symbol(String)
        case end
    }

    var kind: Kind
    /// UTF-8 offsets in the source.
    var range: Range<Int>

    func `is`(_ symbol: String) -> Bool { kind == .symbol(symbol) }

    /// Whether a name, a number or a text begins here, which can't follow an operand.
    var startsOperand: Bool {
        switch kind {
        case .number, .string, .name: true
        case .symbol, .end: false
        }
    }

    /// The token as a message names it.
    var description: String {
        switch kind {
        case .number(let number): number.javaScriptDescription
        case .string(let string): "the string '\(string)'"
        case .name(let name): "'\(name)'"
        case .symbol(let symbol): "'\(symbol)'"
        case .end: "the end"
        }
    }
}
