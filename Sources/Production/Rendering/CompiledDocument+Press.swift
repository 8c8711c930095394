import Diagnostics
import Preflight
import Press
import Rendering
import SceneGraph

extension CompiledDocument {
    /// The document for a press.
    ///
    /// - Returns: nil after errors in the log.
    func pressFile(
        _ press: PressProfile, _ options: PDFOptions, log: DiagnosticLog, at span: Span?
    ) -> [UInt8]? {
        var metadata = DocumentMetadata(of: pages)
        metadata.date = date
        if metadata.title == nil { metadata.title = name }
        do throws(PressError) {
            let result = try PressRenderer.render(
                pages, metadata: metadata, profile: press,
                hasLayers: options.hasLayers && press.standard.allowsLayers, shaper: shaper)
            if options.hasLayers, !press.standard.allowsLayers {
                log.add(
                    Diagnostic(
                        .warning, .layersOnPress,
                        "the document has no layers: \(press.standard.versionName) forbids them", at: span,
                        hints: ["print as PDF/X-4, --press x4, or without a press, --press none"]))
            }
            if pages.contains(where: \.root.hasLinks) {
                log.add(
                    Diagnostic(
                        .note, .linksOnPress,
                        "links are left out: \(press.standard.versionName) forbids them",
                        at: span))
            }
            let errors = DiagnosticLog()
            tellColors(for: press, errors, at: span)
            let characters = result.findings.filter(\.reason.isOfCharacters)
            // What becomes of such characters has a dozen faults, which say nothing more.
            tell(characters.isEmpty ? result.findings : characters, press, log: errors, at: span)
            if characters.isEmpty { tellDefects(of: result, press, log: errors, at: span) }
            let isFit = !errors.hasErrors
            log.add(contentsOf: errors.diagnostics.map { isDraft ? $0.asWarning : $0 })
            return isFit || isDraft ? result.bytes : nil
        } catch {
            log.error(.drawingFailed, error.message, at: span, hint: error.hint)
            return nil
        }
    }

    /// Reports what preflight would reject the document for: it is better told here than by the press.
    ///
    /// The inks of paints are known, and whether black may be printed over them. Plates are only drawn where there is more.
    private func tellDefects(
        of result: PressRenderer.Result, _ press: PressProfile, log: DiagnosticLog, at span: Span?
    ) {
        let pages = Set(result.pagesOfUnseenInks.map { $0 + 1 })
        let report: PreflightReport
        do throws(PreflightError) {
            report = try Preflight.report(
                of: result.bytes, limits: PreflightLimits(press), plates: .ofPages(pages))
        } catch {
            log.error(.unfitForPress, "the document can't be judged: \(error.message)", at: span)
            return
        }
        for remark in report.findings where remark.code.id == "high-resolution" {
            log.warning(
                .pictureTooFine, "\(remark.code.title.lowercasedFirst): \(remark.found)",
                at: place(of: remark, span), hint: "\(remark.allowed) are enough")
        }
        for defect in report.defects {
            let page = self.pages.count > 1 ? defect.page.map { " on page \($0)" } ?? "" : ""
            let spot =
                defect.place.map {
                    " (\($0.x.rounded().plain) mm from the left and \($0.y.rounded().plain) mm from the top)"
                } ?? ""
            let more = defect.count > 1 ? ", \(defect.count) times" : ""
            log.error(
                .unfitForPress, "\(defect.code.title.lowercasedFirst)\(page): \(defect.found)\(more)\(spot)",
                at: place(of: defect, span),
                hint: "allowed: \(defect.allowed); see docs/Preflight.md, '\(defect.code.id)'")
        }
    }

    /// Where in the document something is made that preflight has found.
    private func place(of finding: PreflightFinding, _ span: Span?) -> Span? {
        guard let file = span?.file, let box = finding.place else { return span }
        let middle = Point((box.x + box.width / 2) * 72 / 25.4, (box.y + box.height / 2) * 72 / 25.4)
        return source(at: middle, page: (finding.page ?? 1) - 1).map { Span(file: file, range: $0) } ?? span
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
            let corner =
                first.box.isEmpty
                ? ""
                : ": \(millimetres(first.box.minX)) mm from the left and \(millimetres(first.box.minY)) mm from the top"
            log.add(first.reason.diagnostic(for: press, "\(corner)\(page)\(others)", at: place))
        }
    }
}

extension SeparationFinding.Reason {
    var isOfCharacters: Bool { if case .pictureCharacters = self { true } else { false } }

    /// - Parameter place: The place in words, for the end of the message.
    fileprivate func diagnostic(for press: PressProfile, _ place: String, at span: Span?) -> Diagnostic {
        let standard = press.standard.versionName
        switch self {
        case .pictureCharacters:
            return .error(
                .pictureCharacters, "\(message), which no press can print\(place)", at: span,
                hint: "leave it out, or name a font that has it as an outline, before the one with pictures")
        case .pixels(let perInch):
            return Diagnostic(
                perInch < 600 ? .warning : .note, .pixelsOnPress, "\(message)\(place)", at: span,
                hints: ["make it opaque, or print as PDF/X-4: --press x4"])
        case .pictureWithoutBleed:
            return .warning(
                .pictureWithoutBleed, "\(message)\(place)", at: span,
                hint: "let the picture reach \((press.bleed * 25.4 / 72).rounded().plain) mm beyond the edge")
        case .gradientOverSeveral, .overImage, .translucentImage, .softImage, .textOverSeveral:
            return .error(
                .translucentOnPress, "\(message), which \(standard) can't print\(place)", at: span,
                hint: "make it opaque, or print as PDF/X-4: --press x4")
        }
    }
}

extension Diagnostic {
    /// The same as something that keeps no file from being written.
    fileprivate var asWarning: Diagnostic {
        var copy = self
        copy.severity = .warning
        return copy
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension GroupItem {
    /// Whether it, or anything in it, leads somewhere.
    fileprivate var hasLinks: Bool {
        annotation?.link != nil || style.link != nil || marks.contains { $0.items.haveLinks }
    }
}

extension Mark.Items {
    fileprivate var haveLinks: Bool {
        switch self {
        case .group(let items): items.contains(where: \.hasLinks)
        case .image(let items): items.contains { $0.link != nil }
        default: hasStyle { $0.link != nil }
        }
    }
}
