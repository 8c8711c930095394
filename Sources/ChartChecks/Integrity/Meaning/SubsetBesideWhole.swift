import ChartModel
import Dataflow
import Diagnostics

/// Finds parts that are "其中" of another bar or slice.
struct SubsetBesideWhole: IntegrityRule {
    static let code = Diagnostic.Code(
        "subset-beside-whole", "A part, named 其中, beside its whole",
        "What begins with 其中 or “of which” is contained in the line above it. Drawn beside that as another bar or slice, "
            + "it is counted twice. Draw it within the whole, or leave the whole out and add the rest.",
        Diagnostic.Code.Example(
            """
            data: {values: [{类: 出口, v: 403}, {类: 其中：机电产品, v: 214}, {类: 进口, v: 260}]}
            mark: bar
            encoding:
              y: {field: 类, type: nominal, sort: null}
              x: {field: v, type: quantitative}
            """,
            replace: "其中：机电产品, v: 214", by: "转口, v: 21"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap(finding)
    }

    private func finding(in measured: MeasuredUnit) -> Finding? {
        guard !measured.meaning.isQuotient, measured.isPie || measured.isBar, let names = measured.nameField,
            measured.isWhole || !measured.looksVary
        else { return nil }
        let texts = measured.unit.table.values(at: names).distinctTexts()
        guard texts.count > 1, let subset = texts.first(where: isSubset) else { return nil }
        return judgement(
            "'\(subset)' is part of another \(measured.isPie ? "slice" : "bar"), and drawn beside it",
            at: measured.span,
            hint: "draw it within its whole, or put the rest in the whole's place")
    }

    private static let beginnings = ["其中", "of which", "thereof", "including "]
    private static let endings = ["（其中）", "(of which)"]
    private static let words = WordList(beginnings)

    private func isSubset(_ name: String) -> Bool {
        guard Self.words.isFound(in: name) else { return false }
        let name = name.lowercased().drop { " #＃　—-".contains($0) }
        return Self.beginnings.contains { name.hasPrefix($0) } || Self.endings.contains { name.hasSuffix($0) }
    }
}
