import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds printed charts and pages that don't say of when their figures are.
struct MissingPeriod: IntegrityRule {
    static let code = Diagnostic.Code(
        "missing-period", "A printed chart without a time",
        "A clipping of a page must still say of which year its figures are. State it in the title, the subtitle or a note, "
            + "unless an axis shows it. On a sheet any of its texts may say it.",
        Diagnostic.Code.Example(
            """
            config: {print: {}}
            title: 投资，亿元
            source: 淄博市统计局
            data: {values: [{县: 张店, v: 868}, {县: 临淄, v: 512}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: v, type: quantitative}
            """,
            replace: "title: 投资", by: "title: 2024年投资"))

    var reads: Set<CheckSubject.Kind> { [.preparedChart, .pages] }

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.kind == .pages ? findings(onPages: subject) : findings(inChart: subject)
    }

    private func findings(onPages subject: CheckSubject) -> [Finding] {
        guard let charts = subject.printedCharts, !charts.ofNumbers.isEmpty,
            !charts.all.contains(where: saysTime)
        else { return [] }
        return [
            judgement(
                "the sheet doesn't say of when the figures of its charts are", at: subject.span,
                hint: "name the year or the date in a title, a deck or a note")
        ]
    }

    private func findings(inChart subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart, let meaning = subject.meaning, chart.isPrintedAlone,
            !meaning.units.isEmpty, !meaning.texts.contains(where: { saysTime($0.text) }),
            !chart.view.units.contains(where: showsTime)
        else { return [] }
        return [
            judgement(
                "the chart doesn't say of when its figures are", at: subject.span,
                hint: "name the year or the date in the title, the subtitle or a note")
        ]
    }

    private func saysTime(_ text: String) -> Bool {
        Self.words.isFound(in: text)
            || text.split(whereSeparator: { !($0.isASCII && $0.isNumber) }).contains {
                $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
            }
    }

    private func showsTime(_ unit: Unit) -> Bool {
        unit.channels.values.contains { model in
            if model.type == .temporal || model.timeUnit != nil { return true }
            guard let field = model.field, model.type.isDiscrete || model.channel == .text else {
                return false
            }
            let column = unit.table.values(at: field)
            return column.distinctTexts().contains(where: saysTime)
                || column.count < 100 && column.values.contains { saysTime($0.string) }
        }
    }

    private static let words = WordList(
        "年 月 季度 截至 目前 年份 今年 去年 昨日 今日 本周 today yesterday this_year last_year")
}
