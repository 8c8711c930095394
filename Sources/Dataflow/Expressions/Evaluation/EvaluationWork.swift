public import Diagnostics

/// What an expression has done so far, over all rows: a short text can ask for any number of values.
///
/// One belongs to one evaluation of a column, on one thread.
final class EvaluationWork {
    /// Why the evaluation has ended early, or has given something else than what was asked for; nil if it hasn't.
    private(set) var obstacle: String?
    private var left: Int
    private var room = EvaluationWork.greatestResult

    /// The number of values and bytes of text that the results of a column may have.
    static let greatestResult = 8_000_000

    /// - Parameter rowCount: The number of rows, each of which may take some work of its own.
    init(rowCount: Int) { left = 50_000_000 + rowCount * 1000 }

    /// Notes a call of a function.
    ///
    /// - Returns: false if nothing more is to be evaluated.
    func note(_ function: ExpressionFunction, _ arguments: [Value]) -> Bool {
        if let message = function.refusal?(arguments) { obstacle = obstacle ?? message }
        for argument in arguments { left -= argument.length }
        if left < 0 { obstacle = obstacle ?? "the expression takes too long for all rows together" }
        return obstacle == nil
    }

    func note(result value: Value) {
        left -= value.length
        if case .string(let text) = value, text.utf8.count > TextLimit.length {
            obstacle = obstacle ?? "the texts that the expression makes are too long"
        }
        if left < 0 { obstacle = obstacle ?? "the expression takes too long for all rows together" }
    }

    /// Notes the value of a row.
    func keep(_ value: Value) {
        room -= value.weight
        if case .string(let text) = value, text.utf8.count > TextLimit.length { room = -1 }
        guard room < 0 else { return }
        let isText = if case .string = value { true } else { false }
        obstacle =
            obstacle
            ?? (isText
                ? "the texts that the expression makes are too long"
                : "the lists that the expression makes have more than \(Self.greatestResult) values")
    }
}

extension Expression {
    /// The value of a single evaluation, with as much work as a column's.
    ///
    /// - Throws: Why it has none: it asks for more than can be done.
    public func value(in scope: ExpressionScope) throws(EvaluationObstacle) -> Value {
        let work = EvaluationWork(rowCount: 1)
        var scope = scope
        scope.work = work
        let value = evaluate(scope)
        work.keep(value)
        if let obstacle = work.obstacle { throw EvaluationObstacle(message: obstacle) }
        return value
    }

    /// The value of a single evaluation; undefined, with an error, if that asks for more than can be done.
    public func value(in scope: ExpressionScope, at span: Span?, log: DiagnosticLog?) -> Value {
        do throws(EvaluationObstacle) {
            return try value(in: scope)
        } catch {
            log?.error(.tooManyRows, error.message, at: span)
            return .undefined
        }
    }
}

/// Why an expression has no value.
public struct EvaluationObstacle: Error {
    public let message: String
}

extension Value {
    /// How long it takes to look at the value: its bytes or elements, without what these consist of.
    fileprivate var length: Int {
        switch self {
        case .string(let text): text.utf8.count
        case .array(let elements): elements.count
        default: 1
        }
    }

    /// How many values a list consists of. Texts, of which a column may share the same, are limited on their own.
    fileprivate var weight: Int {
        switch self {
        case .array(let elements): elements.reduce(elements.count) { $0 + $1.weight }
        case .object(let members): members.values.reduce(members.count) { $0 + $1.weight }
        default: 0
        }
    }
}
