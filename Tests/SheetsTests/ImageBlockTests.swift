import SceneGraph
import Testing

@Suite struct ImageBlockTests {
    /// The folder of the guide's documents, with a picture of 1440 × 720 pixels.
    private static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return (parts.dropLast(3) + ["docs", "blocks"]).joined(separator: "/")
    }()

    @Test func aPictureIsAsTallAsItsPixelsSay() throws {
        let sheet = blocks("  - image: skyline.png", folder: Self.folder)
        #expect(sheet.messages == [])
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.window == Rect(x: 50, y: 50, width: 500, height: 250))
        #expect(image.item.rect == Rect(x: 0, y: 0, width: 500, height: 250))
    }

    @Test func aCropKeepsItsFocusInSight() throws {
        let sheet = blocks(
            "  - image: {file: skyline.png, height: 100, focus: {y: 1}}", folder: Self.folder)
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.window.height == 100)
        #expect(image.item.rect == Rect(x: 0, y: -150, width: 500, height: 250))
    }

    @Test func aTallWindowIsFilledAndCroppedAtTheSides() throws {
        let sheet = blocks("  - image: {file: skyline.png, height: 500}", folder: Self.folder)
        let image = try #require(SceneMarks(sheet.scene).images.first)
        #expect(image.item.rect == Rect(x: -250, y: 0, width: 1000, height: 500))
    }

    @Test func captionAndCreditShareALine() throws {
        let sheet = blocks("  - image: {file: skyline.png, caption: 说明, credit: 图}", folder: Self.folder)
        let (caption, credit) = (try #require(sheet.place(of: "说明")), try #require(sheet.place(of: "图")))
        #expect(caption.x == 50)
        #expect(credit.x == 550)
        #expect(abs(caption.y - credit.y) < 1e-6)
    }

    @Test func aFileThatIsNoPictureIsTold() {
        let sheet = blocks("  - image: theme.yaml", folder: Self.folder)
        #expect(
            sheet.messages == ["the picture 'theme.yaml' can't be read: it is neither a PNG nor a JPEG file"])
    }
}
