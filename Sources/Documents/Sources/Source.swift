public import Diagnostics
import Synchronization

/// What a document reads: bytes that don't change, and what has been parsed from them so far.
///
/// Many documents share a source, on several threads. Its text, tree and table are made when the first of
/// them asks, and are the same for all.
public final class Source: Sendable {
    /// The name to show; paths in the source start from the folder in it.
    public let path: String
    /// How many bytes it has.
    public let count: Int
    /// Whether it is part of the program rather than read from somewhere.
    public let isBuiltIn: Bool
    /// The SHA-256 of the bytes in hexadecimal digits, if the provider was asked to compute it.
    public let sha256: String?
    private let content: Content
    /// The greatest size of what is read as a whole, in bytes.
    public let greatestCount: Int
    private let readings = Mutex<[ReadingKey: Reading]>([:])

    private enum Content {
        case held([UInt8])
        case stored(any StoredText)
    }

    /// Creates a source of bytes; text is decoded only when a document asks for it.
    ///
    /// - Parameters:
    ///   - path: The name to show; paths in the source start from the folder in it.
    ///   - bytes: What a file would contain.
    ///   - sha256: The hash of the bytes in hexadecimal digits, which becomes that of the dependency; nil for none.
    public convenience init(path: String, _ bytes: [UInt8], sha256: String? = nil) {
        self.init(path: path, .held(bytes), bytes.count, sha256: sha256, isBuiltIn: false)
    }

    /// Creates a source of bytes that are too many to be held: a large table, for the most part.
    ///
    /// - Parameters:
    ///   - path: The name to show; paths in the source start from the folder in it.
    ///   - stored: What a file contains.
    ///   - sha256: The hash of the bytes in hexadecimal digits; nil for none.
    ///   - greatestCount: How many bytes it may have to be read as a whole.
    public convenience init(
        path: String, stored: any StoredText, sha256: String? = nil, greatestCount: Int = 512 << 20
    ) {
        self.init(
            path: path, .stored(stored), stored.count, sha256: sha256, isBuiltIn: false,
            greatestCount: greatestCount)
    }

    /// A document that is part of the program, which messages call by its name.
    convenience init(builtIn name: String, _ bytes: [UInt8]) {
        self.init(path: "<\(name)>", .held(bytes), bytes.count, sha256: nil, isBuiltIn: true)
    }

    private init(
        path: String, _ content: Content, _ count: Int, sha256: String?, isBuiltIn: Bool,
        greatestCount: Int = .max
    ) {
        self.path = path
        self.greatestCount = greatestCount
        self.sha256 = sha256
        self.isBuiltIn = isBuiltIn
        self.count = count
        self.content = content
    }

    /// The bytes as they were handed in. Those that are stored are read, and not kept.
    public var bytes: [UInt8] {
        switch content {
        case .held(let bytes): bytes
        case .stored(let text): text.bytes
        }
    }

    /// Whether there are more bytes than may be held in memory: nothing but a part of them is read at a time.
    public var isTooLarge: Bool { count > greatestCount }

    /// Says that it can't be read as a whole.
    public var sizeMessage: String { "'\(path)' is larger than \(greatestCount >> 20) MB" }

    /// Whether somebody has changed the bytes while they were read.
    public var hasChanged: Bool {
        if case .stored(let text) = content { !text.isUnchanged } else { false }
    }

    /// Creates a source of a text's UTF-8 bytes.
    public convenience init(path: String, text: String) { self.init(path: path, Array(text.utf8)) }

    /// The text, decompressed and decoded. What is wrong with it is reported.
    ///
    /// - Parameter span: Where the source is referred to.
    public func text(at span: Span? = nil, log: DiagnosticLog) -> SourceFile? {
        reading("text", at: span, log: log, decoded)
    }

    /// The text of a source that is too large, to be read in parts; nil if it is compressed, or no text in UTF-8. Whether all
    /// of it is, is found out by those who read it.
    public func largeText(log: DiagnosticLog) -> SourceFile? {
        reading("large text", log: log) { _ in
            guard case .stored(let text) = content, TextEncoding.beginsPlainly(text) else { return nil }
            return SourceFile(name: path, stored: text)
        }
    }

    private func decoded(log: DiagnosticLog) -> SourceFile? {
        guard !isTooLarge else {
            log.error(.fileTooLarge, sizeMessage, hint: "aggregate the data before it is drawn")
            return nil
        }
        if case .stored(let text) = content, TextEncoding.isPlain(text) {
            return SourceFile(name: path, stored: text)
        }
        let bytes = bytes
        guard let compression = Compression(bytes) else {
            return TextEncoding.file(bytes, name: path, log: log)
        }
        do throws(Compression.Failure) {
            let text = try compression.decompressed(bytes, limit: textLimit)
            return TextEncoding.file(text, name: path, log: log)
        } catch {
            switch error {
            case .tooLarge:
                log.error(
                    .fileTooLarge,
                    "'\(path)' has more than \(textLimit >> 20) MB when it is decompressed",
                    hint: "aggregate the data before it is drawn")
            case .damaged:
                log.error(
                    .notText, "'\(path)' can't be decompressed: it is damaged or has been cut off",
                    hint: "compress it again")
            case .noLibrary:
                log.error(
                    .notText, "'\(path)' is compressed with Zstandard, which isn't installed",
                    hint: "install it: apt-get install libzstd1, or compress the file with gzip")
            }
            return nil
        }
    }

    /// The size beyond which a text that was compressed is refused, in bytes. Rows take a tenth when they are compressed,
    /// or a hundredth if they are much alike; what takes less is made to fill memory.
    private var textLimit: Int { min(512 << 20, max(64 << 20, count * 200)) }

    /// The document of the text. What is wrong with it is reported.
    public func document(at span: Span? = nil, log: DiagnosticLog) -> Node? {
        reading("document", at: span, log: log) { log in
            self.text(log: log).flatMap { DocumentReader.read($0, log: log) }
        }
    }

    /// Lets go of what has been parsed from the bytes. It is parsed anew for whoever asks again.
    public func forgetReadings() { readings.withLock { $0 = [:] } }

    // MARK: Readings

    /// Unchecked, as `AnyHashable` hides that its value is `Sendable`; `reading` accepts no other.
    private struct ReadingKey: Hashable, @unchecked Sendable {
        var type: ObjectIdentifier
        var way: AnyHashable
    }

    /// A result that was made from a source, and the diagnostics of making it: nil until it is made.
    private final class Reading: Sendable {
        let result = Mutex<(value: (any Sendable)?, diagnostics: [Diagnostic])?>(nil)
    }

    /// A result that is made from the source: by the first caller, while others wait. What is wrong with the
    /// source is reported to every caller.
    ///
    /// - Parameters:
    ///   - way: Distinguishes several ways of making a value of one type.
    ///   - span: Where the source is referred to: the place of diagnostics that have none in the source.
    ///   - make: Makes it. It may ask for other readings of this source, never for other sources.
    public func reading<Value: Sendable>(
        _ way: some Hashable & Sendable, at span: Span? = nil, log: DiagnosticLog,
        _ make: (DiagnosticLog) -> Value?
    ) -> Value? {
        let key = ReadingKey(type: ObjectIdentifier(Value.self), way: AnyHashable(way))
        let reading = readings.withLock { readings in
            if let known = readings[key] { return known }
            let new = Reading()
            readings[key] = new
            return new
        }
        let (value, diagnostics) = reading.result.withLock { result in
            if let result { return result }
            let own = DiagnosticLog()
            let made = (value: make(own) as (any Sendable)?, diagnostics: own.diagnostics)
            result = made
            return made
        }
        log.add(contentsOf: diagnostics, at: span)
        return value as? Value
    }
}
