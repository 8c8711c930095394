import Dataflow
import Diagnostics
import Grammar

/// Finds printed charts that don't say in which unit their figures are.
struct MissingUnit: IntegrityRule {
    static let code = Diagnostic.Code(
        "missing-unit", "A printed chart without a unit",
        "“868” is nothing until it is 亿元 or 家. State the unit in the subtitle, the axis' title, or the format of the "
            + "labels.",
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

    func findings(in subject: CheckSubject) -> [Finding] {
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

    private func saysUnit(_ text: String) -> Bool { Self.units.isFound(in: text) }

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

    private static let units = WordList(
        "% ％ ‰ 百分点 元 人 户 家 个 项 件 条 处 所 张 辆 台 套 吨 公斤 克 公里 米 公顷 亩 千瓦 小时 分钟 天 岁 ℃ 倍 件 次 位 单位",
        "usd eur $ € £ percent million billion km kg tonnes people hours days years")
}
