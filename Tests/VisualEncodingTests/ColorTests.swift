import Colors
import Dataflow
import Formats
import Testing

@testable import VisualEncoding

/// A colour's 8-bit components, as a browser shows it.
private func rgb(_ color: Color) -> [Int] {
    [color.red, color.green, color.blue].map { Int(($0 * 255).roundedHalfUp) }
}

private let red = Color(0xFF0000)
private let blue = Color(0x0000FF)

struct ColorRampTests {
    private func middle(
        _ space: ColorInterpolation.Space, _ a: Color, _ b: Color, at t: Double = 0.5
    ) -> [Int] {
        rgb(ColorRamp([a, b], interpolation: ColorInterpolation(space)).color(at: t))
    }

    @Test func rampPassesThroughItsColours() {
        let ramp = ColorRamp([red, .white, blue])
        #expect(ramp.color(at: 0) == red)
        #expect(ramp.color(at: 0.5) == .white)
        #expect(ramp.color(at: 1) == blue)
        #expect(rgb(ramp.color(at: 0.25)) == [255, 128, 128])
    }

    // Expected colours are the results of d3-interpolate's tests.
    @Test func interpolationFollowsTheColourSpace() {
        let steelblue = Color(0x4682B4)
        #expect(middle(.rgb, steelblue, red, at: 0.2) == [107, 104, 144])
        #expect(middle(.hsl, steelblue, red, at: 0.2) == [56, 61, 195])
        #expect(middle(.lab, steelblue, red, at: 0.2) == [134, 120, 146])
        #expect(middle(.hcl, steelblue, red, at: 0.2) == [106, 121, 206])
        #expect(middle(.hsl, Color(0xFF6600), .black) == [128, 51, 0])
        #expect(middle(.cubehelix, steelblue, red, at: 0.2) == [88, 100, 218])
        #expect(middle(.hslLong, steelblue, red, at: 0.2) == [56, 195, 162])
        #expect(middle(.hclLong, steelblue, red, at: 0.2) == [0, 144, 169])
    }

    @Test func gammaFavoursLightOrDark() {
        func color(_ space: ColorInterpolation.Space) -> [Int] {
            let ramp = ColorRamp([Color(0x4682B4), red], interpolation: ColorInterpolation(space, gamma: 3))
            return rgb(ramp.color(at: 0.2))
        }
        #expect(color(.rgb) == [153, 121, 167])
        #expect(color(.cubehelix) == [96, 107, 228])
    }

    @Test(arguments: ColorInterpolation.Space.allCases)
    func everySpaceKeepsTheEnds(space: ColorInterpolation.Space) {
        let colors = [Color(0x123456), Color(0xFEDCBA), Color(0x808080), .white, Color(0x111111), red]
        let ramp = ColorRamp(colors, interpolation: ColorInterpolation(space))
        for (index, color) in colors.enumerated() {
            #expect(rgb(ramp.color(at: Double(index) / 5)) == rgb(color))
        }
    }

    @Test func aGreyTakesTheHueOfItsNeighbour() {
        #expect(middle(.hsl, .white, Color(0xFF0000)) == [255, 128, 128])
        #expect(middle(.hcl, .black, .white, at: 0.5) == middle(.lab, .black, .white, at: 0.5))
    }

    @Test func transparencyTakesTheColourOfItsNeighbour() {
        let ramp = ColorRamp([Color.black.withAlpha(0), red])
        #expect(ramp.color(at: 0.2) == red.withAlpha(0.2))
    }

    @Test func alphaIsInterpolatedToo() {
        #expect(ColorRamp([red.withAlpha(0), red]).color(at: 0.25).alpha == 0.25)
    }

    @Test func samplesLieInsideTheEnds() {
        let ramp = ColorRamp([.black, .white])
        #expect(ramp.sample(count: 3).map(\.red) == [0.25, 0.5, 0.75])
        #expect(ramp.sample(count: 0).isEmpty)
    }

    @Test func partsAndReversals() {
        let ramp = ColorRamp([.black, .white])
        #expect(ramp.part(from: 0.5, to: 1).color(at: 0.5).red == 0.75)
        #expect(ramp.reversed().color(at: 0.25).red == 0.75)
        #expect(ramp.part(from: 0.2, to: 0.8).reversed().color(at: 0).red == 0.8)
    }

    @Test func degenerateRampsAndFractionsAreSafe() {
        #expect(ColorRamp([]).color(at: 0.5) == .black)
        #expect(ColorRamp([red]).color(at: 7) == red)
        #expect(ColorRamp([red, blue]).color(at: .infinity) == ColorRamp([red, blue]).color(at: 2))
        _ = ColorRamp([red, blue]).color(at: .nan)
    }
}

struct ColorSchemeTests {
    @Test func namesAreFoundInAnyCase() {
        #expect(ColorScheme.named("Tableau10")?.categorical?.first == Color(0x4C78A8))
        #expect(ColorScheme.named("yellowGreenBlue") != nil)
        #expect(ColorScheme.named("no such scheme") == nil)
    }

    @Test func everyNameHasColours() throws {
        #expect(Set(ColorScheme.names).count == ColorScheme.names.count)
        #expect(ColorScheme.names.count == 68)
        for name in ColorScheme.names {
            #expect(try #require(ColorScheme.named(name)).ramp.colors.count >= 7, "\(name)")
        }
    }

    @Test(arguments: [
        ("category20", 20), ("tableau10", 10), ("tableau20", 20), ("paired", 12), ("set3", 12), ("accent", 8),
    ])
    func categoricalSchemesAreComplete(name: String, count: Int) {
        #expect(ColorScheme.named(name)?.categorical?.count == count)
    }

    @Test func sequentialSchemesRunBetweenTheirEnds() throws {
        let blues = try #require(ColorScheme.named("blues"))
        #expect(blues.categorical == nil)
        #expect(blues.interpolate(0) == Color(0xCFE1F2))
        #expect(blues.interpolate(1) == Color(0x0A4A90))
        let viridis = try #require(ColorScheme.named("viridis"))
        #expect(viridis.interpolate(0) == Color(0x440154))
        #expect(viridis.interpolate(1) == Color(0xFDE725))
    }

    @Test func samplesAreFirstColoursOrSpacedOnes() throws {
        let set1 = try #require(ColorScheme.named("set1"))
        #expect(set1.sample(count: 2) == [Color(0xE41A1C), Color(0x377EB8)])
        let greys = try #require(ColorScheme.named("greys"))
        #expect(greys.sample(count: 3) == [0.25, 0.5, 0.75].map(greys.interpolate))
    }
}

struct ColorScaleTests {
    private let ramp = ColorRamp([red, .white, blue])

    @Test func twoDomainValuesSpanTheRamp() {
        let scale = ColorScale(domain: [0, 10], ramp: ramp)
        #expect(scale.color(0) == red)
        #expect(scale.color(5) == .white)
        #expect(scale.colors([0, 10]) == [red, blue])
    }

    @Test func theMiddleOfThreeIsTheRampsMiddle() {
        let scale = ColorScale(domain: [-10, 0, 100], ramp: ramp)
        #expect(scale.color(0) == .white)
        #expect(rgb(scale.color(-5)) == [255, 128, 128])
        #expect(rgb(scale.color(50)) == [128, 128, 255])
    }

    // d3-scale's test of log.range with three colours.
    @Test func logScalesTakeColours() {
        let scale = ColorScale(
            .log(base: 10), domain: [0.1, 1, 100], ramp: ColorRamp([red, .white, Color(0x008000)]))
        #expect(rgb(scale.color(0.5)) == [255, 178, 178])
        #expect(rgb(scale.color(50)) == [38, 147, 38])
    }

    @Test func fourAndMoreDomainValuesMatchTheColours() {
        let ramp = ColorRamp([.black, red, .white, blue, .black])
        let scale = ColorScale(domain: [0, 1, 10, 100], ramp: ramp)
        #expect(scale.color(1) == red)
        #expect(scale.color(10) == .white)
        #expect(scale.color(100) == blue)
    }

    @Test func nanIsUnknown() {
        var scale = ColorScale(domain: [0, 10], ramp: ramp)
        #expect(scale.color(.nan).alpha == 0)
        scale.unknown = Color(0x888888)
        #expect(scale.color(.nan) == Color(0x888888))
    }

    @Test func clampingKeepsToTheRamp() {
        #expect(ColorScale(domain: [0, 10], ramp: ramp, clamps: true).color(99) == blue)
    }
}

struct ScaleTests {
    @Test func positionsComeFromScalesThatHaveThem() {
        #expect(Scale.continuous(ContinuousScale(range: [0, 10])).position(.number(0.5)) == 5)
        #expect(Scale.continuous(ContinuousScale()).position(.null) == nil)
        #expect(Scale.continuous(ContinuousScale()).position(.string("text")) == nil)
        let band = Scale.band(BandScale(domain: [.null, .number(2)], range: (0, 10)))
        #expect(band.position(.null) == 0)
        #expect(band.bandwidth == 5)
        #expect(Scale.color(ColorScale(domain: [0, 1], ramp: ColorRamp([]))).position(.number(1)) == nil)
    }
}
