import Documents
import SceneGraph
import Testing

@Suite struct ImageBlockTests {
    /// The head of a picture of 1440 × 720 pixels, and a text.
    private static let sources: MemorySources = {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        return MemorySources(bytes: [
            "skyline.png": head + Array("IHDR".utf8) + [0, 0, 5, 160, 0, 0, 2, 208, 0, 0, 0, 0]
                + Array("IEND".utf8),
            "theme.yaml": Array("config: {}".utf8),
        ])
    }()

    @Test func aPictureIsAsTallAsItsPixelsSay() throws {
        let sheet = blocks("  - image: skyline.png", sources: Self.sources)
        #expect(sheet.messages == [])
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.window == Rect(x: 50, y: 50, width: 500, height: 250))
        #expect(image.item.rect == Rect(x: 0, y: 0, width: 500, height: 250))
    }

    @Test func aCropKeepsItsFocusInSight() throws {
        let sheet = blocks(
            "  - image: {file: skyline.png, height: 100, focus: {y: 1}}", sources: Self.sources)
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.window.height == 100)
        #expect(image.item.rect == Rect(x: 0, y: -150, width: 500, height: 250))
    }

    @Test func aTallWindowIsFilledAndCroppedAtTheSides() throws {
        let sheet = blocks("  - image: {file: skyline.png, height: 500}", sources: Self.sources)
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.item.rect == Rect(x: -250, y: 0, width: 1000, height: 500))
    }

    @Test func captionAndCreditShareALine() throws {
        let sheet = blocks("  - image: {file: skyline.png, caption: 说明, credit: 图}", sources: Self.sources)
        let (caption, credit) = (try #require(sheet.place(of: "说明")), try #require(sheet.place(of: "图")))
        #expect(caption.x == 50)
        #expect(credit.x == 550)
        #expect(abs(caption.y - credit.y) < 1e-6)
    }

    @Test func aFileThatIsNoPictureIsTold() {
        let sheet = blocks("  - image: theme.yaml", sources: Self.sources)
        #expect(
            sheet.messages == ["the picture 'theme.yaml' can't be read: it is neither a PNG nor a JPEG file"])
    }
}
