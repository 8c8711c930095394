extension Diagnostic {
    /// A kind of mistake. Its name stays the same even if its messages change, so that programs that read
    /// messages can rely on it; `tuban explain` describes it.
    public struct Code: Sendable {
        /// The name, such as "missing-field".
        public let id: String
        /// The mistake in a few words.
        public let title: String
        /// What is wrong, why it matters, and what to do.
        public let cause: String
        public let example: Example

        public init(_ id: String, _ title: String, _ cause: String, _ example: Example) {
            self.id = id
            self.title = title
            self.cause = cause
            self.example = example
        }
    }
}

extension Diagnostic.Code: Hashable {
    public static func == (a: Diagnostic.Code, b: Diagnostic.Code) -> Bool { a.id == b.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Diagnostic.Code {
    /// A group of related codes.
    public struct Topic: Sendable {
        public let name: String
        public let codes: [Diagnostic.Code]

        init(_ name: String, _ codes: [Diagnostic.Code]) {
            self.name = name
            self.codes = codes
        }
    }

    /// All codes, in the order in which a document is read, computed, drawn and written.
    public static let topics: [Topic] = [
        .files, .reading, .properties, .expressions, .data, .transforms, .views, .scales, .text, .print,
        .sheets,
        .figures, .templates,
    ]

    public static var all: [Diagnostic.Code] { topics.flatMap(\.codes) }
}
