/// An error that has the parts of a diagnostic but its place, which whoever catches it knows.
public protocol ReportableError: Error {
    var code: Diagnostic.Code { get }
    /// The cause in words.
    var message: String { get }
    /// What can be done about it.
    var hint: String? { get }
}

extension Diagnostic {
    /// The error as a diagnostic at a place.
    public static func error(_ error: some ReportableError, at span: Span? = nil) -> Diagnostic {
        .error(error.code, error.message, at: span, hint: error.hint)
    }
}

extension DiagnosticLog {
    public func error(_ error: some ReportableError, at span: Span? = nil) { add(.error(error, at: span)) }
}
