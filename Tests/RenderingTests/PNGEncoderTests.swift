import Testing

@testable import Rendering

@Suite struct PNGEncoderTests {
    /// Numbers that look random, always the same.
    private struct Noise {
        var state: UInt64 = 42
        mutating func next() -> UInt32 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32(truncatingIfNeeded: state >> 32)
        }
    }

    private func noise(width: Int, height: Int, colors: UInt32) -> Raster {
        var noise = Noise()
        let pixels = (0..<width * height).map { _ in
            0xFF00_0000 | noise.next() % colors &* 0x01_0305 & 0xFFFFFF
        }
        return Raster(width: width, height: height, pixels: pixels)
    }

    @Test func aSinglePixelComesBack() {
        let raster = Raster(width: 1, height: 1, pixels: [0xFF12_3456])
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test(arguments: [1, 2, 3, 7, 40, 100_000] as [UInt32]) func noiseOfFewAndManyColorsComesBack(
        colors: UInt32
    ) {
        let raster = noise(width: 113, height: 97, colors: colors)
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test func manyBlocksComeBack() {
        let raster = noise(width: 200, height: 200, colors: 5000)
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test func repeatedRowsComeBack() {
        var raster = noise(width: 300, height: 1, colors: 900)
        raster.pixels = (0..<50).flatMap { _ in raster.pixels }
        raster.height = 50
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test func rowsThatRepeatAndThenChangeComeBack() {
        var noise = Noise()
        var row = [UInt32](repeating: 0xFFFF_FFFF, count: 180)
        var raster = Raster(width: 180, height: 0, pixels: [])
        for _ in 0..<40 {
            for _ in 0..<noise.next() % 5 {
                let start = Int(noise.next() % 170)
                for x in start..<start + Int(noise.next() % 10) { row[x] = 0xFF00_0000 | noise.next() % 3 }
            }
            for _ in 0...noise.next() % 4 {
                raster.pixels += row
                raster.height += 1
            }
        }
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test(arguments: [0, 1, 2, 15, 16, 17, 63, 64, 79, 80, 81, 143, 144, 198, 199])
    func aRowLikeTheOneAboveButForOnePixelComesBack(x: Int) {
        var raster = noise(width: 200, height: 1, colors: 70_000)
        raster.pixels += raster.pixels + raster.pixels
        raster.height = 3
        raster.pixels[200 + x] ^= 0x010101
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test func rowsWiderThanTheWindowComeBack() {
        var raster = noise(width: 12_000, height: 1, colors: 3)
        raster.pixels += raster.pixels.reversed() + raster.pixels
        raster.height = 3
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test(arguments: 1...12) func runsOfEveryShortLengthComeBack(length: Int) {
        let pixels = (0..<600).map { $0 / length % 2 == 0 ? 0xFF00_0000 : 0xFFFF_FFFF as UInt32 }
        let raster = Raster(width: 60, height: 10, pixels: pixels)
        #expect(Raster(png: raster.encoded()) == raster)
    }

    @Test func transparentPixelsComeBack() throws {
        // Opaque and wholly transparent pixels are the same premultiplied or not.
        let pixels = (0..<400).map { $0 % 3 == 0 ? 0 : 0xFF00_0000 | UInt32($0) &* 7919 & 0xFFFFFF as UInt32 }
        let raster = Raster(width: 20, height: 20, pixels: pixels)
        #expect(Raster(png: raster.encoded(hasAlpha: true)) == raster)
    }

    @Test func aBlankPageIsSmall() {
        let raster = Raster(width: 1200, height: 800, pixels: Array(repeating: 0xFFFF_FFFF, count: 960_000))
        #expect(raster.encoded().count < 8000)
    }

    @Test func textsAndResolutionAreRecorded() {
        var file = PNGFile(width: 1, height: 1, hasAlpha: false, ppi: 300)
        file.addText("图版", keyword: "Title", language: "zh-CN")
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("iTXtTitle\0\0\0zh-CN\0\0图版"))
        // 300 pixels an inch are 11811 a metre.
        let resolution: [UInt8] = Array("pHYs".utf8) + [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1]
        let isThere = file.bytes.indices.contains { file.bytes[$0...].starts(with: resolution) }
        #expect(isThere)
    }
}
