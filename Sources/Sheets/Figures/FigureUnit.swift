import ChartCompiler
import Diagnostics
import Documents

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
                audit.add(at: value.span, literals: [number.plain], unit: unit)
            } else if let text = value.string, Double(text.replacingMinus) != nil {
                audit.add(at: value.span, literals: [text], unit: unit)
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
