public import Diagnostics
import Documents
public import Preflight
import Rendering

/// The judgement on a file as a page to file, made by the engine itself: verdict, findings, plates, and how it will look
/// on newsprint.
public struct PreflightCertificate {
    private let report: PreflightReport
    private let path: String
    private let press: String?

    /// How many findings have room on the page.
    private static let greatestCount = 8
    /// How many plates have.
    private static let greatestPlateCount = 5

    /// - Parameter press: What the press is called, if the file was judged for one.
    public init(_ report: PreflightReport, of path: String, press: String? = nil) {
        (self.report, self.path, self.press) = (report, path, press)
    }

    /// The page as a PDF.
    ///
    /// - Returns: nil after errors in the log.
    public func pdf(log: DiagnosticLog) -> [UInt8]? {
        var options = RenderOptions()
        options.pdf.press = .some(nil)
        options.sources = MemorySources(bytes: pictures)
        let loaded = DocumentLoader.load(document.written, as: "certificate.json")
        log.add(contentsOf: loaded.diagnostics)
        guard let document = loaded.document else { return nil }
        guard let compiled = DocumentCompiler(options, Workbench(Workshop()), log: log).compile(document)
        else {
            return nil
        }
        return compiled.files(as: .pdf, ppi: nil, log: log)?.first
    }

    // MARK: Pictures

    /// The page whose plates are shown: the one with most ink, as that is where to look.
    private var shown: (page: Int, plates: PagePlates)? {
        report.plates.max { $0.mostInk < $1.mostInk }.map { ($0.page, $0) }
    }

    /// The plates that print anything, and if there are too many, the first.
    private func printed(_ plates: PagePlates) -> [Int] {
        Array(plates.plates.indices.filter { plates.coverage[$0] > 0 }.prefix(Self.greatestPlateCount))
    }

    private var pictures: [String: [UInt8]] {
        guard let plates = shown?.plates else { return [:] }
        var pictures = ["proof.png": plates.newsprintProof.framed(4.0 / 3).png]
        for index in printed(plates) {
            pictures["plate-\(index).png"] = plates.picture(of: index).framed(4.0 / 3).png
        }
        if let limit = report.limits.totalInk {
            pictures["map.png"] = plates.map(over: limit).framed(4.0 / 3).png
        }
        return pictures
    }

    // MARK: Document

    /// The page as a document of blocks.
    var document: JSONText {
        .object([
            ("title", .string("印前检查单")), ("description", literal(FilePath(path).name)),
            ("shape", .string("briefing")), ("theme", .null), ("figures", .null),
            (
                "page",
                .object([
                    ("trim", .object([("width", .string("210mm")), ("height", .string("297mm"))])),
                    (
                        "margins",
                        .object(["left", "right", "top", "bottom"].map { (key: $0, value: .string("16mm")) })
                    ), ("columns", .number(12)), ("gutter", .string("4mm")),
                ])
            ), ("columns", .number(12)), ("gutter", .string("4mm")), ("config", config),
            ("blocks", .array(head + findings + miniatures)),
        ])
    }

    private var config: JSONText {
        let (grey, bold, serif) = (PaperStyle.grey, PaperStyle.bold, PaperStyle.serif)
        let style = PaperStyle.type
        return PaperStyle.config([
            ("spacing", .string("3.5mm")), ("sectionSpacing", .string("5mm")), ("sectionGap", .string("2mm")),
            ("cellPadding", .number(2.6)), ("headline", style(22, 28, [serif])),
            ("deck", style(8.5, 12.5, [grey])), ("sectionTitle", style(11, 15, [bold, serif])),
            ("text", style(8.5, 13, [])), ("label", style(7, 10, [grey])), ("note", style(7, 10, [grey])),
            ("figure", style(15, 18, [serif, bold])), ("cardLabel", style(7, 10, [grey])),
            ("tableHead", style(6.5, 9, [grey, PaperStyle.light])), ("tableCell", style(7, 9.5, [])),
            ("running", style(7, 10, [grey])),
        ])
    }

    private var head: [JSONText] {
        let pages = report.pages
        let (defects, remarks) = (report.defects.count, report.findings.count - report.defects.count)
        let standard = report.standard?.rawValue ?? "未声明标准"
        func card(_ value: String, _ label: String, isWrong: Bool = false) -> JSONText {
            .object([
                ("span", .number(2)),
                (
                    "card",
                    .object([
                        ("value", literal(value)), ("label", .string(label)),
                        ("color", .string(isWrong ? "#c1272d" : "#111111")),
                    ])
                ),
            ])
        }
        func most(_ value: Double?, _ unit: String) -> String { value.map { $0.short + unit } ?? "–" }
        let fonts = pages.flatMap { $0.fonts }
        let missing = Set(fonts.filter { !$0.value }.map(\.key)).count
        let allowed = report.limits.totalInk.map { "（上限\($0.short)%）" } ?? ""
        return [
            .object([("headline", .string(report.isFit ? "印前检查单：可以付印" : "印前检查单：不可付印"))]),
            .object([
                (
                    "deck",
                    literal(
                        [
                            FilePath(path).name, date.map { "\($0)成文" }, "PDF \(report.version)",
                            "按\(standard)检查", press.map { "承印\(FilePath($0).name)" },
                            report.condition.map { "印刷条件\($0)" }, "共\(report.pageCount)页",
                            "缺陷\(defects)处，提示\(remarks)处",
                        ].compactMap { $0 }.joined(separator: "　"))
                )
            ]), .object([("divider", .boolean(true))]),
            .object([
                (
                    "row",
                    .array([
                        card("\(defects)", "缺陷", isWrong: defects > 0),
                        card(
                            most(pages.compactMap(\.mostInk).max(), "%"), "最大墨量\(allowed)",
                            isWrong: isOver),
                        card(most(pages.compactMap(\.smallestType).min(), " pt"), "最小字"),
                        card(most(pages.compactMap(\.thinnestLine).min(), " pt"), "最细线"),
                        card(most(pages.compactMap(\.leastResolution).min()?.rounded(), " ppi"), "图像最低分辨率"),
                        card(
                            missing == 0 ? "全部嵌入" : "\(missing)种缺", "字体，共\(Set(fonts.map(\.key)).count)种",
                            isWrong: missing > 0),
                    ])
                )
            ]), .object([("divider", .boolean(true))]),
        ]
    }

    /// When the file says that it was made: "2024-01-31".
    private var date: String? {
        guard let digits = report.date?.dropFirst(2).prefix(8), digits.count == 8,
            digits.allSatisfy(\.isNumber)
        else { return nil }
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }

    private var isOver: Bool {
        guard let limit = report.limits.totalInk else { return false }
        return report.pages.contains { ($0.mostInk ?? 0) > limit + 1 }
    }

    /// What is found, put together by rules, defects first.
    private var kinds: [[PreflightFinding]] {
        let kinds = Dictionary(grouping: report.findings, by: \.code).values
        let order = report.findings.map(\.code)
        func rank(_ kind: [PreflightFinding]) -> (Int, Int) {
            (kind.contains { $0.severity == .defect } ? 0 : 1, order.firstIndex(of: kind[0].code) ?? 0)
        }
        return kinds.sorted { rank($0) < rank($1) }
    }

    private var findings: [JSONText] {
        guard !report.findings.isEmpty else {
            return [.object([("text", .string("逐项检查，没有发现缺陷。"))])]
        }
        let kinds = kinds
        let rows = kinds.prefix(Self.greatestCount).map { findings -> JSONText in
            let finding = findings[0]
            let count = findings.reduce(0) { $0 + $1.count }
            let place = finding.place.map { "\n\($0.text)" } ?? ""
            return .object([
                ("mark", .string(finding.severity == .defect ? "✗" : "·")),
                ("code", literal("\(finding.code.chinese)\n\(finding.code.id)")),
                ("page", literal(finding.page.map { "第\($0)页\(place)" } ?? "全文")),
                (
                    "found",
                    literal(
                        PreflightPhrase.chinese(finding.found).shortened(to: 110)
                            + (count > 1 ? "\n等\(count)处" : ""))
                ),
                ("allowed", literal(PreflightPhrase.chinese(finding.allowed).shortened(to: 60))),
            ])
        }
        func column(_ field: String, _ title: String, _ width: String?) -> JSONText {
            .object(
                [("field", .string(field)), ("title", .string(title)), ("align", .string("left"))]
                    + (width.map { [("width", JSONText.string($0))] } ?? []))
        }
        let columns = [
            column("mark", "", "5mm"), column("code", "规则", "34mm"), column("page", "位置", "24mm"),
            column("found", "查得", nil), column("allowed", "允许", "42mm"),
        ]
        let rest = kinds.count - rows.count
        return [
            .object([("table", .object([("rows", .array(Array(rows))), ("columns", .array(columns))]))])
        ] + (rest > 0 ? [.object([("note", .string("另有\(rest)类，见 tuban preflight 的文字报告。"))])] : [])
    }

    private var miniatures: [JSONText] {
        guard let (page, plates) = shown else { return [] }
        func block(_ file: String, _ caption: String) -> JSONText {
            .object([
                (
                    "image",
                    .object([
                        ("file", .string(file)), ("alt", literal(caption)), ("caption", literal(caption)),
                    ])
                )
            ])
        }
        var small = printed(plates).map { index in
            let share = (plates.coverage[index] * 100).short
            return block("plate-\(index).png", "\(plates.plates[index].chinese)　平均\(share)%")
        }
        if report.limits.totalInk != nil {
            small.append(block("map.png", "墨量，红色超限"))
        }
        let proof = JSONText.object([
            ("span", .number(5)), ("column", .array([block("proof.png", "新闻纸模拟（近似）")])),
        ])
        let grid = JSONText.object([
            ("span", .number(7)),
            (
                "grid",
                .object([
                    ("columns", .number(3)), ("gap", .string("4mm")), ("rowGap", .string("2mm")),
                    ("blocks", .array(small)),
                ])
            ),
        ])
        let title = report.pageCount > 1 ? "第\(page)页各色版（墨量最大的一页）" : "各色版"
        return [
            .object([
                ("keep", .string("together")),
                (
                    "section",
                    .object([
                        ("title", .string(title)), ("inContents", .boolean(false)),
                        ("blocks", .array([.object([("row", .array([proof, grid]))])])),
                    ])
                ),
            ])
        ]
    }

    /// A text that isn't read as an expression.
    private func literal(_ text: String) -> JSONText { .string(text.replacing("${", with: "$ {")) }
}

extension Plate {
    fileprivate var chinese: String {
        switch self {
        case .cyan: "青"
        case .magenta: "品红"
        case .yellow: "黄"
        case .black: "黑"
        case .spot(let name): name
        }
    }
}

extension String {
    fileprivate func shortened(to count: Int) -> String {
        self.count <= count ? self : prefix(count - 1) + "…"
    }
}

extension Picture {
    /// The picture in the midst of a pale sheet of a shape, so that pictures of all pages are of one size.
    ///
    /// - Parameter shape: The sheet's height as a share of its width.
    fileprivate func framed(_ shape: Double) -> Picture {
        let margin = max(2, max(width, height) / 60)
        let least = (width: width + 2 * margin, height: height + 2 * margin)
        let isTall = Double(least.height) > Double(least.width) * shape
        let (sheetWidth, sheetHeight) =
            isTall
            ? (Int(Double(least.height) / shape), least.height)
            : (least.width, Int(Double(least.width) * shape))
        var sheet = Picture(width: sheetWidth, height: sheetHeight)
        let (left, top) = ((sheetWidth - width) / 2, (sheetHeight - height) / 2)
        for index in sheet.pixels.indices { sheet.pixels[index] = 0xE6E6E6 }
        for y in 0..<height {
            for x in 0..<width { sheet.pixels[(y + top) * sheetWidth + x + left] = pixels[y * width + x] }
        }
        return sheet
    }
}
