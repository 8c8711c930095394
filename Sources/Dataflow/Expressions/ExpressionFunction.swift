public import Diagnostics

/// A function that expressions can call.
public struct ExpressionFunction: Sendable {
    public typealias Evaluation = @Sendable ([Value]) -> Value

    public let name: String
    /// How many arguments it takes; `Int.max` as the upper bound stands for any number.
    public let arity: ClosedRange<Int>
    public let evaluate: Evaluation
    /// Prepares a call when the expression is parsed; nil for an argument that isn't constant.
    let bind: (@Sendable ([Value?]) throws(ArgumentError) -> Evaluation?)?
    /// Says what is wrong with arguments for which the function gives less than is asked for; nil for nothing.
    var refusal: (@Sendable ([Value]) -> String?)?
    /// The function over plain numbers, if it is one: whole columns are computed with it.
    let numeric: NumericForm?

    enum NumericForm: Sendable {
        case unary(@Sendable (Double) -> Double)
        case binary(@Sendable (Double, Double) -> Double)
    }

    public init(_ name: String, arity: ClosedRange<Int>, evaluate: @escaping Evaluation) {
        self.name = name
        self.arity = arity
        self.evaluate = evaluate
        bind = nil
        numeric = nil
    }

    /// A function that prepares its calls, in order to read a constant specifier or pattern once and to
    /// report an invalid one.
    ///
    /// - Parameter bind: Takes the constant arguments, with nil for the others. Returns what evaluates this
    ///   call, or nil if there is nothing to prepare.
    public init(
        _ name: String, arity: ClosedRange<Int>, evaluate: @escaping Evaluation,
        bind: @escaping @Sendable ([Value?]) throws(ArgumentError) -> Evaluation?
    ) {
        self.name = name
        self.arity = arity
        self.evaluate = evaluate
        self.bind = bind
        numeric = nil
    }

    /// A function that has a version for plain numbers, for arguments that are all numbers or dates.
    init(
        _ name: String, arity: ClosedRange<Int>, numeric: NumericForm, evaluate: @escaping Evaluation
    ) {
        self.name = name
        self.arity = arity
        self.evaluate = evaluate
        self.numeric = numeric
        bind = nil
    }

    /// The function, which says why it refuses some arguments.
    func refusing(_ refusal: @escaping @Sendable ([Value]) -> String?) -> ExpressionFunction {
        var copy = self
        copy.refusal = refusal
        return copy
    }

    /// A function of one number.
    init(number name: String, _ body: @escaping @Sendable (Double) -> Double) {
        self.init(name, arity: 1...1, numeric: .unary(body)) { .number(body($0.at(0).number)) }
    }

    /// A function of two numbers.
    init(numbers name: String, _ body: @escaping @Sendable (Double, Double) -> Double) {
        self.init(name, arity: 2...2, numeric: .binary(body)) {
            .number(body($0.at(0).number, $0.at(1).number))
        }
    }
}

/// Why a constant argument is invalid.
public struct ArgumentError: Error, Sendable {
    public let message: String
    /// Which argument, counted from zero.
    public let index: Int
    public let hint: String?
    public let code: Diagnostic.Code

    public init(
        _ message: String, argument index: Int, hint: String? = nil,
        code: Diagnostic.Code = .invalidExpression
    ) {
        self.code = code
        self.message = message
        self.index = index
        self.hint = hint
    }
}

extension [Value] {
    /// The argument at an index; undefined if the call has none.
    func at(_ index: Int) -> Value { indices.contains(index) ? self[index] : .undefined }
}
