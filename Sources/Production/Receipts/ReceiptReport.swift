import Documents

/// The receipts of a run, as a table for a terminal and as JSON for programs.
public struct ReceiptReport {
    public let documents: [DocumentReceipts]
    /// The text that figures were held against; nil for none.
    public let source: String?

    public init(_ documents: [DocumentReceipts], against source: String?) {
        (self.documents, self.source) = (documents, source)
    }

    var receipts: [Receipt] { documents.flatMap(\.receipts) }

    /// What an editor wants to know first: `412 numbers: 300 cells, 40 calculations, 2 without a receipt`.
    public var summary: String {
        var parts = Receipt.Kind.all.compactMap { kind, nouns -> String? in
            let count = receipts.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(count == 1 ? nouns.0 : nouns.1)"
        }
        if source != nil {
            let findings = Set(receipts.flatMap(\.sources))
            let confirmed = findings.count(where: \.isConfirmed)
            parts.append("\(confirmed) of \(findings.count) figures confirmed by the source")
        }
        let count = receipts.count
        return "\(count) number\(count == 1 ? "" : "s")" + (parts.isEmpty ? "" : ": ")
            + parts.joined(separator: ", ")
    }

    // MARK: Table

    public var table: String {
        var text = ""
        for document in documents where document.pageCount > 0 {
            text += "\(document.path)\n"
            for (title, receipts) in document.receipts.inBlocks {
                text += "\n  \(title)\n"
                for receipt in receipts { text += "    " + line(receipt) + "\n" }
            }
            text += "\n"
        }
        return text + summary + "\n"
    }

    private func line(_ receipt: Receipt) -> String {
        let mark = receipt.isError ? "✘ " : "  "
        var line =
            mark + receipt.number.padded(to: 16) + "  " + receipt.origin.padded(to: source == nil ? 0 : 60)
        if let contradiction = receipt.contradiction { line += "  ✘ " + contradiction }
        for finding in receipt.sources { line += "  " + finding.summary }
        while line.last == " " { line.removeLast() }
        if receipt.kind == .none { line += "\n        in “\(receipt.text)”" }
        return line
    }

    // MARK: JSON

    public var json: String {
        JSONText.object([
            ("against", source.map { .string($0) } ?? .null), ("summary", .string(summary)),
            (
                "documents",
                .array(
                    documents.map { document in
                        .object([
                            ("path", .string(document.path)), ("pages", .number(Double(document.pageCount))),
                            ("numbers", .array(document.receipts.map(\.json))),
                        ])
                    })
            ),
        ]).written
    }
}

extension Receipt.Kind {
    /// The kinds with their names, of one and of several.
    static let all: [(Receipt.Kind, (String, String))] = [
        (.cell, ("cell", "cells")), (.calculation, ("calculation", "calculations")),
        (.typed, ("written out", "written out")), (.scale, ("reading of a scale", "readings of scales")),
        (.numbering, ("numbering", "numberings")), (.date, ("date", "dates")),
        (.declared, ("declared to be no figure", "declared to be no figures")),
        (.words, ("in words", "in words")),
        (.none, ("without a receipt", "without a receipt")),
    ]
}

extension [Receipt] {
    /// The receipts by page and title, in reading order.
    var inBlocks: [(title: String, receipts: [Receipt])] {
        var blocks: [(title: String, receipts: [Receipt])] = []
        for receipt in self {
            let title = "page \(receipt.page)" + (receipt.heading.isEmpty ? "" : " · \(receipt.heading)")
            if blocks.last?.title == title {
                blocks[blocks.count - 1].receipts.append(receipt)
            } else {
                blocks.append((title, [receipt]))
            }
        }
        return blocks
    }
}

extension Receipt {
    /// The cells, as far as a line has room for them: a sum may have a thousand, which the JSON names.
    private var statements: String {
        let shown = cells.count > 8 ? cells.prefix(6) : cells[...]
        let others = cells.count > shown.count ? ", and \(cells.count - shown.count) more cells" : ""
        return shown.map(\.statement).joined(separator: ", ") + others
    }

    /// Where the number comes from, in a line.
    var origin: String {
        switch kind {
        case .cell: return statements
        case .typed: return statements + " (written out)"
        case .calculation:
            let sources = cells.isEmpty ? "" : " of " + statements
            return (calculation ?? "calculated") + sources
        case .none: return "NO RECEIPT" + (remark.map { ": \($0)" } ?? "")
        case .scale, .numbering, .date, .declared, .words: return remark ?? kind.rawValue
        }
    }

    fileprivate var json: JSONText {
        .object([
            ("number", .string(number)), ("page", .number(Double(page))), ("heading", .string(heading)),
            ("text", .string(text)), ("kind", .string(kind.rawValue)),
            ("cells", .array(cells.map(\.json))), ("calculation", calculation.map { .string($0) } ?? .null),
            ("remark", remark.map { .string($0) } ?? .null),
            ("contradiction", contradiction.map { .string($0) } ?? .null),
            ("source", .array(sources.map(\.json))),
        ])
    }
}

extension Receipt.Cell {
    /// `figures.csv:12 a1-funds.value = 665亿元`
    var statement: String {
        let place = FilePath(file).name + (line.map { ":\($0)" } ?? "")
        return "\(place) \(row).\(column)" + (value == row ? "" : " = \(value)\(unit)")
    }

    fileprivate var json: JSONText {
        .object([
            ("file", .string(file)), ("line", line.map { .number(Double($0)) } ?? .null),
            ("row", .string(row)), ("column", .string(column)),
            ("value", .string(value)),
            ("unit", .string(unit)), ("bound", .string(bound)),
        ])
    }
}

extension SourceFinding {
    var summary: String { isConfirmed ? "✓ \(place): \(note)" : "✘ \(place): \(note)" }

    fileprivate var json: JSONText {
        .object([
            ("row", .string(row)), ("place", .string(place)), ("outcome", .string(outcome.rawValue)),
            ("note", .string(note)),
        ])
    }
}

extension String {
    /// The text with spaces up to a width in columns of a terminal, in which a Chinese character takes two.
    fileprivate func padded(to width: Int) -> String {
        let own = unicodeScalars.reduce(0) {
            $0 + ($1.value >= 0x1100 && !(0x2000...0x2E7F).contains($1.value) ? 2 : 1)
        }
        return self + String(repeating: " ", count: Swift.max(0, width - own))
    }
}
