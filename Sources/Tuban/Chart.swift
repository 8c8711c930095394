import ChartLayout
import Diagnostics
import Documents
public import Production
import Rendering
import Synchronization

/// A chart whose data has been read and whose scales have been trained, so that it can be laid out at any
/// number of sizes.
///
/// Any number of threads may use it, but they wait for each other, as its renderings share the texts that have been set.
/// To draw at once, threads prepare a chart each.
public final class Chart: Sendable {
    private let content: Mutex<Content>
    private let own: [Source]
    private let options: RenderingOptions

    /// What only one thread at a time may use.
    struct Content {
        let prepared: PreparedDocument
        let bench: Workbench
    }

    init(_ content: sending Content, own: [Source], _ options: RenderingOptions) {
        self.content = Mutex(content)
        self.own = own
        self.options = options
    }

    /// Lays the chart out and draws it.
    ///
    /// - Parameters:
    ///   - format: The output format.
    ///   - width: The total width in points; nil for the chart's own.
    ///   - height: The total height in points; nil for the chart's own. It applies only together with a
    ///     width.
    /// - Returns: The bytes and the diagnostics of this size. There are no pages if the chart can't be drawn in it.
    public func render(as format: OutputFormat = .png, width: Double? = nil, height: Double? = nil)
        -> Rendering
    {
        var request = LayoutRequest()
        (request.width, request.height) = (width, height)
        return content.withLock { content in
            let log = DiagnosticLog()
            guard let compiled = content.prepared.laidOut(request, log: log) else {
                return Rendering(diagnostics: log.diagnostics)
            }
            let pages = compiled.files(
                as: format, ppi: options.ppi, svg: options.svg, log: log)
            var rendering = Rendering(diagnostics: log.diagnostics)
            guard let pages else { return rendering }
            rendering.pages = pages
            rendering.dependencies = compiled.dependencies(besides: own, content.bench)
            return rendering
        }
    }
}
