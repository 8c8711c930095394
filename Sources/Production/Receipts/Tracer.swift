import ChartModel
import Dataflow
import Diagnostics
import Documents
import Figures
import SceneGraph

/// Writes the receipt of each number on the pages of a document.
struct Tracer {
    let trace: PageTrace
    let passages: PassageIndex
    let literals: LiteralTracer
    let source: SourceText?

    /// - Parameters:
    ///   - file: The document's name.
    ///   - source: The text that the figures are held against.
    init(_ trace: PageTrace, file: String, against source: SourceText?) {
        self.trace = trace
        self.source = source
        passages = PassageIndex(trace.audit, file: file)
        literals = LiteralTracer(trace)
    }

    func receipts(for lines: [PrintedLine]) -> [Receipt] {
        var receipts = lines.flatMap(self.receipts)
        let bare = receipts.indices.filter { receipts[$0].kind == .none }
        for index in bare { repeatedCell(receipts[index], in: receipts).map { receipts[index] = $0 } }
        return receipts
    }

    /// The receipt of a number that repeats a cell which is printed under the same title: 四成多 over a card with 43%.
    private func repeatedCell(_ receipt: Receipt, in receipts: [Receipt]) -> Receipt? {
        guard let number = SaidNumber.all(in: receipt.number, units: literals.units).first else { return nil }
        let found = receipts.lazy.filter { other in
            other.kind == .cell && (other.page, other.heading) == (receipt.page, receipt.heading)
        }.compactMap(\.cells.first).first { cell in
            guard let value = Double(cell.value), !number.unit.isEmpty else { return false }
            let own = PlainQuantity(value, unit: cell.unit)
            return FigureIndex.standardUnit(own.unit) == number.plainUnit
                && CellAgreement(number: number).isSaid(own.value)
        }
        guard let found else { return nil }
        var receipt = receipt
        (receipt.kind, receipt.cells) = (.typed, [found])
        receipt.remark = "written out; repeats a number that is printed under the same title"
        return receipt
    }

    private func receipts(for line: PrintedLine) -> [Receipt] {
        var counts: [String: Int] = [:]
        return SaidNumber.all(in: line.text, units: literals.units).compactMap { number in
            let digits = number.number.digits
            defer { counts[digits, default: 0] += 1 }
            guard var receipt = receipt(for: number, in: line, after: counts[digits] ?? 0) else { return nil }
            if receipt.kind == .cell || receipt.kind == .typed, let cell = receipt.cells.first {
                receipt.contradiction = Contradiction(number, cell)?.text
            }
            if let source, let figures = trace.figures {
                let own = figures.table.origin(of: receipt.cells)
                receipt.sources = own.map { source.finding(of: $0, in: figures) }
            }
            return receipt
        }
    }

    /// - Returns: nil for a numeral that is a word rather than a number.
    private func receipt(for number: SaidNumber, in line: PrintedLine, after count: Int) -> Receipt? {
        if number.isWord { return nil }
        var receipt = Receipt(
            number: number.words, page: line.page, heading: line.heading, text: line.text.withoutBreaks,
            kind: .none)
        let passage = passages.passage(for: number, in: line)
        switch passage?.part(with: number, after: count)?.origin {
        case .cells(let cells, let steps): settle(&receipt, number, cells, steps)
        case .expression(let text, let reads): settle(&receipt, number, text, reads, line)
        case .scale(let name):
            // A name on an axis may contain a number: “四新”.
            if number.isNumeral, literals.settle(&receipt, number, line, nil), receipt.kind == .typed {
                break
            }
            (receipt.kind, receipt.cells, receipt.remark) = (.scale, [], "on the scale of \(name)")
        case .numbering(let what): (receipt.kind, receipt.remark) = (.numbering, what)
        case .written, nil:
            guard literals.settle(&receipt, number, line, passage) else { return nil }
        }
        let headers: Set<Role> = [.rowHeader, .columnHeader, .rowFooter, .columnFooter]
        if receipt.kind == .none, headers.contains(line.role) {
            (receipt.kind, receipt.remark) = (.scale, "a name in the data")
        }
        return receipt
    }

    // MARK: Cells of tables

    private func settle(
        _ receipt: inout Receipt, _ number: SaidNumber, _ cells: [SourceCell], _ steps: [String]
    ) {
        let agreement = CellAgreement(number: number)
        let named = cells.map { trace.cell($0) }
        let agreeing = zip(cells, named).filter { agreement.holds($0.value, unit: $1.unit) }.map(\.1)
        if !agreeing.isEmpty, steps.isEmpty || !steps[0].isArithmetic {
            (receipt.kind, receipt.cells) = (.cell, steps.isEmpty ? agreeing : Array(agreeing.prefix(1)))
        } else {
            receipt.kind = cells.isEmpty && steps.isEmpty ? .none : .calculation
            let numbers = zip(cells, named).filter { $0.0.value.quantity != nil }.map(\.1)
            receipt.cells = numbers.isEmpty ? named : numbers
            receipt.calculation =
                steps.isEmpty
                ? "as the chart formats it"
                : steps.map { $0.replacing("datum.", with: "") }.joined(separator: " ← ")
        }
    }

    // MARK: Expressions

    private func settle(
        _ receipt: inout Receipt, _ number: SaidNumber, _ text: String, _ reads: [FigureRead],
        _ line: PrintedLine
    ) {
        guard let figures = trace.figures, !reads.isEmpty else {
            settleConstant(&receipt, number, text, line)
            return
        }
        let cells = reads.compactMap { figures.sourceCell($0.id, $0.column) }
        let named = cells.map { trace.cell($0) }
        receipt.cells = named
        let agreement = CellAgreement(number: number)
        if cells.count == 1, agreement.holds(cells[0].value, unit: named[0].unit) {
            receipt.kind = .cell
        } else if let index = cells.indices.first(where: {
            agreement.holds(cells[$0].value, unit: named[$0].unit)
        }),
            !text.isArithmetic
        {
            // A text that strings figures together, such as a range.
            (receipt.kind, receipt.cells) = (.cell, [named[index]])
        } else {
            receipt.kind = .calculation
            let values = zip(reads, named).flatMap { read, cell in
                let column = read.column == "value" ? "" : ", '\(read.column)'"
                return [
                    (call: "figure('\(read.id)'\(column))", value: cell.value),
                    (call: "figureText('\(read.id)')", value: cell.value + cell.unit),
                ]
            }
            receipt.calculation = CalculationText(text, values: values).text
        }
    }

    /// Settles a number of an expression that reads no figure.
    private func settleConstant(
        _ receipt: inout Receipt, _ number: SaidNumber, _ text: String, _ line: PrintedLine
    ) {
        switch text {
        case "page", "pages": (receipt.kind, receipt.remark) = (.numbering, "the number of a page")
        case "source()":
            let match = literals.match(number, line, nil)
            (receipt.kind, receipt.cells) = (match == nil ? .declared : .cell, match ?? [])
            receipt.remark = "in the source that the dictionary names"
        case "section": (receipt.kind, receipt.remark) = (.numbering, "the title of a section, repeated")
        default:
            if text.isArithmetic, text.contains("−") {
                (receipt.kind, receipt.calculation) = (.calculation, text)
            } else if let end = literals.scaleEnd(number, line) {
                (receipt.kind, receipt.remark) = (.scale, end)
            } else if literals.match(number, line, nil) != nil {
                _ = literals.settle(&receipt, number, line, nil)
            } else {
                receipt.kind = .declared
                receipt.remark = "the document writes it as ${\(text)}: no figure"
            }
        }
    }
}

extension String {
    /// What a step begins with whose result isn't one of the cells, though one may happen to be equal.
    private static let makers =
        [
            "sum", "mean", "average", "median", "count", "distinct", "product", "quantile", "density",
            "share in", "place in",
        ]
        .map { $0 + " " }
        + ["start of the bin", "end of the bin", "local regression"]
        + RegressionMethod.allCases.map { $0.rawValue + " regression" }
        + ["rank ", "dense_rank ", "row_number ", "percent_rank ", "cume_dist ", "ntile "]

    /// Whether an expression reckons rather than chooses and joins.
    fileprivate var isArithmetic: Bool {
        let bare = replacing(#/'[^']*'|"[^"]*"/#, with: "''")
        // With texts among its parts, + joins.
        let isText = bare.contains("'")
        return bare.contains { "*/−".contains($0) } || bare.contains(#/[\w)\]] ?- ?[\w(]/#)
            || !isText && bare.contains(#/[\w)\]] ?\+ ?[\w(]/#)
            || Self.makers.contains { bare.hasPrefix($0) }
    }
}

extension PageTrace {
    /// A cell with the name of its row, and with the unit and bound that the row states.
    func cell(_ cell: SourceCell) -> Receipt.Cell {
        let isFigure = figures.map { $0.isTable(of: cell) } ?? false
        func text(_ column: String) -> String {
            let value = cell.sibling(column)
            return value.isMissing ? "" : value.string
        }
        let key = isFigure ? figures?.key : key(of: cell)
        var result = Receipt.Cell(
            file: cell.file, line: line(of: cell), row: key.map(text) ?? "row \(cell.row + 1)",
            column: cell.column,
            value: cell.value.isMissing ? "" : cell.value.string)
        if cell.column == "value" || figures?.units[cell.column] != nil {
            result.unit = figures?.units[cell.column] ?? text("unit")
            result.bound = text("bound")
            result.isOfFall = cell.columnNames.contains { name in
                if case .string(let words) = cell.sibling(name) {
                    PrintedDirection.isOfFall(words)
                } else {
                    false
                }
            }
        }
        return result
    }
}

extension FigureTable {
    /// Whether a cell was read from the table of the figures.
    func isTable(of cell: SourceCell) -> Bool {
        table.rowCount > 0 && table.names.first.map { table.sourceCell(0, $0).file == cell.file } ?? false
    }
}

extension Table {
    /// The keys of the rows whose values receipts name, each once.
    fileprivate func origin(of cells: [Receipt.Cell]) -> [String] {
        let file = names.first.map { sourceCell(0, $0).file } ?? ""
        var seen: Set<String> = []
        return cells.filter { $0.file == file && $0.column == "value" && seen.insert($0.row).inserted }.map(
            \.row)
    }
}
