import ChartCompiler
import Diagnostics
import Documents

extension SheetContext {
    /// Tells of a unit that a sheet gives a figure though the dataset has another for it. A figure without a unit
    /// may be given one.
    func check(unit: String, of figure: FigureValue, at span: Span?) {
        let (given, own) = (unit.trimmingSpaces, figure.ownUnit.trimmingSpaces)
        guard !given.isEmpty, !own.isEmpty, given != own else { return }
        log.warning(
            "the figure is in \(own), not in \(given)", at: span,
            hint: "leave the unit out: it is the figure's own, \(own)")
    }

    /// Notes numbers for the audit that a block's data write out with a unit; what has none is told by its head.
    ///
    /// - Parameters:
    ///   - rows: A list of objects, or anything else, which has nothing to note.
    ///   - unit: The unit of rows that have none of their own.
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
