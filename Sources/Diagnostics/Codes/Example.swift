extension Diagnostic.Code {
    /// A document with a mistake, and its correction.
    public struct Example: Sendable {
        public struct File: Sendable {
            public let name: String
            public let text: String
        }

        /// The document, and the other files that it refers to.
        public let files: [File]
        /// The wrong part of one of the files, and its correction.
        public let slip: String
        public let remedy: String
        /// What causes the mistake in addition to the document; nil if the document alone does.
        public let circumstance: String?

        /// - Parameters:
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
            files.map { File(name: $0.name, text: $0.text.replacing(slip, by: remedy)) }
        }
    }
}

extension String {
    /// Returns the text with the first occurrence of a part replaced.
    fileprivate func replacing(_ part: String, by other: String) -> String {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count,
            let start = (0...bytes.count - wanted.count).first(where: {
                bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
            })
        else { return self }
        return String(
            decoding: bytes[..<start] + other.utf8 + bytes[(start + wanted.count)...], as: UTF8.self)
    }
}
