import ChartCompiler
import Diagnostics
import Documents
import Grammar

/// The chart files of a sheet. Each is read once, however often the layout asks for its
/// chart at another size.
final class ChartFiles {
    /// A chart with the names of the palette replaced, and a loader whose paths start from
    /// the chart's own folder.
    struct Chart {
        var node: Node
        var loader: DataLoader
    }

    private let loader: DataLoader
    private let palette: Palette
    private var charts: [ObjectIdentifier: Chart] = [:]

    init(_ loader: DataLoader, palette: Palette) {
        self.loader = loader
        self.palette = palette
    }

    /// - Returns: nil if there is no such chart; that is reported at `span`.
    func chart(_ name: String, at span: Span, log: DiagnosticLog) -> Chart? {
        guard let source = loader.reader.source(name, at: span, log: log) else { return nil }
        if let known = charts[ObjectIdentifier(source)] { return known }
        let chart = source.document(at: span, log: log).map {
            Chart(node: palette.resolving($0, log: log), loader: loader.entering(source))
        }
        charts[ObjectIdentifier(source)] = chart
        return chart
    }
}
