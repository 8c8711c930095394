package import ChartLayout
import ChartModel
package import Diagnostics
import Documents
import TextShaping

/// A chart that is laid out at any size without being prepared again. It belongs to the thread of its workbench.
package struct PreparedDocument {
    let chart: PreparedChart
    let shaper: TextShaper
    let sources: [Source]
    let pdf: PDFForm

    /// Resolution of what has a size in print.
    private static let printPPI = 300.0
    /// One pixel for each of the spec's.
    static let screenPPI = 72.0

    /// - Returns: nil after errors in the log.
    package func laidOut(_ request: LayoutRequest, log: DiagnosticLog) -> CompiledDocument? {
        let laid = chart.layout(request)
        let scene = laid.hasErrors ? nil : laid.draw()
        log.add(contentsOf: laid.diagnostics)
        guard let scene, !laid.hasErrors else { return nil }
        let isForPrint = chart.hasFrame || request.width != nil
        var compiled = CompiledDocument(
            pages: [scene], ppi: isForPrint ? Self.printPPI : Self.screenPPI, shaper: shaper,
            sources: sources)
        compiled.pdf = pdf
        return compiled
    }
}
