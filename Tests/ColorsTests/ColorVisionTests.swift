import Colors
import Testing

/// Colours as others see them, and how far they are apart.
@Suite struct ColorVisionTests {
    @Test func greyStaysGrey() {
        for vision in ColorVision.allCases {
            let seen = vision.seen(Color(0x808080))
            #expect(abs(seen.red - 0.502) < 0.01 && abs(seen.blue - 0.502) < 0.01)
        }
    }

    @Test func redAndGreenAreNearForDeuteranopes() {
        let (red, green) = (Color(0xE45756), Color(0x54A24B))
        let seen = [red, green].map(ColorVision.deuteranopia.seen)
        #expect(OKLabSpace.distance(red, green) > 0.25)
        #expect(OKLabSpace.distance(seen[0], seen[1]) < 0.02)
    }

    @Test func blackAndWhiteAreOneApart() {
        #expect(abs(OKLabSpace.distance(.black, .white) - 1) < 1e-6)
    }

    @Test func theContrastOfBlackAndWhiteIs21() {
        #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
        #expect(abs(Color(0x767676).contrast(with: .white) - 4.54) < 0.01)
    }

    @Test func halfBlackOverWhiteIsGrey() {
        #expect(abs(Color.black.withAlpha(0.5).over(.white).green - 0.5) < 1e-9)
    }
}
