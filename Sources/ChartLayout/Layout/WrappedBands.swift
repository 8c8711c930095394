import ChartModel
import Dataflow
import Grammar

/// Bands of x that go on in another row where the plot's width ends, as dots that are counted do. An addition.
///
/// Rows that would be taller than the plot is wide become denser, and their marks smaller, so that a number ten times as
/// large takes no more room. Where several plots of a chart wrap, their bands are of one size.
struct WrappedBands {
    private let plot: Plot
    private let scales: [ScaleModel]
    /// The scale that wraps.
    private let index: Int
    /// The distance between bands that the plot states.
    private let step: Double
    private let width: Double

    /// nil if no scale wraps, or if y shows something else than rows.
    init?(_ plot: Plot, _ scales: [ScaleModel], config: Config, _ sizing: Sizing) {
        guard let index = plot.units.lazy.compactMap({ $0.scales[.x] }).first,
            scales[index].definition.wrap == true, scales[index].isDiscrete, !scales[index].values.isEmpty,
            !plot.units.contains(where: { $0.scales[.y] != nil })
        else { return nil }
        (self.plot, self.scales, self.index) = (plot, scales, index)
        step = if case .step(let own, _)? = plot.height { own } else { config.view.discreteStep(.y) }
        width =
            if case .length(let own)? = plot.width { own } else {
                sizing.width ?? config.view.continuousWidth
            }
    }

    /// The greatest distance between bands at which the rows are no taller than the plot is wide.
    var pitch: Double {
        let count = Double(scales[index].values.count)
        guard (count / columns(step)).rounded(.up) * step > width else { return step }
        return width / count.squareRoot().rounded(.up)
    }

    private func columns(_ pitch: Double) -> Double { max(1, (width / pitch + 1e-6).rounded(.down)) }

    /// The plot with a scale of columns along x and one of rows along y, which fill its width.
    ///
    /// - Parameter pitch: The distance between bands, at least.
    func arranged(pitch: Double) -> (plot: Plot, scales: [ScaleModel]) {
        let bands = scales[index].values
        let columns = Int(columns(pitch))
        let rows = (bands.count + columns - 1) / columns
        var (plot, scales) = (plot, scales)
        scales[index].domain = .discrete((0..<columns).map { .number(Double($0)) })
        var across = ScaleModel(
            channel: .y, definition: ScaleDefinition(), kind: scales[index].kind, type: .ordinal,
            domain: .discrete((0..<rows).map { .number(Double($0)) }))
        across.bandPadding = scales[index].bandPadding
        scales.append(across)
        let places = Dictionary(bands.enumerated().map { ($1, $0) }) { first, _ in first }
        for unit in plot.units.indices where plot.units[unit].scales[.x] == index {
            plot.units[unit].wrap(places, columns: columns, rowScale: scales.count - 1)
            if pitch < step, let size = plot.units[unit].mark.size {
                plot.units[unit].mark.size = size * (pitch / step) * (pitch / step)
            }
        }
        plot.width = .length(width)
        plot.height = .step(width / Double(columns), for: .position)
        plot.axes.removeAll { $0.channel == .x }
        return (plot, scales)
    }
}

extension Unit {
    /// Places the rows of the table in columns and rows by the numbers of their bands.
    fileprivate mutating func wrap(_ places: [Value: Int], columns: Int, rowScale: Int) {
        guard let field = self[.x]?.field else { return }
        let numbers = table.values(at: field).values.map { places[$0] ?? 0 }
        let (column, row) = ("wrapped column", "wrapped row")
        table[column] = Column(numbers: numbers.map { Double($0 % columns) })
        table[row] = Column(numbers: numbers.map { Double($0 / columns) })
        channels[.x]?.field = FieldPath(literally: column)
        var model = ChannelModel(channel: .y, spec: ChannelSpec(), type: .ordinal)
        model.field = FieldPath(literally: row)
        channels[.y] = model
        scales[.y] = rowScale
    }
}
