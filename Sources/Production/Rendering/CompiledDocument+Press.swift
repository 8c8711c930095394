import Diagnostics
import Press
import Rendering
import SceneGraph

extension CompiledDocument {
    /// The document for a press.
    ///
    /// - Returns: nil after errors in the log.
    func pressFile(_ press: PressProfile, log: DiagnosticLog, at span: Span?) -> [UInt8]? {
        var metadata = DocumentMetadata(of: pages)
        metadata.date = date
        if metadata.title == nil { metadata.title = name }
        do throws(PressError) {
            let result = try PressRenderer.render(pages, metadata: metadata, profile: press, shaper: shaper)
            tell(result.findings, press, log: log, at: span)
            return log.hasErrors ? nil : result.bytes
        } catch {
            log.error(.drawingFailed, error.message, at: span, hint: error.hint)
            return nil
        }
    }

    /// Reports what can't be printed as it is drawn, each kind once for each part of the document.
    private func tell(
        _ findings: [SeparationFinding], _ press: PressProfile, log: DiagnosticLog, at span: Span?
    ) {
        struct Kind: Hashable {
            var reason: SeparationFinding.Reason
            var source: Range<Int>?
            var page: Int
        }
        let kinds = Dictionary(grouping: findings) {
            Kind(reason: $0.reason, source: $0.source, page: $0.page)
        }
        let ordered = kinds.values.sorted { ($0[0].page, $0[0].box.minY) < ($1[0].page, $1[0].box.minY) }
        for group in ordered {
            let first = group[0]
            var place = span
            if let source = first.source, let file = span?.file { place = Span(file: file, range: source) }
            func millimetres(_ points: Double) -> String { (points * 25.4 / 72).rounded().plain }
            let others = group.count > 1 ? ", and \(group.count - 1) more" : ""
            let page = pages.count > 1 ? " of page \(first.page + 1)" : ""
            log.error(
                .translucentOnPress,
                "\(first.reason.message), which \(press.standard.versionName) can't print: "
                    + "\(millimetres(first.box.minX)) mm from the left and \(millimetres(first.box.minY)) mm from the top\(page)\(others)",
                at: place, hint: "make it opaque, or print as PDF/X-4: --press x4")
        }
    }
}
