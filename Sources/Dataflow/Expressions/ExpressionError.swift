public import Diagnostics

/// Why a text isn't a valid expression.
public struct ExpressionError: ReportableError, Sendable {
    public var code: Diagnostic.Code
    public var message: String
    /// UTF-8 offsets in the source.
    public var range: Range<Int>
    /// What the writer can do about it.
    public var hint: String?

    public init(
        _ message: String, at range: Range<Int>, hint: String? = nil,
        code: Diagnostic.Code = .invalidExpression
    ) {
        self.code = code
        self.message = message
        self.range = range
        self.hint = hint
    }
}
