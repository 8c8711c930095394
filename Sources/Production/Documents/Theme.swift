public import Diagnostics
public import Documents
import Grammar

/// A house style: a config in a file of its own, which may extend that of another.
public struct Theme: Sendable {
    /// The config, which a spec's own config overrides.
    public var config: Node
    /// The folders with its own fonts.
    public var fontFolders: [String]

    /// What it says of PDF files.
    public var pdf: PDFForm

    public init(config: Node, fontFolders: [String] = [], pdf: PDFForm = PDFForm()) {
        self.config = config
        self.fontFolders = fontFolders
        self.pdf = pdf
    }

    /// Reads the theme from its document: the `config` in it, or the whole document.
    ///
    /// - Parameters:
    ///   - path: The name of the document.
    ///   - reader: Its own reader, for the theme that it extends.
    /// - Returns: nil if it isn't a theme; what is wrong is reported.
    public static func read(
        _ node: Node, path: String, reader: SourceReader, log: DiagnosticLog
    ) -> Theme? {
        read(node, reader: reader, extending: [FilePath(path).normalized.text], log: log)
    }

    /// Reads the theme from a source.
    ///
    /// - Parameter reader: The reader of the document that names it.
    public static func read(
        _ source: Source, reader: SourceReader, at span: Span? = nil, log: DiagnosticLog
    ) -> Theme? {
        source.document(at: span, log: log).flatMap {
            read($0, path: source.path, reader: reader.entering(source), log: log)
        }
    }

    /// Reads the theme that a command or a program names: a built-in one, or that of a file.
    ///
    /// - Parameter place: What names it, for messages: "--theme".
    public static func read(
        named name: String, by place: String, reader: SourceReader, log: DiagnosticLog
    ) -> Theme? {
        let span = Span(file: SourceFile(name: place, text: name), range: 0..<name.utf8.count)
        return reader.source(name, or: .houseStyles, at: span, log: log).flatMap {
            read($0, reader: reader, at: span, log: log)
        }
    }

    private static let descriptiveNames = ["$schema", "title", "name", "description", "source"]

    /// - Parameter extending: The files of the themes that extend this one, and its own.
    private static func read(
        _ node: Node, reader: SourceReader, extending: [String], log: DiagnosticLog
    ) -> Theme? {
        guard let members = node.members else {
            log.error(.wrongType, "expected a theme, found \(node.kind)", at: node.span)
            return nil
        }
        let own = ["config", "extends"] + PDFForm.names
        guard own.contains(where: { node[$0] != nil }) else {
            Config.validate(node, log: log)
            return log.hasErrors ? nil : Theme(config: node)
        }
        let known = own + ["fonts"] + descriptiveNames
        for member in members where !known.contains(member.key) {
            log.unknownProperty(member.key, of: "a theme", at: member.keySpan, known: known)
        }
        let config = node["config"]
        if let config { Config.validate(config, log: log) }
        var base: Theme?
        if let reference = node["extends"] {
            base = extended(reference, reader: reader, extending: extending, log: log)
        }
        let fonts = node["fonts"].map { fontFolders($0, reader: reader, log: log) } ?? []
        var pdf = PDFForm.read(node, reader: reader, log: log)
        if let base { pdf = pdf.over(base.pdf) }
        guard !log.hasErrors else { return nil }
        let merged = Config.merge([base?.config, config]) ?? Node(.object([]), at: node.span)
        return Theme(config: merged, fontFolders: (base?.fontFolders ?? []) + fonts, pdf: pdf)
    }

    /// The folders of the fonts that a theme names: files, or folders of such.
    private static func fontFolders(_ node: Node, reader: SourceReader, log: DiagnosticLog) -> [String] {
        (node.elements ?? [node]).compactMap { element in
            guard let name = element.string else {
                log.error(
                    .wrongType, "expected the path of a font or of a folder, found \(element.kind)",
                    at: element.span)
                return nil
            }
            return reader.fontFolder(name, at: element.span, log: log)
        }
    }

    /// The theme that another one extends.
    private static func extended(
        _ reference: Node, reader: SourceReader, extending: [String], log: DiagnosticLog
    ) -> Theme? {
        guard let name = reference.string else {
            log.error(
                .wrongType, "expected the name or the path of a theme, found \(reference.kind)",
                at: reference.span)
            return nil
        }
        guard let source = reader.source(name, or: .houseStyles, at: reference.span, log: log) else {
            return nil
        }
        let chain = extending + [source.path]
        guard !extending.contains(source.path) else {
            log.error(
                .circularTheme, "a theme can't extend itself: \(chain.joined(separator: " → "))",
                at: reference.span)
            return nil
        }
        guard let node = source.document(at: reference.span, log: log) else { return nil }
        return read(node, reader: reader.entering(source), extending: chain, log: log)
    }
}
