import ChartModel
import Diagnostics
import Grammar
import SceneGraph

/// Finds printed charts and pages that don't say where their figures come from.
struct MissingSource: IntegrityRule {
    static let code = Diagnostic.Code(
        "missing-source", "A printed chart without its source",
        "A reader can't ask a page where its figures come from. Charts in a theme for print say it in their 'source', and "
            + "sheets with charts in a source block.",
        Diagnostic.Code.Example(
            """
            config: {print: {}}
            title: 2024年投资，亿元
            note: 初步核算数。
            data: {values: [{县: 张店, v: 868}, {县: 临淄, v: 512}]}
            mark: bar
            encoding:
              x: {field: 县, type: nominal}
              y: {field: v, type: quantitative}
            """,
            replace: "note: 初步核算数。", by: "source: 淄博市统计局"))

    var reads: Set<CheckSubject.Kind> { [.preparedChart, .pages] }

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.kind == .pages ? findings(onPages: subject) : findings(inChart: subject)
    }

    /// On a sheet for paper one source may be that of all its charts.
    private func findings(onPages subject: CheckSubject) -> [Finding] {
        guard let charts = subject.printedCharts,
            !subject.scenes.contains(where: { $0.root.holds(.source) }),
            !charts.all.contains(where: { Self.words.isFound(in: $0) })
        else { return [] }
        return [
            judgement(
                "the sheet doesn't say where the figures of its charts come from", at: subject.span,
                hint: "add a block source: …, or the furniture of the charts that say it")
        ]
    }

    private func findings(inChart subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart, let meaning = subject.meaning, chart.isPrintedAlone,
            !meaning.units.isEmpty, !meaning.texts.contains(where: { $0.role == .source }),
            !meaning.texts.contains(where: { Self.words.isFound(in: $0.text) })
        else { return [] }
        return [
            judgement(
                "the chart doesn't say where its figures come from", at: subject.span,
                hint: "add source: …, or say it in the note")
        ]
    }

    private static let words = WordList("来源 资料 据 source sources data:")
}

extension PreparedChart {
    /// Whether the chart is for paper and stands for itself: it has a title, and no sheet around it says what it doesn't.
    var isPrintedAlone: Bool {
        config.print?.onPaper == true && !environment.isOnSheet && title?.text != nil
    }
}

extension GroupItem {
    /// Whether it is or contains a part of a document of some kind.
    fileprivate func holds(_ structure: Annotation.Structure) -> Bool {
        annotation?.structure == structure
            || marks.contains { mark in
                if case .group(let items) = mark.items {
                    items.contains { $0.holds(structure) }
                } else {
                    false
                }
            }
    }
}
