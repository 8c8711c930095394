import ChartCompiler
import Diagnostics
import Documents
public import Production
import Rendering

/// A chart whose data has been read and whose scales have been trained, so that it can be laid out at any
/// number of sizes. Only one thread may use it at a time.
public struct Chart {
    private let prepared: PreparedDocument
    private let bench: Workbench
    private let own: [Source]
    private let ppi: Double?

    init(_ prepared: PreparedDocument, _ bench: Workbench, own: [Source], ppi: Double?) {
        self.prepared = prepared
        self.bench = bench
        self.own = own
        self.ppi = ppi
    }

    /// Lays the chart out and draws it.
    ///
    /// - Parameters:
    ///   - format: The output format.
    ///   - width: The total width in points; nil for the chart's own.
    ///   - height: The total height in points; nil for the chart's own. It applies only together with a
    ///     width.
    public func render(as format: OutputFormat = .png, width: Double? = nil, height: Double? = nil)
        -> Rendering
    {
        var request = LayoutRequest()
        (request.width, request.height) = (width, height)
        let log = DiagnosticLog()
        guard let compiled = prepared.laidOut(request, log: log) else {
            return Rendering(diagnostics: log.diagnostics)
        }
        var rendering = Rendering(diagnostics: log.diagnostics)
        do throws(RenderingError) {
            rendering.pages = try compiled.drawn(as: format, ppi: ppi)
            rendering.dependencies = compiled.dependencies(besides: own, bench)
        } catch {
            rendering.diagnostics.append(.error(.drawingFailed, error.message))
        }
        return rendering
    }
}
