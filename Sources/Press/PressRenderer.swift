public import Rendering
public import SceneGraph
public import TextShaping

/// Draws scenes as a document for the press: in inks, with the condition that it is printed in.
public enum PressRenderer {
    /// A document, and what of it isn't as it is drawn.
    public struct Result: Sendable {
        public var bytes: [UInt8]
        public var findings: [SeparationFinding]
        /// The numbers, from 0, of pages with pictures whose inks go out as they are, unseen.
        public var pagesOfUnseenInks: Set<Int>
    }

    /// - Parameters:
    ///   - metadata: Its date is when the document is said to be made.
    ///   - hasLayers: Whether the parts of pages are layers, which PDF/X-1a forbids.
    public static func render(
        _ pages: [Scene], metadata: DocumentMetadata = DocumentMetadata(), profile: PressProfile,
        hasLayers: Bool = false, shaper: TextShaper
    ) throws(PressError) -> Result {
        var separator = try Separator(profile, measuring: shaper)
        let margin = PageBoxes.margin(of: profile)
        let sheets = pages.map { separator.separated($0, margin: margin) }
        let drawn: PDFFile
        do throws(RenderingError) {
            drawn = try PDFRenderer.untagged(sheets, hasLayers: hasLayers, shaper: shaper)
        } catch {
            throw .drawing(error)
        }
        var file = PressFile(drawn, separator)
        file.write(
            sheets.map { Point($0.width, $0.height) }, metadata,
            date: metadata.date ?? DocumentDate(seconds: 0))
        var findings = separator.findings
        if file.softPictureCount > 0 {
            findings.append(SeparationFinding(reason: .softImage, box: .empty, page: 0))
        }
        return Result(
            bytes: file.file.assembled(), findings: findings, pagesOfUnseenInks: separator.pagesOfUnseenInks)
    }
}
