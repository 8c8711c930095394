import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// Finds targets that are drawn like results.
struct TargetLikeResult: IntegrityRule {
    static let code = Diagnostic.Code(
        "target-like-result", "A target drawn like a result",
        "What is planned hasn't happened. In one series with results, and in the same look, it passes for one. Let colour, "
            + "hatching or dashes depend on the kind of figure.",
        Diagnostic.Code.Example(
            """
            data: {values: [{年: 2022, 亿元: 512, kind: actual}, {年: 2023, 亿元: 548, kind: actual}, {年: 2024, 亿元: 600, kind: target}]}
            mark: bar
            encoding:
              x: {field: 年, type: ordinal}
              y: {field: 亿元, type: quantitative}
              detail: {field: kind}
            """,
            replace: "detail:", by: "color:"))

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.meaning?.units ?? []).compactMap { byKind($0) ?? byName($0) }
    }

    /// Targets according to a column of kinds.
    private func byKind(_ measured: MeasuredUnit) -> Finding? {
        guard measured.unit.isMeasuredFromZero(along: measured.channel),
            let kinds = measured.unit.source.column(.kind)
        else { return nil }
        let names = kinds.distinctTexts(atMost: 12)
        guard let target = names.first(where: KindName.isTarget), names.contains(where: KindName.isResult),
            !measured.tells(kinds: kinds)
        else { return nil }
        return finding("'\(target)' figures are drawn like results", measured)
    }

    /// Targets according to the names of periods: 2021年, 2022年, 2023年目标.
    private func byName(_ measured: MeasuredUnit) -> Finding? {
        guard !measured.looksVary, let across = measured.across, across.type.isDiscrete,
            let field = across.field
        else { return nil }
        let names = measured.unit.table.values(at: field).distinctTexts(atMost: 60)
        guard names.count > 2, let target = names.first(where: KindName.isPeriodOfTarget),
            names.filter({ PeriodLabel($0) != nil }).count > 1
        else { return nil }
        return finding("'\(target)' is drawn like the results before it", measured)
    }

    private func finding(_ message: String, _ measured: MeasuredUnit) -> Finding {
        judgement(
            message, at: measured.span,
            hint: "let the colour, a hatch or dashes tell targets from results")
    }
}

/// The names of the kinds of figures.
enum KindName {
    static func isTarget(_ name: String) -> Bool { targets.contains(name) }
    static func isResult(_ name: String) -> Bool { results.contains(name) }
    static func isRank(_ name: String) -> Bool { ranks.contains(name) }
    /// Figures that describe something and count nothing: thresholds, dates, numbers in names.
    static func isNoData(_ name: String) -> Bool { others.contains(name) }

    static func isKnown(_ name: String) -> Bool {
        isTarget(name) || isResult(name) || isRank(name) || isNoData(name)
    }

    static func isPeriodOfTarget(_ name: String) -> Bool {
        guard marks.isFound(in: name) else { return false }
        let bare = endings.first {
            name.hasSuffix($0) || name.hasSuffix("（\($0)）") || name.hasSuffix("(\($0))")
        }
        guard let bare, name.utf8.count > bare.utf8.count, let end = name.range(ofLast: bare) else {
            return false
        }
        return PeriodLabel(String(name[..<end].filter { !"（(".contains($0) })) != nil
    }

    private static let endings = ["预期目标", "目标", "计划", "预期", "预测", " target", " plan", " forecast", "E", "F"]
    private static let marks = WordList(endings)
    private static let targets = WordList(
        "target targets plan planned goal forecast 目标 计划 目标数 计划数 预期 预期目标 预测 预算 规划")
    private static let results = WordList("actual actuals result results 实际 完成 完成数 实绩 执行数 实际数 实现")
    private static let ranks = WordList("rank 位次 排名 名次")
    private static let others = WordList("descriptive name 说明 名称")
}

extension String {
    /// Where the last occurrence of a part begins.
    fileprivate func range(ofLast part: String) -> Index? {
        indices.reversed().first { self[$0...].hasPrefix(part) }
    }
}

extension MeasuredUnit {
    /// Whether a reader sees of which kind a mark is: by a look that differs, or by its name. O(rows).
    func tells(kinds: Column) -> Bool {
        let channels = unit.channels.values.filter { $0.channel != channel && $0.channel.isTelling }
        if channels.contains(where: { !$0.spec.condition.isEmpty }) { return true }
        let fields = channels.compactMap(\.field) + unit.facets
        return fields.contains { field in
            let names = unit.source.values(at: field)
            guard names.count == kinds.count else { return false }
            if field == across?.field {
                return names.distinctTexts().contains(where: Self.kindWords.isFound)
            }
            var kindOf: [Value: Value] = [:]
            for row in 0..<names.count {
                let known = kindOf.updateValue(kinds[row], forKey: names[row])
                if let known, known != kinds[row] { return false }
            }
            return true
        }
    }

    private static let kindWords = WordList("目标 计划 预期 预测 target plan forecast goal")
}

extension Channel {
    /// Whether a reader can tell rows apart by what it shows.
    fileprivate var isTelling: Bool {
        isColor || isPosition || isOffset
            || [.opacity, .fillOpacity, .strokeOpacity, .strokeDash, .strokeWidth, .shape, .bound].contains(
                self)
    }
}
