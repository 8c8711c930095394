import ChartModel
import Dataflow
import Diagnostics
import Documents
import Figures

extension SheetContext {
    /// Warns if a sheet states a unit for a figure that differs from the one in the dataset. A figure without
    /// a unit may be given any.
    func check(unit: String, of figure: FigureValue, at span: Span?) {
        let (given, own) = (unit.trimmingSpaces, figure.ownUnit.trimmingSpaces)
        guard !given.isEmpty, !own.isEmpty, given != own else { return }
        log.warning(
            .unlikeUnits, "the figure is in \(own), not in \(given)", at: span,
            hint: "leave the unit out: it is the figure's own, \(own)")
    }

    /// Records for an audit that traces where a text that a block prints comes from.
    ///
    /// - Parameters:
    ///   - reads: The cells of the dataset that it was made from.
    ///   - step: What was made of them: `figure('beds')`, `the whole minus the part`.
    func note(_ text: String, from reads: [FigureRead], by step: String, at span: Span?) {
        guard let audit = environment.audit, audit.isTracing else { return }
        audit.add(at: span, [TextAudit.Part(text, .expression(step, reads: reads))])
    }

    /// Records for an audit that traces a number by which a block counts: of a section, a step, a rank.
    ///
    /// - Returns: The number of the record, for text items.
    @discardableResult
    func noteNumbering(_ text: String, of what: String) -> Int? {
        guard let audit = environment.audit, audit.isTracing, !text.isEmpty else { return nil }
        return audit.add(at: nil, [TextAudit.Part(text, .numbering(what))])
    }

    /// Records for an audit that traces which cells of a table the texts of a column come from.
    ///
    /// - Returns: For a row and what is printed of it, the number of the record; nil if nothing is recorded.
    func origins(of field: FieldPath, in table: Table) -> ((_ row: Int, _ text: String) -> Int)? {
        guard let audit = environment.audit, audit.isTracing, let derivation = table.derivation(of: field)
        else { return nil }
        return { row, text in
            let origin = TextAudit.Origin.cells(
                derivation.cells(row: row), steps: derivation.steps(row: row))
            return audit.add(at: nil, [TextAudit.Part(text, origin)])
        }
    }

    /// Records for the audit the numbers that a block's data state with a unit. Numbers without one aren't
    /// recorded: their unit is in the head above them.
    ///
    /// - Parameters:
    ///   - rows: A list of objects; anything else has nothing to record.
    ///   - unit: The unit of rows that don't state their own.
    func note(_ field: String, of rows: Node?, unit: String, unitField: String?) {
        guard let audit = environment.audit else { return }
        for row in rows?.elements ?? [] {
            let unit = unitField.flatMap { row[$0]?.string } ?? unit
            guard !unit.isEmpty, let value = row[field] else { continue }
            if let number = value.number {
                audit.add(at: value.span, [TextAudit.Part(number.plain, .written)], unit: unit)
            } else if let text = value.string, Double(text.replacingMinus) != nil {
                audit.add(at: value.span, [TextAudit.Part(text, .written)], unit: unit)
            }
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        let head = drop { $0.isWhitespace }
        return String(head.prefix(head.count - head.reversed().prefix { $0.isWhitespace }.count))
    }
}
