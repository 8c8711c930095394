extension Diagnostic.Code {
    /// A document with a mistake, and its correction.
    public struct Example: Sendable {
        /// A file of the example.
        public struct File: Sendable {
            /// The name by which other files refer to it.
            public let name: String
            /// What it holds.
            public let text: String
        }

        /// The document, and the other files that it refers to.
        public let files: [File]
        /// The wrong part of one of the files.
        public let slip: String
        /// What should stand in its place.
        public let remedy: String
        /// What causes the mistake in addition to the document; nil if the document alone does.
        public let circumstance: String?

        /// Creates an example of one document, in JSON if it begins with a brace, otherwise in YAML.
        ///
        /// - Parameters:
        ///   - document: The text of the document.
        ///   - slip: The wrong part, which occurs only once in all the files.
        ///   - remedy: The right part.
        ///   - files: The texts of other files by their names.
        ///   - circumstance: What causes the mistake in addition to the document; nil if the document alone
        ///     does.
        public init(
            _ document: String, replace slip: String, by remedy: String,
            beside files: KeyValuePairs<String, String> = [:],
            given circumstance: String? = nil
        ) {
            let name = document.hasPrefix("{") ? "example.json" : "example.yaml"
            self.files = [File(name: name, text: document)] + files.map { File(name: $0.key, text: $0.value) }
            self.slip = slip
            self.remedy = remedy
            self.circumstance = circumstance
        }

        /// The files without the mistake.
        public var mended: [File] {
            files.map { file in
                // Byte by byte: a slip may be half of what Swift takes for one character.
                let text = Array(file.text.utf8).replacing(Array(slip.utf8), with: Array(remedy.utf8))
                return File(name: file.name, text: String(decoding: text, as: UTF8.self))
            }
        }
    }
}
