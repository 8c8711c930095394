import Dataflow
package import Diagnostics
import Documents
import Grammar

/// A text that a chart prints and a person wrote.
package struct ChartText {
    package enum Role { case title, subtitle, note, source, label }

    package let role: Role
    /// The text as it is printed.
    package let text: String
    /// The parts of it that aren't computed.
    package let literal: String
    package let span: Span

    /// The texts around a chart and its plots, and those of text marks.
    package static func all(of chart: PreparedChart, _ plots: [Plot]) -> [ChartText] {
        let spec = chart.spec
        var environment = chart.environment
        environment.audit = nil
        environment.log = DiagnosticLog()
        var found: [(Role, Literal?)] = []
        func add(_ title: TitleDefinition?) {
            found += [(.title, title?.text), (.subtitle, title?.subtitle)]
        }
        add(chart.title)
        for title in chart.view.titles { add(title) }
        found += [(.note, spec.note), (.source, spec.source)]
        for unit in plots.flatMap(\.units) where unit.type.showsText {
            found += [(.label, unit.mark.text), (.label, unit[.text]?.spec.value)]
        }
        var places: Set<Int> = []
        return found.compactMap { role, literal in
            guard let literal, places.insert(literal.span.range.lowerBound).inserted else { return nil }
            let written = literal.texts.joined(separator: "\n")
            guard !written.isEmpty else { return nil }
            let isComputed = written.contains("${")
            return ChartText(
                role: role,
                text: isComputed
                    ? TextTemplate.lines(literal, environment).joined(separator: "\n") : written,
                literal: isComputed ? TextTemplate.literal(written) : written, span: literal.span)
        }
    }
}

extension View {
    /// The titles of all plots and compositions.
    fileprivate var titles: [TitleDefinition?] {
        let own: TitleDefinition? =
            switch self {
            case .plot(let plot): plot.title
            case .concat(let concat): concat.composition.title
            case .facet(let facet): facet.composition.title
            }
        if case .facet = self { return [own] }
        return [own] + children.flatMap(\.titles)
    }
}
