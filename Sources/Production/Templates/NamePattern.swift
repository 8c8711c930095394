import Diagnostics
import Documents

/// A pattern for the names of a table's rows, as it is given to a command: `out/{区县}/{乡镇}.pdf`.
public struct NamePattern: Sendable {
    private enum Part: Hashable, Sendable {
        case text(String)
        case column(String)

        var isColumn: Bool { if case .column = self { true } else { false } }
        var literal: String { if case .text(let text) = self { text } else { "" } }
    }

    /// The folder that the user names: the path before the first part with a column.
    public let folder: String
    /// The format of the pattern's extension.
    public let format: OutputFormat?
    private let parts: [Part]

    /// Reads a pattern. One that ends with '/' names folders: the files in them are named after the template.
    ///
    /// - Parameter stem: The template's name without its extension.
    public init(_ text: String, stem: String) throws(NamePatternError) {
        var whole = text.hasSuffix("/") ? text + stem : text
        format = text.hasSuffix("/") ? nil : OutputFormat(path: text)
        if let format {
            let ending = "." + format.fileExtension
            whole =
                whole.lowercased().hasSuffix(ending)
                ? String(whole.dropLast(ending.count)) : FilePath(whole).droppingExtension
        }
        let parts = try Self.parts(of: whole, in: text)
        guard let first = parts.firstIndex(where: \.isColumn) else {
            throw NamePatternError(
                "'\(text)' gives all rows one name; write a column of the table into it, such as 'out/{id}.pdf'"
            )
        }
        let lead = first > 0 ? parts[0].literal : ""
        guard let slash = lead.lastIndex(of: "/") else {
            folder = "."
            self.parts = parts
            return
        }
        folder = slash == lead.startIndex ? "/" : String(lead[..<slash])
        let rest = lead[lead.index(after: slash)...]
        self.parts = (rest.isEmpty ? [] : [.text(String(rest))]) + parts.dropFirst()
    }

    private static func parts(of whole: String, in text: String) throws(NamePatternError) -> [Part] {
        var parts: [Part] = []
        var literal = ""
        var column: String?
        for character in whole {
            switch (character, column) {
            case ("{", nil):
                if !literal.isEmpty { parts.append(.text(literal)) }
                literal = ""
                column = ""
            case ("}", let name?):
                guard !name.isEmpty else { throw NamePatternError("'{}' in '\(text)' names no column") }
                parts.append(.column(name))
                column = nil
            case ("{", _?), ("}", nil):
                throw NamePatternError("'\(character)' in '\(text)' has no other brace")
            case (_, let name?): column = name + String(character)
            case (_, nil): literal.append(character)
            }
        }
        if column != nil { throw NamePatternError("'{' in '\(text)' has no other brace") }
        if !literal.isEmpty { parts.append(.text(literal)) }
        return parts
    }

    /// The columns in the pattern, in order.
    public var columns: [String] {
        parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
    }

    /// The name of a row's files relative to the pattern's folder, without an extension.
    ///
    /// - Parameter cell: The cell of a column.
    /// - Returns: nil if the row has no name that stays within the folder; the log says why.
    func name(log: DiagnosticLog, _ cell: (String) -> Node) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .column(let name):
                let node = cell(name)
                guard let text = node.plainText, !text.isEmpty else {
                    let isEmpty = node.isNull || node.string != nil
                    log.error(
                        .invalidFileName,
                        isEmpty ? "the row has no '\(name)'" : "a file can't be named after \(node.kind)",
                        at: node.span, hint: isEmpty ? "its file is named after it" : nil)
                    return nil
                }
                if let fault = Self.fault(of: text) {
                    log.error(
                        .invalidFileName, "a file can't be named after '\(text.visible)': it holds \(fault)",
                        at: node.span)
                    return nil
                }
                result += text
            }
        }
        guard !Self.combinesSlashes(result) else {
            log.error(
                .invalidFileName, "the name '\(result.visible)' has a mark that combines with '/'",
                at: columns.first.map { cell($0).span })
            return nil
        }
        let components = result.split(separator: "/", omittingEmptySubsequences: false)
        if let bad = components.first(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
            log.error(
                .invalidFileName,
                bad.isEmpty
                    ? "the name '\(result)' has an empty part"
                    : "the name '\(result)' would leave its folder",
                at: columns.first.map { cell($0).span })
            return nil
        }
        return result
    }

    /// Whether a mark makes one character with a slash, as an accent at the beginning of a cell does: the disk would
    /// find a slash there, and who looks at characters wouldn't.
    private static func combinesSlashes(_ name: String) -> Bool {
        let path = "/" + name
        return path.count { $0 == "/" } < path.utf8.count { $0 == UInt8(ascii: "/") }
    }

    /// Why a cell can't be part of a file's name.
    private static func fault(of text: String) -> String? {
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar == "/": return "'/', which divides folders"
            case .control, .lineSeparator, .paragraphSeparator: return "a control character"
            default: continue
            }
        }
        return nil
    }
}

/// Why a pattern is invalid.
public struct NamePatternError: Error, Hashable, Sendable {
    public var message: String

    init(_ message: String) { self.message = message }
}

extension String {
    /// The text with visible symbols for control characters, for a message.
    fileprivate var visible: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar
                }))
    }
}
