import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds plots that show a quantity against itself.
struct SameFieldTwice: IntegrityRule {
    static let code = Diagnostic.Code(
        "same-field-twice", "The same quantity along x and y",
        "Plotted against itself, any quantity makes a diagonal: it looks like a perfect relation and says nothing. Give one "
            + "of the axes another field.",
        Diagnostic.Code.Example(
            """
            data: {values: [{output: 5, staff: 20}, {output: 3, staff: 14}]}
            mark: point
            encoding:
              x: {field: output, type: quantitative}
              y: {field: output, type: quantitative}
            """,
            replace: "y: {field: output", by: "y: {field: staff"))

    func findings(in subject: CheckSubject) -> [Finding] {
        let units = subject.readings.flatMap(\.units)
        // On the diagonal of a matrix of fields, each meets itself.
        let twins = units.filter(\.isAgainstItself)
        guard !twins.isEmpty, twins.count == units.count || subject.readings.count == 1 else { return [] }
        return twins.prefix(1).map { unit in
            judgement(
                "x and y both show '\(unit[.x]?.name ?? "count")'", at: unit[.y]?.spec.span,
                hint: "give one of them another field")
        }
    }
}

extension Unit {
    fileprivate var isAgainstItself: Bool {
        guard let x = self[.x], let y = self[.y], x.isMeasure, y.isMeasure, x.datum == nil, y.datum == nil,
            self[.x2] == nil, self[.y2] == nil
        else { return false }
        // A count is of rows, whatever field it names.
        return x.spec.aggregate == y.spec.aggregate
            && (x.spec.field == y.spec.field || x.spec.aggregate?.operation == .count)
    }
}
