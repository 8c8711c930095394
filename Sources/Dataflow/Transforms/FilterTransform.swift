import Diagnostics
import Documents

/// Keeps the rows that satisfy a predicate.
struct FilterTransform: Transform {
    var filter = Predicate.all([])
    /// Whether no author wrote it, so that it may well leave nothing: that of a boxplot, for its outliers.
    var isImplied = false

    init() {}

    static let key = "filter"

    static var properties: [Property<FilterTransform>] {
        [
            Property("filter", \.filter, .predicate, "The condition that a row is kept on.").required()
        ]
    }

    var worksRowByRow: Bool { !filter.isRandom }

    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        if let equality = try filter.equality(over: table, context),
            let rows = table.rows(where: equality.field, holds: equality.value), !rows.isEmpty
        {
            return kept(rows, of: table, context)
        }
        table.tellUnknown(filter.writtenNames, for: .filter, context.log)
        let mask = try filter.mask(over: table, context)
        return kept(mask.indices.filter { mask[$0] }, of: table, context)
    }

    private func kept(_ rows: [Int], of table: Table, _ context: TransformContext) -> Table {
        // An initial selection is often empty, and so is a part of a facet.
        if rows.isEmpty, table.rowCount > 0, !isImplied, !context.isPart, !filter.testsParameters {
            let reason = filter.reasonForNone(in: table, context).map { ": \($0)" } ?? ""
            context.log.error(
                .emptyTable, "the filter leaves 0 of \(table.rowCount) rows\(reason)", at: filter.span)
        }
        return table.rows(rows)
    }
}

extension Transform {
    /// The transform as one that no author wrote.
    public var implied: any Transform {
        guard var filter = self as? FilterTransform else { return self }
        filter.isImplied = true
        return filter
    }
}
