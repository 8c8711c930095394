import Colors
import SceneGraph
import TextShaping

@testable import Press
@testable import Rendering

/// A document for the press, opened again.
struct Pressed {
    let file: PDFFile
    let findings: [SeparationFinding]
    let bytes: [UInt8]

    init(
        _ marks: [Mark], width: Double = 200, height: Double = 100, background: Color? = .white,
        _ profile: PressProfile = PressProfile(), metadata: DocumentMetadata = DocumentMetadata()
    ) throws {
        let root = GroupItem(width: width, height: height, marks: marks)
        let scene = Scene(width: width, height: height, background: background, root: root)
        let shaper = try TextShaper(library: FontLibrary())
        let result = try PressRenderer.render([scene], metadata: metadata, profile: profile, shaper: shaper)
        bytes = result.bytes
        findings = result.findings
        guard let file = PDFFile(result.bytes) else { throw RenderingError.cairo("no file") }
        self.file = file
    }

    /// The operators of the first page.
    var content: String {
        guard let page = file.pages.first, let dictionary = file.dictionary(page),
            let part = file.references("/Contents", in: dictionary).first, let packed = file.stream(part),
            let bytes = Flate.inflated(packed)
        else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The lines of the content.
    var lines: [String] { content.split(separator: "\n").map(String.init) }

    /// All that isn't packed.
    var text: String { String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self) }

    var page: String { file.pages.first.flatMap { file.dictionary($0) } ?? "" }

    var information: String { file.dictionary(file.information) ?? "" }
}

func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: Style) -> Mark {
    Mark(.rect([RectItem(x: x, y: y, width: width, height: height, style: style)]))
}

func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color, alpha: Double = 1)
    -> Mark
{
    var style = Style(fill: color)
    style.opacity = alpha
    return rect(x, y, width, height, style)
}

func words(_ text: String, _ color: Color, x: Double = 10, y: Double = 50) -> Mark {
    let font = FontStyle(family: "Noto Sans CJK SC", size: 12, weight: 400)
    return Mark(.text([TextItem(text, x: x, y: y, font: font, fill: color)]))
}

extension Color {
    static func inks(_ c: Double, _ m: Double, _ y: Double, _ k: Double) -> Color {
        Color(0x808080).withInk(.process(CMYK(c, m, y, k)))
    }
}
