import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import ChartCompiler

@Suite struct ImageLoadingTests {
    /// A PNG of 3 × 2 pixels and a text.
    private static let sources: MemorySources = {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        let end = [0, 0, 0, 0] + Array("IEND".utf8)
        return MemorySources(bytes: [
            "charts/photo.png": head + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2] + end,
            "charts/cut.png": head + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2],
            "charts/notes.png": Array("text".utf8),
        ])
    }()

    @Test func aPictureThatIsCutOffIsTold() {
        let (image, diagnostics) = load("cut.png")
        #expect(image == nil)
        #expect(
            diagnostics.map(\.message) == ["the picture 'charts/cut.png' is cut off: its file has no end"])
    }

    private let span = Span(file: SourceFile(name: "a.yaml", text: "image: photo.png"), range: 7..<16)

    private func load(_ text: String) -> (EncodedImage?, [Diagnostic]) {
        let log = DiagnosticLog()
        let reader = SourceReader(Self.sources, folder: "charts")
        let image = DataLoader(reader).image(text, at: span, log: log)
        return (image, log.diagnostics)
    }

    @Test func aPictureSaysItsSize() throws {
        let (image, diagnostics) = load("photo.png")
        #expect(diagnostics.isEmpty)
        #expect(image?.url == "charts/photo.png")
        #expect(image?.width == 3)
        #expect(image?.height == 2)
        #expect(image?.aspectRatio == 1.5)
    }

    @Test func aPictureIsLookedIntoOnce() {
        let (first, second) = (load("photo.png").0, load("photo.png").0)
        #expect(first != nil)
        #expect(first === second)
    }

    @Test func aMissingPictureIsToldWhereItIsNamed() throws {
        let (image, diagnostics) = load("photos.png")
        #expect(image == nil)
        let error = try #require(diagnostics.first)
        #expect(error.message == "no such file 'charts/photos.png'")
        #expect(error.hints == ["did you mean 'photo.png'?"])
        #expect(error.span?.start == Position(line: 1, column: 8))
    }

    @Test func aTextIsNoPicture() throws {
        let (image, diagnostics) = load("notes.png")
        #expect(image == nil)
        let error = try #require(diagnostics.first)
        #expect(
            error.message
                == "the picture 'charts/notes.png' can't be read: it is neither a PNG nor a JPEG file")
        #expect(error.hints == ["save it as PNG or JPEG"])
        #expect(error.span?.start == Position(line: 1, column: 8))
    }

    @Test func aPictureInItsAddressNeedsNoFile() {
        let (image, diagnostics) = load("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAAC")
        #expect(diagnostics.isEmpty)
        #expect(image?.width == 3)
    }

    @Test(arguments: [
        ("data:image/png;base64,QUJD", "it is neither a PNG nor a JPEG file"),
        ("data:image/png,abc", "a 'data:' address must hold a picture in base64"),
        ("data:image/png;base64,*", "a 'data:' address must hold a picture in base64"),
    ])
    func anAddressThatHoldsNoPictureIsTold(address: String, reason: String) {
        let (image, diagnostics) = load(address)
        #expect(image == nil)
        #expect(diagnostics.map(\.message) == ["the picture can't be read: \(reason)"])
    }
}
