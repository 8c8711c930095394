import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Finds names of an axis that aren't printed, or not to their end.
struct LostLabels: IntegrityRule {
    static let code = Diagnostic.Code(
        "lost-labels", "Names that an axis doesn't print",
        "Numbers and dates between two labels can be guessed; a name can't. Where an axis leaves some out for lack of room, or "
            + "cuts them off, nobody knows what their marks stand for. Make the plot larger, lay the names "
            + "horizontally along y, or raise labelLimit.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 淄博市周村区古商城街道办事处, output: 5}, {town: 张店, output: 3}]}
            mark: bar
            encoding:
              y: {field: town, type: nominal, axis: {labelLimit: 60}}
              x: {field: output, type: quantitative}
            """,
            replace: "labelLimit: 60", by: "labelLimit: 300"))

    let reads: Set<CheckSubject.Kind> = [.picture, .pictureOnSheet]

    func findings(in subject: CheckSubject) -> [Finding] {
        let plans = subject.readings.flatMap(\.plot.axes).filter(\.printsNames)
        guard !plans.isEmpty else { return [] }
        var printed: [String: TextItem] = [:]
        for scene in subject.scenes { collect(scene.root, into: &printed) }
        var told: Set<String> = []
        return plans.compactMap { plan in
            let names = plan.model.values.map(\.string).filter { !$0.isEmpty }
            let missing = names.filter { printed[$0.key] == nil }
            let span = plan.model.specs.first?.span ?? subject.span
            // A format or an expression prints other texts.
            if let first = missing.first, missing.count < names.count, told.insert(first).inserted {
                return judgement(
                    "the axis leaves out \(missing.count) of \(names.count) names, such as '\(first)'",
                    at: span,
                    hint: "make the plot larger, or lay the names along y")
            }
            let cut = names.filter { printed[$0.key]?.isCut(subject.measuring) ?? false }
            guard let first = cut.first, told.insert(first).inserted else { return nil }
            return judgement(
                "the axis cuts off \(cut.count) of \(names.count) names, such as '\(first)'", at: span,
                hint: "raise labelLimit, or set the names in several lines")
        }
    }

    private func collect(_ group: GroupItem, into printed: inout [String: TextItem]) {
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { collect(item, into: &printed) }
            case .text(let items) where mark.role == .axisLabel:
                for item in items where item.style.opacity > 0 {
                    // A name may be set in several lines, and have a remark under it.
                    for count in item.lines.indices {
                        let name = item.lines[...count].joined().map(\.text).joined()
                        printed[name.key] = item
                    }
                }
            default: break
            }
        }
    }
}

extension AxisPlan {
    /// Whether its labels are names of the data, all of which are meant to be printed.
    fileprivate var printsNames: Bool {
        model.isDiscrete && definition.labels != false && definition.values == nil
            && definition.labelExpr == nil
            && model.type.isDiscrete
            && !model.values.contains {
                if case .string(let text) = $0 { text.contains(where: \.isNumber) } else { true }
            }
    }
}

extension TextItem {
    fileprivate func isCut(_ measuring: any TextMeasuring) -> Bool {
        guard let limit, limit > 0 else { return false }
        return lines.contains { measuring.width(of: $0, in: font) > limit }
    }
}

extension String {
    /// The text without the breaks and spaces that setting it in lines adds and removes.
    fileprivate var key: String { filter { !$0.isWhitespace } }
}
