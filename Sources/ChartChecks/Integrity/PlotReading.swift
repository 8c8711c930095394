import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// A plot as a rule reads it: with the scales of its chart, and the fields that the facets around it part.
///
/// A class, since it is large and immutable, and every rule is handed it.
final class PlotReading {
    let plot: Plot
    let chart: PreparedChart
    let facetFields: Set<FieldPath>

    init(plot: Plot, chart: PreparedChart, facetFields: Set<FieldPath>) {
        (self.plot, self.chart, self.facetFields) = (plot, chart, facetFields)
    }

    var units: [Unit] { plot.units }

    /// The trained scale of a unit's channel.
    func scale(_ channel: Channel, of unit: Unit) -> ScaleModel? {
        unit.scales[channel.primary].map { chart.scales[$0] }
    }
}

/// A rule on what a single plot shows. Of the cells of a facet, which are made of one spec, the first that it finds
/// something in is told.
protocol PlotRule: IntegrityRule {
    func findings(in reading: PlotReading) -> [Finding]
}

extension PlotRule {
    func findings(in subject: CheckSubject) -> [Finding] { firstOfEachPlot(in: subject) }

    func firstOfEachPlot(in subject: CheckSubject) -> [Finding] {
        var told: Set<Int> = []
        return subject.readings.flatMap(findings).filter {
            told.insert($0.span?.range.lowerBound ?? -1).inserted
        }
    }
}

/// A rule on what a unit shows by its marks.
protocol UnitRule: PlotRule {
    func finding(in unit: Unit, of reading: PlotReading) -> Finding?
}

extension UnitRule {
    func findings(in reading: PlotReading) -> [Finding] {
        reading.units.compactMap { finding(in: $0, of: reading) }
    }
}

extension PreparedChart {
    /// The plots of all views, each cell of a facet by itself.
    var readings: [PlotReading] { readings(of: view, within: []) }

    private func readings(of view: View, within facets: Set<FieldPath>) -> [PlotReading] {
        switch view {
        case .plot(let plot):
            return plot.isVacant ? [] : [PlotReading(plot: plot, chart: self, facetFields: facets)]
        case .concat(let concat):
            return concat.children.flatMap { readings(of: $0, within: facets) }
        case .facet(let facet):
            let fields = [facet.row, facet.column, facet.wrapped].compactMap { $0?.model.field }
            return facet.cells.flatMap { readings(of: $0, within: facets.union(fields)) }
        }
    }
}
