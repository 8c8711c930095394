import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import SceneGraph

/// An item of a list block with its rank.
struct ListItem {
    var label: String
    var note = ""
    /// nil if the list has no values.
    var value: TableCell?
    /// nil for an item without a value, if others have one.
    var rank: Int?
    var isHighlighted = false

    /// Returns the items of a list in their order, with their ranks.
    static func items(
        of list: ListBlock, _ table: Table, _ context: SheetContext
    ) throws(Diagnostic) -> [ListItem] {
        func column(_ field: FieldReference?, _ standard: String) throws(Diagnostic) -> Column? {
            guard let field else { return table[standard] }
            return table.values(at: try table.path(of: field))
        }
        // A list of texts is a table with one column, which Vega names `data`.
        guard let labels = try column(list.label, "label") ?? table["data"] else {
            if table.rowCount == 0 { return [] }
            throw .error(
                .missingField, "the items have no field 'label'", at: list.items?.span ?? list.span,
                hint: "name the field with the labels: label: 区县")
        }
        let notes = try column(list.note, "note")
        let mask = try list.highlight?.mask(over: table, context.transformContext)
        var values = try cells(of: list, table, mask, column)
        if table["figure"] == nil || list.value != nil {
            let field = try list.value.map { (field) throws(Diagnostic) in try table.path(of: field) }
            let origins = context.origins(of: field ?? FieldPath("value"), in: table)
            if let origins, let cells = values {
                for (row, cell) in cells.enumerated() { values?[row].origin = origins(row, cell.text) }
            }
        }
        let items = (0..<table.rowCount).map { row in
            ListItem(
                label: labels[row].isMissing ? TableCell.missing : labels[row].string,
                note: notes.map { $0[row].isMissing ? "" : $0[row].string } ?? "",
                value: values?[row], isHighlighted: mask?[row] ?? false)
        }
        return ranked(items, order: list.order ?? (values == nil ? .given : .descending))

        func cells(
            of list: ListBlock, _ table: Table, _ mask: [Bool]?,
            _ column: (FieldReference?, String) throws(Diagnostic) -> Column?
        ) throws(Diagnostic) -> [TableCell]? {
            let figures = list.value == nil ? table["figure"] : nil
            let values = try column(list.value, "value")
            guard values != nil || figures != nil else { return nil }
            let units = try column(list.unitField, "unit")
            let bounds = try column(list.bound, "bound")
            let common = context.text(list.unit).joined()
            let words = context.bounds
            let format = ValueFormat(
                pattern: list.format?.string ?? list.format?.number?.plain,
                type: list.formatType ?? (list.format == nil ? "chinese" : "number"), config: context.config,
                span: list.format?.span, log: context.log)
            if let values {
                let names = [list.value?.name, common].compactMap { $0 }
                context.checkScale(of: list.format, list.formatType, values, named: names)
            }
            return (0..<table.rowCount).map { row in
                var font = context.tabular(.listItem)
                font.weight = mask?[row] == true ? 700 : 500
                let own = units.flatMap { $0[row].isMissing ? nil : $0[row].string }
                let bound = bounds.flatMap { Bound(rawValue: $0[row].string) }
                if let id = figures?[row], !id.isMissing {
                    let figure = context.figure(named: id.string, at: list.items?.span ?? list.span)
                    if let own { context.check(unit: own, of: figure, at: list.items?.span ?? list.span) }
                    var cell = TableCell.figure(
                        figure.printed, unit: own ?? figure.unit, bound: bound ?? figure.bound, words: words,
                        font: font)
                    cell.number = figure.number
                    return cell
                }
                guard let value = values?[row], !value.isInvalid, !value.string.isEmpty else {
                    return .nothing(font: font)
                }
                guard let number = value.quantity else { return .text(value.string, font: font) }
                let parts = format.parts(.number(number))
                let given = own ?? (common.isEmpty ? nil : common)
                var cell = TableCell.figure(
                    prefix: parts.prefix, parts.figure, unit: given ?? parts.unit, bound: bound ?? .exact,
                    words: words, font: font)
                cell.number = number
                return cell
            }
        }
    }

    /// Sorts items and ranks them; equal values share the first of their ranks.
    static func ranked(_ items: [ListItem], order: ListBlock.Order) -> [ListItem] {
        var sorted = items
        if order != .given {
            // Items with equal values keep their order; those without a value come last.
            let keys = items.enumerated().map { index, item in (index: index, number: item.value?.number) }
            sorted = keys.sorted { a, b in
                switch (a.number, b.number) {
                case (let x?, let y?) where x != y: order == .descending ? x > y : x < y
                case (nil, _?): false
                case (_?, nil): true
                default: a.index < b.index
                }
            }.map { items[$0.index] }
        }
        for index in sorted.indices {
            let number = sorted[index].value?.number
            if sorted[index].value != nil, number == nil {
                sorted[index].rank = nil
            } else if index > 0, number != nil, number == sorted[index - 1].value?.number {
                sorted[index].rank = sorted[index - 1].rank
            } else {
                sorted[index].rank = index + 1
            }
        }
        return sorted
    }
}
