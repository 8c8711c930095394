import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// The cells of a table block, in groups.
struct TableContent {
    struct Row {
        var cells: [TableCell]
        var isHighlighted = false
    }

    struct Group {
        /// nil for rows without a heading.
        var title: String?
        var rows: [Row]
    }

    var columns: [TableColumn]
    var groups: [Group]

    var rows: [Row] { groups.flatMap(\.rows) }

    /// - Parameter columns: nil for all columns of the table except the one that it is grouped by.
    init(
        _ table: Table, columns: [TableColumn]?, groupedBy group: FieldReference?, highlight: Predicate?,
        _ context: SheetContext
    ) throws(Diagnostic) {
        let columns =
            columns
            ?? table.names.filter { $0 != group?.name }.map { name in
                var column = TableColumn()
                column.field = FieldReference(FieldPath(escaping: name))
                return column
            }
        let mask = try highlight?.mask(over: table, context.transformContext)
        var cells: [[TableCell]] = []
        for column in columns {
            cells.append(try Self.cells(of: column, table, mask: mask, context))
        }
        let keys = try group.map { (field) throws(Diagnostic) in [try table.path(of: field)] } ?? []
        groups = table.groups(by: keys).map { key, rows in
            let title = key.first.map { $0.isMissing ? TableCell.missing : $0.string }
            return Group(
                title: title,
                rows: rows.map { row in
                    Row(cells: cells.map { $0[row] }, isHighlighted: mask?[row] ?? false)
                })
        }
        self.columns = columns
    }

    private static func cells(
        of column: TableColumn, _ table: Table, mask: [Bool]?, _ context: SheetContext
    ) throws(Diagnostic) -> [TableCell] {
        guard let source = column.source else { return [] }
        func read(_ field: FieldReference?) throws(Diagnostic) -> Column? {
            guard let field else { return nil }
            return table.values(at: try table.path(of: field))
        }
        let values = table.values(at: try table.path(of: source))
        let units = try read(column.unitField)
        let bounds = try read(column.bound)
        let marks = try read(column.note)
        let format = column.valueFormat(context)
        context.checkScale(
            of: column.format, column.formatType, values,
            named: [source.name] + [column.title, column.unit].compactMap { $0?.string })
        let origins = column.field == nil ? nil : context.origins(of: try table.path(of: source), in: table)
        let plain = ValueFormat(
            pattern: nil, type: "chinese", config: context.config, span: nil, log: context.log)
        let words = context.bounds
        let regular = context.tabular(.tableCell)
        var bold = regular
        bold.weight = max(700, regular.weight)

        return (0..<table.rowCount).map { row in
            let value = values[row]
            let font = mask?[row] == true ? bold : regular
            var cell: TableCell
            if value.isInvalid || value.string.isEmpty {
                cell = .nothing(font: font)
            } else if column.field == nil {
                let figure = context.figure(named: value.string, at: source.span)
                if let unit = column.unit {
                    context.check(unit: context.text(unit).joined(), of: figure, at: unit.span)
                }
                cell =
                    figure.text.isEmpty
                    ? .nothing(font: font)
                    : .figure(
                        figure.printed, unit: column.unit == nil ? figure.unit : "", bound: figure.bound,
                        words: words, font: font)
                cell.number = figure.number
            } else if case .number(let number) = value, format == nil,
                let text = values.writtenText(row), text.allSatisfy(\.isNumberOrPoint),
                text != value.string
            {
                // A code, or more digits than a number holds.
                cell = .text(text, font: font)
                cell.number = number
            } else if case .number(let number) = value {
                let parts = (format ?? plain).parts(value)
                let own = units.map { $0[row] }.flatMap { $0.isMissing ? nil : $0.string }
                let bound = bounds.flatMap { Bound(rawValue: $0[row].string) } ?? .exact
                cell = .figure(
                    prefix: parts.prefix, parts.figure, unit: own ?? parts.unit, bound: bound, words: words,
                    font: font)
                cell.number = number
            } else {
                let isDate = if case .date = value { true } else { false }
                let dates = ValueFormat(
                    pattern: nil, type: "time", config: context.config, span: nil, log: context.log)
                cell = .text((format ?? (isDate ? dates : nil))?.text(value) ?? value.string, font: font)
            }
            if let mark = marks?[row], !mark.isMissing { cell.mark = mark.string }
            cell.origin = origins?(row, cell.text)
            return cell
        }
    }
}

extension FieldPath {
    /// The path of a column whose name may contain dots and brackets.
    fileprivate init(escaping name: String) {
        self.init(name.reduce(into: "") { $0 += ".[\\".contains($1) ? "\\\($1)" : String($1) })
    }
}

extension Character {
    fileprivate var isNumberOrPoint: Bool { isNumber || self == "." }
}
