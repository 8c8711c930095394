import Diagnostics

/// What a document may take before it is stopped, and the rest of the run goes on.
public struct DocumentLimits: Hashable, Sendable {
    /// Seconds until its files are written; nil for as long as it takes.
    public var seconds: Double?
    /// Megabytes of memory, besides what the program takes before it begins; nil for as much as there is.
    public var megabytes: Int?

    /// Limits nothing.
    public init() {}

    /// Whether anything is limited.
    public var isEmpty: Bool { seconds == nil && megabytes == nil }
}

/// Why a document was stopped, or stopped by itself.
enum DocumentStop: Hashable {
    case time(Double)
    case memory(megabytes: Int)
    /// A signal has ended its process.
    case signal(Int32)
    /// The system gives no process for it.
    case noProcess

    /// The error of the document.
    func diagnostic(at span: Span?) -> Diagnostic {
        switch self {
        case .time(let seconds):
            .error(
                .timeLimit, "the document wasn't drawn within \(seconds.plain) s, and was stopped", at: span,
                hint: "show fewer rows or sum them up; or give it more time with --timeout")
        case .memory(let megabytes):
            .error(
                .memoryLimit, "the document took more than \(megabytes) MB of memory, and was stopped",
                at: span, hint: "show fewer rows or sum them up; or give it more with --max-memory")
        case .signal(let signal):
            .error(
                .crash, "drawing the document crashed (signal \(signal))", at: span,
                hint:
                    "the fault is Tuban's, unless the system has stopped it for want of memory: please send us the document"
            )
        case .noProcess:
            .error(
                .crash, "the system gives no process in which to draw the document", at: span,
                hint: "run fewer at once with --jobs")
        }
    }
}
