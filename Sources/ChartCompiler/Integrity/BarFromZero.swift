import Diagnostics
import Grammar

/// Finds bars and areas whose scale leaves zero out.
struct BarFromZero: IntegrityRule {
    static let code = Diagnostic.Code(
        "bar-without-zero", "A bar or area that doesn't begin at zero",
        "A reader compares the lengths of bars and the heights of areas. If the scale begins elsewhere, one that is "
            + "twice as long isn't twice as much. Let the scale include zero, or show the values by points or a line, "
            + "which are read by their place.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, price: 95}, {town: 临淄, price: 98}]}
            mark: bar
            encoding:
              x: {field: town, type: nominal}
              y: {field: price, type: quantitative, scale: {domain: [90, 100]}}
            """,
            replace: "[90, 100]", by: "[0, 100]"))

    func findings(in subject: CheckSubject) -> [Finding] {
        guard let chart = subject.chart else { return [] }
        return chart.view.units.compactMap { finding(in: $0, chart.scales) }
    }

    private func finding(in unit: Unit, _ scales: [ScaleModel]) -> Finding? {
        let channel: Channel = unit.orient == .horizontal ? .x : .y
        guard unit.type.startsAtZero, let model = unit[channel], !unit.isRanged(along: channel),
            let index = unit.scales[channel], case .continuous(let domain) = scales[index].domain,
            let least = domain.min(), let most = domain.max(), least > 0 || most < 0
        else { return nil }
        return judgement(
            "the \(unit.type.name)s don't begin at zero, but the scale goes from \(least.plain) to \(most.plain)",
            at: model.spec.span, hint: "let the scale include zero, or use points or a line")
    }
}

extension Unit {
    /// Whether a mark goes from one value of the data to another, rather than from zero.
    func isRanged(along channel: Channel) -> Bool {
        channel.secondary.map { self[$0] != nil } ?? false
    }
}
