import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds totals that stand among their own parts.
struct TotalAmongParts: IntegrityRule {
    static let code = Diagnostic.Code(
        "total-among-parts", "A total among its own parts",
        "In a pie or a stack, a total counts everything twice and halves every share; in a ranking it is no competitor of "
            + "its parts and dwarfs them. Leave it out, state it in the title, or set it apart by its look.",
        Diagnostic.Code.Example(
            """
            data: {values: [{区县: 张店, 产值: 512}, {区县: 临淄, 产值: 488}, {区县: 全市, 产值: 1000}]}
            transform: [{filter: datum.产值 > 0}]
            mark: arc
            encoding:
              theta: {field: 产值, type: quantitative}
              color: {field: 区县, type: nominal}
            """,
            replace: "datum.产值 > 0", by: "datum.区县 != '全市'"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap(finding)
    }

    private func finding(in measured: MeasuredUnit) -> Finding? {
        guard !measured.meaning.isQuotient, measured.meaning.kind != .rank, measured.isPie || measured.isBar,
            let names = measured.nameField, measured.isWhole || !measured.looksVary
        else { return nil }
        // Most charts have no such name; values are only added if there are few.
        let texts = measured.unit.table.values(at: names).distinctTexts(atMost: 60)
        guard texts.count > 2 else { return nil }
        let named = texts.filter(TotalName.isTotal)
        let wholes = measured.wholes
        guard
            let total = named.lazy.compactMap({ name in
                wholes.lazy.compactMap { self.total($0, name, measured) }.first
            }).first
                ?? unnamedTotal(wholes, measured)
        else { return nil }
        let place =
            measured.isWhole ? "is drawn as one of its own parts" : "stands in a row with its own parts"
        return judgement(
            "'\(total.name)' \(place)",
            at: measured.span,
            notes: measured.notes(on: [total.row]),
            hint: "leave it out by a filter, or set it apart by its look")
    }

    /// The part with a total's name. Beside a stack or pie the name is enough; of bars it must also be far
    /// above the others, as the mean of a whole isn't.
    private func total(
        _ parts: [MeasuredUnit.Part], _ name: String, _ measured: MeasuredUnit
    ) -> MeasuredUnit.Part? {
        guard let total = parts.first(where: { $0.name == name }) else { return nil }
        if measured.isWhole { return total }
        let others = parts.filter { !TotalName.isTotal($0.name) }.map(\.value)
        guard others.count > 1, let greatest = others.max() else { return nil }
        return total.value >= others.reduce(0, +) * 0.9 || total.value >= greatest * 1.5 ? total : nil
    }

    /// A part that is the sum of the others in each stack, pie or row of bars.
    private func unnamedTotal(
        _ wholes: [[MeasuredUnit.Part]], _ measured: MeasuredUnit
    ) -> MeasuredUnit.Part? {
        var found: MeasuredUnit.Part?
        // That one of two is the sum of the others may be chance, but not over and over.
        let least = wholes.count > 1 ? 3 : 4
        for parts in wholes {
            guard let greatest = parts.max(by: { $0.value < $1.value }), parts.count >= least,
                Set(parts.map(\.name)).count == parts.count, found.map({ $0.name == greatest.name }) ?? true,
                parts.allSatisfy({ $0.value > 0 })
            else { return nil }
            let others = parts.filter { $0.row != greatest.row }.map(\.value)
            let rounding = Rounding(others + [greatest.value])
            guard abs(others.reduce(0, +) - greatest.value) <= Double(others.count) * rounding.half * 0.5,
                greatest.value / (2 * rounding.half) >= 100
            else { return nil }
            found = greatest
        }
        return found
    }
}

/// The names that totals have.
enum TotalName {
    static func isTotal(_ name: String) -> Bool {
        exact.contains(name) || sums.isFound(in: name) && endings.contains { name.hasSuffix($0) }
    }

    private static let exact = WordList(
        "总计 合计 共计 总和 总数 总额 总量 全市 全省 全国 全区 全县 全部 所有 总体 总 total totals grand_total overall",
        "all sum subtotal entire whole")
    private static let endings = ["合计", "总计", "小计", " total", " Total"]
    private static let sums = WordList(endings)
}
