import ChartChecks
public import Diagnostics

extension Diagnostic.Code {
    /// The codes of all messages: those of mistakes, and those of the rules of integrity.
    public static let documented: [Topic] = topics + [.integrity]
}

extension Diagnostic {
    /// Whether it is a warning about what a chart says, for its editor rather than for the operator of a batch.
    public var isRemark: Bool {
        severity == .warning && Code.Topic.integrity.codes.contains(code)
    }
}
