extension Diagnostic {
    /// A kind of mistake. Its name stays the same even if its messages change, so that programs that read
    /// messages can rely on it; `tuban explain` describes it, and docs/Diagnostics.md lists them all.
    public struct Code: Sendable {
        /// The name, such as "missing-field".
        public let id: String
        /// The mistake in a few words.
        public let title: String
        /// What is wrong, why it matters, and what to do.
        public let cause: String
        /// A document with the mistake, and without it.
        public let example: Example

        /// Creates a kind of mistake; see the properties.
        public init(_ id: String, _ title: String, _ cause: String, _ example: Example) {
            self.id = id
            self.title = title
            self.cause = cause
            self.example = example
        }
    }
}

extension Diagnostic.Code: Hashable {
    /// Codes are equal if they have the same name.
    public static func == (a: Diagnostic.Code, b: Diagnostic.Code) -> Bool { a.id == b.id }
    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Diagnostic.Code {
    /// A group of related codes.
    public struct Topic: Sendable {
        /// The heading of the group.
        public let name: String
        /// Its codes, in the order in which they are described.
        public let codes: [Diagnostic.Code]

        /// Creates a group of codes; see the properties.
        public init(_ name: String, _ codes: [Diagnostic.Code]) {
            self.name = name
            self.codes = codes
        }
    }

    /// The codes of mistakes, in the order in which a document is read, computed, drawn and written. Checks may
    /// bring codes of their own.
    public static let topics: [Topic] = [
        .files, .reading, .properties, .expressions, .data, .names, .numbers, .transforms, .views, .scales,
        .text,
        .print, .press,
        .sheets,
        .figures, .templates,
    ]

    /// The codes of all topics in their order.
    public static var all: [Diagnostic.Code] { topics.flatMap(\.codes) }
}
