import SceneGraph
import Testing

/// The ranges of colours, sizes and shapes.
@Suite struct VisualRangeTests {
    private func chart(_ channel: String, type: String = "quantitative", config: String = "{}") -> Compiled {
        compile(
            """
            data: {values: [{a: 0, c: red, n: X}, {a: 5, c: lime, n: Y}, {a: 10, c: blue, n: Z}]}
            config: \(config)
            mark: {type: bar, opacity: 1}
            encoding: {y: {field: n}, \(channel)}
            """)
    }

    @Test func aRangeMayStandInAColumn() {
        let fills = chart("color: {field: n, scale: {range: {field: c}}}").fills
        #expect(fills == ["#ff0000", "#00ff00", "#0000ff"])
    }

    @Test func aColumnThatIsNotThereIsAMistake() {
        let chart = chart("color: {field: n, scale: {range: {field: d}}}")
        #expect(chart.messages == ["no column is named 'd'"])
    }

    @Test func aListAsASchemeIsARamp() {
        let chart = chart(
            "color: {field: a, type: quantitative, scale: {scheme: [black, white], interpolate: rgb}}")
        #expect(chart.fills == ["#000000", "#808080", "#ffffff"])
    }

    @Test(arguments: [
        ("[]", "expected a list of colours, found none"), ("[null]", "expected a colour, found null"),
        ("[black, none]", "expected a colour, found a string"),
    ])
    func aSchemeWithoutColorsIsTold(scheme: String, message: String) {
        let chart = chart("color: {field: a, type: quantitative, scale: {scheme: \(scheme)}}")
        #expect(chart.messages.contains(message))
    }

    @Test func aSchemeOfCategoriesIsARampThroughItsColors() {
        func fills(_ interpolate: String) -> [String] {
            chart("color: {field: a, type: quantitative, scale: {scheme: set1, interpolate: \(interpolate)}}")
                .fills
        }
        #expect(fills("rgb") == ["#e41a1c", "#ff7f00", "#999999"])
        #expect(fills("rgb").first == fills("hcl").first)
    }

    @Test func aSchemeMayBeCutAndTurnedRound() {
        let whole = chart("color: {field: a, type: quantitative, scale: {scheme: greys}}").fills
        let turned = chart("color: {field: a, type: quantitative, scale: {scheme: greys, reverse: true}}")
            .fills
        let cut = chart(
            "color: {field: a, type: quantitative, scale: {scheme: {name: greys, extent: [0.5, 1]}}}"
        ).fills
        #expect(turned == whole.reversed())
        #expect(cut.first == whole[1])
        #expect(cut.last == whole[2])
    }

    @Test func coloursOfAListMixByHueUnlessToldOtherwise() {
        let mixed = chart("color: {field: a, type: quantitative, scale: {range: [red, blue]}}").fills
        #expect(mixed.first == "#ff0000")
        #expect(mixed[1] != "#800080")
        let plain = chart(
            "color: {field: a, type: quantitative, scale: {range: [red, blue], interpolate: rgb}}")
        #expect(plain.fills[1] == "#800080")
    }

    @Test func theConfigNamesRanges() {
        let config = "{range: {category: [red, blue], mine: [black, white]}}"
        #expect(
            chart("color: {field: n}", config: config).fills == ["#ff0000", "#0000ff", "#ff0000"])
        #expect(
            chart("color: {field: n, scale: {range: mine}}", config: config).fills
                == ["#000000", "#ffffff", "#000000"])
    }

    @Test func quantizedColoursAreFiveAndStartAtZeroWhereAsked() {
        let fills = chart(
            "color: {field: a, type: quantitative, scale: {type: quantize, range: [red, blue]}}"
        )
        .fills
        #expect(fills == ["#ff0000", "#0000ff", "#0000ff"])
    }

    @Test func unionWithAddsToTheDomainBeforeTheData() {
        let chart = chart(
            "color: {field: n, sort: null, scale: {domain: {unionWith: [W]}, range: [black, red, lime, blue]}}"
        )
        #expect(chart.fills == ["#ff0000", "#00ff00", "#0000ff"])
    }

    @Test func aStackFollowsTheColoursDomain() {
        let chart = compile(
            """
            data: {values: [{a: 1, n: X}, {a: 2, n: Y}]}
            width: 300
            mark: bar
            encoding:
              x: {field: a, type: quantitative, aggregate: sum}
              color: {field: n, type: nominal, scale: {domain: [Y, X], range: [red, blue]}}
            """)
        let firstRed = zip(chart.fills, chart.boxes).first { $0.0 == "#ff0000" }
        #expect(firstRed?.1.first == 0)
    }

    @Test func opacityHasAClassForEachEndOnly() {
        let opacities = chart("opacity: {field: a, type: quantitative, scale: {type: quantize}}").rects.map(
            \.style.opacity)
        #expect(opacities == [0.3, 0.8, 0.8])
    }
}
