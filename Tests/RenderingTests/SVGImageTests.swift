import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct SVGImageTests {
    private func item(_ image: EncodedImage, at x: Double = 0, width: Double = 4) -> ImageItem {
        ImageItem(rect: Rect(x: x, y: 0, width: width, height: 4), url: image.url, image: image)
    }

    private func image(_ name: String = "a.png") throws -> EncodedImage {
        let scene = Scene(width: 2, height: 2, background: .white, root: GroupItem())
        return try EncodedImage(
            url: name, PNGRenderer.render(scene, shaper: TextShaper(library: FontLibrary())))
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func bytesAreWrittenInBase64(text: String, code: String) {
        #expect(Base64.text(Array(text.utf8)) == code)
    }

    @Test func aPictureIsEmbedded() throws {
        let image = try image()
        let text = try svg([Mark(.image([item(image)]))])
        let address = "data:image/png;base64," + Base64.text(image.bytes)
        #expect(text.contains("<image id=\"image\" width=\"4\" height=\"4\" xlink:href=\"\(address)\"/>"))
    }

    @Test func aPictureThatIsStretchedSaysSo() throws {
        var item = item(try image(), width: 9)
        item.keepsAspect = false
        #expect(try svg([Mark(.image([item]))]).contains("preserveAspectRatio=\"none\""))
    }

    @Test func aPictureThatIsShownTwiceIsEmbeddedOnce() throws {
        let image = try image()
        let text = try svg([Mark(.image([item(image), item(image, at: 9)]))])
        #expect(text.split(separator: "data:image").count == 2)
        #expect(text.contains("transform=\"matrix(2 0 0 2 9 0)\""))
    }

    @Test func aPictureThatDoesNotExistIsLeftOut() throws {
        let item = ImageItem(rect: Rect(x: 0, y: 0, width: 4, height: 4), url: "none.png", image: nil)
        #expect(content(of: try svg([Mark(.image([item]))])) == "")
    }

    @Test func aPhotographKeepsItsBytes() throws {
        let image = try EncodedImage(url: "a.jpg", photograph())
        let text = try svg([Mark(.image([item(image)]))])
        #expect(text.contains("data:image/jpeg;base64," + Base64.text(image.bytes)))
    }

    @Test func aPhotographThatLiesOnItsSideOrIsInInksBecomesAnUprightPNG() throws {
        for bytes in [try photograph(held: 6), try photograph(inkPhotograph)] {
            let text = try svg([Mark(.image([item(try EncodedImage(url: "a.jpg", bytes))]))])
            #expect(text.contains("data:image/png;base64,"))
        }
    }
}
