import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds printed charts, by themselves and on pages, that don't say in which unit their figures are.
struct MissingUnit: IntegrityRule {
    static let code = Diagnostic.Code(
        "missing-unit", "A printed chart without a unit",
        "“868” is nothing until it is 亿元 or 家. State the unit in the subtitle, the axis' title, or the format of the "
            + "labels. On a sheet a text outside of its charts may state it for all.",
        Diagnostic.Code.Example(
            """
            config: {print: {}}
            title: 2024年投资
            source: 淄博市统计局
            data: {values: [{县: 张店, v: 868}, {县: 临淄, v: 512}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: v, type: quantitative}
            """,
            replace: "title: 2024年投资", by: "title: 2024年投资，亿元"))

    var reads: Set<CheckSubject.Kind> { [.preparedChart, .pages] }

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.kind == .pages ? findings(onPages: subject) : findings(inChart: subject)
    }

    /// Of a chart on a page it isn't known what it measures, so that names of ranks and counts in its own texts count
    /// as units, too.
    private func findings(onPages subject: CheckSubject) -> [Finding] {
        guard let charts = subject.printedCharts, !charts.others.contains(where: saysUnit) else {
            return []
        }
        let bare = charts.ofNumbers.filter { texts in
            !texts.contains(where: saysUnit)
        }
        guard let first = bare.first else { return [] }
        let name = first.first { $0.contains(where: \.isLetter) } ?? first[0]
        let others = bare.count > 1 ? ", nor do \(bare.count - 1) more" : ""
        return [
            judgement(
                "the chart with “\(name.prefix(20))” doesn't say in which unit its figures are\(others)",
                at: subject.span,
                hint: "name it in the chart's subtitle, in the axis' title, or above the chart")
        ]
    }

    private func findings(inChart subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart, let meaning = subject.meaning, chart.isPrintedAlone else {
            return []
        }
        let amounts = meaning.units.filter {
            $0.meaning.unit == nil && $0.meaning.kind != .rank && $0.meaning.kind != .index
                && !$0.counts
        }
        guard let measured = amounts.first, amounts.count == meaning.units.count,
            !meaning.texts.contains(where: { saysUnit($0.text) }),
            !chart.view.plots.contains(where: { $0.units.contains(where: showsUnit) })
        else { return [] }
        return [
            judgement(
                "the chart doesn't say in which unit its figures are",
                at: measured.span,
                hint: "name it in the subtitle or in the axis' title")
        ]
    }

    /// Whether a text states a unit, or that none is needed: 3.2亿元, 投资（亿元）, 单位：万人, 户数, 指数. Measure words alone are in
    /// many names: 张店, 今天.
    private func saysUnit(_ text: String) -> Bool {
        if Self.units.isFound(in: text) || Self.unitless.isFound(in: text) { return true }
        if MeasureUnit(in: text) != nil { return true }
        return PrintedNumber.all(in: text).contains { number in
            Self.measureWords.contains { number.rest.hasPrefix($0) }
        }
    }

    private func showsUnit(_ unit: Unit) -> Bool {
        unit.channels.values.contains { model in
            if model.channel == .unit { return true }
            guard model.type == .quantitative || model.channel == .text else { return false }
            let titles = [model.spec.title, model.spec.axis.value?.constants.title ?? .absent]
            let names = [
                model.spec.field, model.spec.format, model.spec.axis.value?.constants.labelExpr?.text,
            ]
            return (titles.map { $0.value?.string } + names).contains { $0.map(saysUnit) ?? false }
                || model.channel == .text
                    && model.field.map {
                        unit.table.values(at: $0).distinctTexts().contains(where: saysUnit)
                    } ?? false
        }
    }

    private static let unitless = WordList(
        "指数 排名 名次 位次 得分 评分 数量 人数 户数 家数 件数 次数 个数 倍数 台数 index rank score count number_of ratio")
    private static let measureWords = [
        "元", "人", "户", "家", "个", "项", "件", "条", "处", "所", "张", "辆", "台", "套", "克", "米", "亩", "天", "岁", "倍",
        "次", "位",
    ]
    private static let units = WordList(
        "% ％ ‰ 百分点 单位 亿元 万元 美元 欧元 万人 人次 吨 公斤 公里 平方米 公顷 千瓦 小时 分钟 ℃",
        "usd eur $ € £ percent million billion km kg tonnes people hours days years")
}
