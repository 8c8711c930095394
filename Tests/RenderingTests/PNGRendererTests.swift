import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct PNGRendererTests {
    private func scene(_ width: Double, _ height: Double, background: Color? = .white) -> Scene {
        Scene(width: width, height: height, background: background, root: GroupItem())
    }

    private func render(_ scene: Scene, ppi: Double = 72) throws -> [UInt8] {
        try PNGRenderer.render(scene, ppi: ppi, shaper: TextShaper(library: FontLibrary()))
    }

    @Test func theSizeFollowsTheResolution() throws {
        let raster = try #require(Raster(png: render(scene(36, 18), ppi: 300)))
        #expect(raster.width == 150)
        #expect(raster.height == 75)
    }

    @Test func anOpaqueBackgroundMakesAnOpaqueFile() throws {
        let png = try render(scene(4, 4, background: Color(0xFAF7F0)))
        #expect(png[25] == 2)
        let raster = try #require(Raster(png: png))
        #expect(raster.pixels.allSatisfy { $0 == 0xFFFA_F7F0 })
    }

    @Test func noBackgroundIsTransparent() throws {
        let png = try render(scene(4, 4, background: nil))
        #expect(png[25] == 6)
        let raster = try #require(Raster(png: png))
        #expect(raster.pixels.allSatisfy { $0 == 0 })
    }

    @Test func aTranslucentBackgroundKeepsItsColor() throws {
        let png = try render(scene(4, 4, background: Color(red: 1, green: 0, blue: 0, alpha: 0.5)))
        let raster = try #require(Raster(png: png))
        #expect(raster[0, 0] == 0x8080_0000)
    }

    @Test(
        arguments: [
            (.normal, 0xFF00_80FF), (.multiply, 0xFF00_4000), (.screen, 0xFFFF_C0FF),
            (.difference, 0xFFFF_00FF),
        ] as [(BlendMode, UInt32)])
    func coloursAreMixed(mode: BlendMode, pixel: UInt32) throws {
        func rect(_ color: Color, _ mode: BlendMode) -> RectItem {
            var item = RectItem(x: 0, y: 0, width: 4, height: 4, style: Style(fill: color))
            item.style.blend = mode
            return item
        }
        var scene = scene(4, 4)
        scene.root.marks = [
            Mark(.rect([rect(Color(0xFF8000), .normal), rect(Color(0x0080FF), mode)])),
            Mark(.rect([RectItem(x: 9, y: 9, width: 1, height: 1, style: Style(fill: .black))])),
        ]
        let raster = try #require(Raster(png: render(scene)))
        #expect(raster[1, 1] == pixel)
    }

    @Test func theSameSceneGivesTheSameBytes() throws {
        #expect(try render(scene(30, 30)) == render(scene(30, 30)))
    }

    @Test func aHugeCanvasIsRefusedWithTheResolutionThatWouldDo() throws {
        let error = #expect(throws: RenderingError.self) { try render(scene(7200, 7200), ppi: 600) }
        guard case .canvasTooLarge(let width, let height, let ppi, let greatest) = error else {
            Issue.record("not the error expected")
            return
        }
        #expect((width, height, ppi, greatest) == (60000, 60000, 600, 200))
        let message =
            "a picture of 60000 × 60000 pixels is too large; lower the resolution from 600 to 200 ppi"
        #expect(error?.message.hasPrefix(message) == true)
    }

    @Test(arguments: [0, -3, .nan, .infinity] as [Double]) func sizesWithoutMeasureAreRefused(width: Double) {
        #expect(throws: RenderingError.self) { try render(scene(width, 10)) }
    }

    @Test func aResolutionOfNothingIsRefused() {
        #expect(throws: RenderingError.self) { try render(scene(10, 10), ppi: 0) }
    }
}
