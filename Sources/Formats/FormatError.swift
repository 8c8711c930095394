/// Why a format cannot be read.
public struct FormatError: Error, Sendable {
    public var message: String
    /// What to write instead, if that is known.
    public var hint: String?

    public init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
