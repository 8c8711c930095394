import Dataflow
import Documents
import Grammar

/// A chart as the rules on the meaning of its figures read it: the units that show quantities, and what is
/// written around them.
package final class ChartMeaning {
    package let units: [MeasuredUnit]
    package let texts: [ChartText]
    /// The scales on which several units are shown, for the rules on them.
    package private(set) lazy var mixedAxes = UnitsOnOneAxis.all(in: units)

    package init(_ chart: PreparedChart) {
        let plots = chart.view.plots
        let texts = ChartText.all(of: chart, plots)
        self.texts = texts
        // A field that is named 'value' is explained by the title.
        let headings = texts.filter { $0.role == .title || $0.role == .subtitle }.map(\.text)
        let kinds = Set(headings.map { ColumnMeaning(named: $0).kind }).subtracting([.amount, .rank])
        let heading = ColumnMeaning(named: headings.joined(separator: " "))
        let context = kinds.count == 1 ? heading : nil
        let meanings = chart.environment.figureMeanings
        units = plots.enumerated().flatMap { index, plot in
            plot.units.compactMap { unit in
                let isVague = unit.channels.values.contains { Self.isVague($0.spec.field) }
                let own = isVague ? Self.meaning(ofRows: unit) ?? context : nil
                return MeasuredUnit(unit, plot: index, meanings, own)
            }
        }
    }

    /// What the rows of a table of figures are, one below the other, if they all are the same: each has its unit and
    /// its indicator beside it.
    private static func meaning(ofRows unit: Unit) -> ColumnMeaning? {
        let units = unit.source.column(.unit)?.distinctTexts(atMost: 30) ?? []
        guard units.count == 1, let text = units.first, !text.isEmpty else { return nil }
        let indicators = unit.source.column(.indicator)?.distinctTexts(atMost: 60) ?? []
        let own = MeasureUnit(text)
        let kinds = Set(indicators.map { ColumnMeaning(named: $0, unit: own).kind })
        var meaning = ColumnMeaning(named: "", unit: own)
        if kinds.count == 1, let kind = kinds.first { meaning.kind = kind }
        return meaning
    }

    /// Whether a column is named so generally that only a title or another column says what it holds.
    static func isVague(_ name: String?) -> Bool {
        name.map(vagueNames.contains) ?? false
    }

    private static let vagueNames: Set<String> = [
        "value", "v", "y", "amount", "figure", "number", "值", "数值", "数", "数据", "指标值",
    ]
}
