import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds floors and ceilings that are drawn as if they were the figures themselves.
struct BoundAsExact: IntegrityRule {
    static let code = Diagnostic.Code(
        "bound-as-exact", "A bound drawn as the figure itself",
        "“1100亿元以上” is a floor. A bar that ends at 1100 says that it is the figure. Let the 'bound' channel draw it open, "
            + "or print 以上, 突破 or ≥ beside it.",
        Diagnostic.Code.Example(
            """
            data: {values: [{项: 投资, 亿元: 1100, bound: at-least}, {项: 引资, 亿元: 680, bound: exact}]}
            mark: bar
            encoding:
              y: {field: 项, type: nominal}
              x: {field: 亿元, type: quantitative}
              detail: {field: bound}
            """,
            replace: "detail:", by: "bound:"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let meaning = subject.meaning, let chart = subject.chart else { return [] }
        return meaning.units.compactMap { measured in
            guard measured.unit.isMeasuredFromZero(along: measured.channel),
                let column = measured.unit.source.column(.bound)
            else { return nil }
            let bounds = column.distinctTexts(atMost: 12).filter { Bound(limit: $0) != nil }
            guard let bound = bounds.first, !chart.view.plots[measured.plot].units.contains(where: tells)
            else {
                return nil
            }
            return judgement(
                "'\(bound)' figures are drawn as exact ones",
                at: measured.span,
                hint: "add bound: {field: bound} to the encoding, or say it in the labels")
        }
    }

    /// Whether a unit shows that figures are bounds.
    private func tells(_ unit: Unit) -> Bool {
        unit.channels.contains { channel, model in
            if channel == .bound || !model.spec.condition.isEmpty { return true }
            guard let field = model.field else { return false }
            if channel != .detail, FigureColumn.bound.names.contains(field.name) { return true }
            return unit.table.values(at: field).distinctTexts().contains(where: Self.words.isFound)
        }
    }

    private static let words = WordList("以上 突破 不少于 不低于 超过 以内 不超过 不高于 至少 余 ≥ ≤ at_least more_than")
}
