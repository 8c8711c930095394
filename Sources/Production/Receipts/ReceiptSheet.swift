public import Diagnostics
import Documents

/// The receipts on paper, for an editor to sign: an A4 briefing, a table for each title of the pages.
public struct ReceiptSheet {
    private let report: ReceiptReport

    public init(_ report: ReceiptReport) { self.report = report }

    /// The sheet as a PDF.
    ///
    /// - Returns: nil after errors in the log.
    public func pdf(_ options: RenderOptions, log: DiagnosticLog) -> [UInt8]? {
        var options = options
        // The sheet has a look of its own, whatever the documents look like.
        options.theme = nil
        options.pdf.press = .some(nil)
        options.tables = [:]
        let loaded = DocumentLoader.load(document.written, as: "receipts.json")
        log.add(contentsOf: loaded.diagnostics)
        guard let document = loaded.document else { return nil }
        let compiler = DocumentCompiler(options, Workbench(Workshop()), log: log)
        guard let compiled = compiler.compile(document) else { return nil }
        return compiled.files(as: .pdf, ppi: nil, log: log)?.first
    }

    /// The sheet as a document of blocks.
    var document: JSONText {
        .object([
            ("title", .string("数字核对单")), ("description", .string(title)), ("shape", .string("briefing")),
            ("theme", .null), ("figures", .null), ("page", page), ("columns", .number(12)),
            ("gutter", .string("5mm")), ("config", config), ("running", running),
            ("blocks", .array(head + mistakes + report.documents.flatMap(blocks) + [signature])),
        ])
    }

    private var title: String {
        report.documents.map { FilePath($0.path).name }
            .joined(separator: "、")
    }

    // MARK: Paper

    private var page: JSONText {
        .object([
            ("trim", .object([("width", .string("210mm")), ("height", .string("297mm"))])),
            (
                "margins",
                .object([
                    ("left", .string("20mm")), ("right", .string("20mm")), ("top", .string("24mm")),
                    ("bottom", .string("24mm")),
                ])
            ), ("columns", .number(6)), ("gutter", .string("5mm")),
        ])
    }

    private var running: JSONText {
        .object([
            (
                "head",
                .object([
                    ("left", .string("数字核对单")), ("right", literal(title)), ("onOpenings", .boolean(false)),
                ])
            ), ("foot", .object([("right", .string("第 ${page} 页，共 ${pages} 页"))])),
        ])
    }

    private var config: JSONText {
        let (grey, bold, serif) = (PaperStyle.grey, PaperStyle.bold, PaperStyle.serif)
        let style = PaperStyle.type
        return PaperStyle.config([
            ("spacing", .string("5mm")), ("sectionSpacing", .string("8mm")), ("sectionGap", .string("2.6mm")),
            ("cellPadding", .number(3.2)), ("headline", style(25, 32, [serif])),
            ("deck", style(9.5, 15.5, [grey])), ("sectionTitle", style(12.5, 17, [bold, serif])),
            ("subsectionTitle", style(9.5, 13, [bold])), ("sectionTitleHalf", style(9.5, 13, [bold])),
            ("text", style(9, 14.5, [])), ("label", style(7.5, 10.5, [grey])),
            ("note", style(7.5, 11.5, [grey])), ("figure", style(24, 26, [serif, bold])),
            ("cardLabel", style(7.5, 10.5, [grey])), ("tableHead", style(7, 9.5, [grey, PaperStyle.light])),
            ("tableCell", style(7.5, 10.5, [])), ("running", style(7.5, 10, [grey])),
        ])
    }

    // MARK: Blocks

    private var head: [JSONText] {
        let receipts = report.receipts
        func card(_ count: Int, _ label: String, isWrong: Bool = false) -> JSONText {
            .object([
                ("span", .number(2)),
                (
                    "card",
                    .object([
                        ("value", .number(Double(count))), ("label", .string(label)),
                        ("color", .string(isWrong && count > 0 ? "#c1272d" : "#111111")),
                    ])
                ),
            ])
        }
        func count(_ kinds: Receipt.Kind...) -> Int { receipts.count { kinds.contains($0.kind) } }
        var cards = [
            card(receipts.count, "页面上的数字"), card(count(.cell), "直接取自数据表"),
            card(count(.calculation), "由数据表算得"), card(count(.typed), "手写，与数据表一致"),
            card(count(.scale, .numbering, .date, .declared, .words), "刻度、序号、日期、用字"),
            card(count(.none), "查无来处", isWrong: true),
        ]
        if receipts.contains(where: { !$0.sources.isEmpty }) {
            let wrong = Set(receipts.flatMap(\.sources)).count { !$0.isConfirmed }
            cards[4] = card(wrong, "与原文不符", isWrong: true)
        }
        let against = report.source.map { "，并逐个与原文 \(FilePath($0).name) 核对" } ?? ""
        return [
            .object([("headline", .string("数字核对单"))]),
            .object([
                ("deck", literal("\(title)。页面印出的每个数字按阅读顺序列出，连同它所取的单元格或算法\(against)。"))
            ]),
            .object([("divider", .boolean(true))]), .object([("row", .array(cards))]),
            .object([("divider", .boolean(true))]),
        ]
    }

    /// What has to be looked into, before everything else.
    private var mistakes: [JSONText] {
        let receipts = report.receipts.filter(\.isError)
        guard !receipts.isEmpty else { return [] }
        return [
            .object([
                (
                    "section",
                    .object([
                        ("title", .string("待查：\(receipts.count)处")), ("color", .string("#c1272d")),
                        ("blocks", .array([table(receipts)])),
                    ])
                )
            ])
        ]
    }

    private func blocks(of document: DocumentReceipts) -> [JSONText] {
        let sections = document.receipts.inBlocks.map { title, receipts -> JSONText in
            let heading = receipts.first.map { $0.heading.isEmpty ? "（无题）" : $0.heading } ?? title
            return .object([
                (
                    "section",
                    .object([
                        ("title", literal(heading)), ("label", .string("第 \(receipts.first?.page ?? 1) 页")),
                        ("labelPlacement", .string("right")), ("inContents", .boolean(false)),
                        ("blocks", .array([table(receipts)])),
                    ])
                )
            ])
        }
        return [
            .object([
                (
                    "section",
                    .object([
                        ("title", literal(document.path)), ("inContents", .boolean(true)),
                        ("blocks", .array(sections)),
                    ])
                )
            ])
        ]
    }

    private func table(_ receipts: [Receipt]) -> JSONText {
        let hasSource = report.source != nil
        let rows = receipts.map { receipt -> JSONText in
            var cells: [(String, JSONText)] = [
                ("mark", .string(receipt.isError ? "✗" : "□")), ("number", literal(receipt.number)),
                ("origin", literal(receipt.chineseOrigin)), ("value", literal(receipt.chineseValue)),
            ]
            if hasSource { cells.append(("source", literal(receipt.chineseSource))) }
            return .object(cells)
        }
        func column(_ field: String, _ title: String, _ width: String?) -> JSONText {
            .object(
                [("field", .string(field)), ("title", .string(title)), ("align", .string("left"))]
                    + (width.map { [("width", JSONText.string($0))] } ?? []))
        }
        var columns = [
            column("mark", "核", "6mm"), column("number", "印出的数", "27mm"), column("origin", "来处", nil),
            column("value", "表中的数", "27mm"),
        ]
        if hasSource { columns.append(column("source", "原文", "40mm")) }
        return .object([
            ("table", .object([("rows", .array(rows)), ("columns", .array(columns))]))
        ])
    }

    private var signature: JSONText {
        func line(_ label: String) -> JSONText {
            .object([
                ("span", .number(4)),
                (
                    "column",
                    .array([
                        .object([("spacer", .string("11mm"))]), .object([("divider", .boolean(true))]),
                        .object([("note", .string(label)), ("space", .string("1.4mm"))]),
                    ])
                ),
            ])
        }
        return .object([
            ("keep", .string("together")),
            (
                "section",
                .object([
                    ("title", .string("签字")), ("inContents", .boolean(false)),
                    (
                        "blocks",
                        .array([
                            .object([("text", .string(verdict))]),
                            .object([("row", .array([line("责任编辑"), line("值班编委"), line("日期")]))]),
                        ])
                    ),
                ])
            ),
        ])
    }

    private var verdict: String {
        let count = report.receipts.count(where: \.isError)
        return count == 0 ? "以上数字已逐一核对，可以付印。" : "有\(count)处待查，改正并重新核对后方可付印。"
    }

    /// A text that isn't read as an expression.
    private func literal(_ text: String) -> JSONText { .string(text.replacing("${", with: "$ {")) }
}

extension Receipt {
    /// Where the number comes from, for the sheet.
    fileprivate var chineseOrigin: String {
        let cells = cells.map(\.place).joined(separator: "\n")
        if contradiction != nil { return "\(cells)\n✗ 页面上的单位、界限或增减与数据表不符" }
        switch kind {
        case .cell: return cells.isEmpty ? "数据表的来源" : cells
        case .typed: return "\(cells)（手写）"
        case .calculation: return "\(cells)\n算式 \(calculation ?? "")"
        case .scale: return "刻度"
        case .numbering: return "序号或页码"
        case .date: return "日期或时期"
        case .declared: return "文件声明不是数据"
        case .words: return "用字，请读原句：\(text.prefix(24))"
        case .none: return "查无来处：“\(text.prefix(60))”"
        }
    }

    fileprivate var chineseValue: String {
        let values = cells.map { $0.value + $0.unit + ($0.boundWord.map { "，\($0)" } ?? "") }
        return values.joined(separator: "\n")
    }

    fileprivate var chineseSource: String {
        sources.map { finding in
            let place = finding.place.replacing("article ", with: "第").replacing(", paragraph ", with: "篇第")
                .replacing("paragraph ", with: "第")
            let mark = finding.isConfirmed ? "" : "✗ "
            let words =
                switch finding.outcome {
                case .confirmed: finding.note
                case .missing: "没有这个数"
                case .elsewhere: "没有这个数，在别处"
                case .contrary: "单位、界限或次序不符"
                }
            return "\(mark)\(place.isEmpty ? "" : place + "段　")\(words)"
        }.joined(separator: "\n")
    }
}

extension Receipt.Cell {
    /// The bound in a word; nil for an exact number.
    fileprivate var boundWord: String? {
        switch bound {
        case "at-least": "以上"
        case "more-than": "超过"
        case "up-to": "以内"
        case "low": "下限"
        case "high": "上限"
        default: nil
        }
    }
}

extension Receipt.Cell {
    /// The row, the column unless it is that of the values, and the line in the file.
    fileprivate var place: String {
        (column == "value" ? row : name) + (line.map { "，第\($0)行" } ?? "")
    }
}
