import Testing

/// What would fill the memory or take for ever is an error of its own, told at once.
@Suite struct LimitTests {
    private static let rows = "data: {values: [{a: 1, b: x}, {a: 2, b: y}]}\n"
    private static let many = "data: {sequence: {start: 0, stop: 20000, as: a}}\n"
    private static let point = "mark: point\nencoding: {x: {field: a, type: quantitative}}\n"

    private func error(_ spec: String) -> String {
        let clock = ContinuousClock()
        var messages: [String] = []
        let time = clock.measure { messages = compile(spec).messages }
        // Two seconds in an optimized build; this one is many times slower, on a busy machine.
        #expect(time < .seconds(30))
        return messages.joined(separator: "; ")
    }

    @Test func aSequenceOfABillionNumbers() {
        #expect(
            error("data: {sequence: {start: 0, stop: 1e9}}\n" + Self.point)
                == "the sequence has more than 1000000 numbers")
        #expect(
            error("data: {sequence: {start: 0, stop: 1, step: 1e-12}}\n" + Self.point)
                == "the sequence has more than 1000000 numbers")
    }

    @Test(arguments: [
        "{fold: [\(Array(repeating: "a", count: 300).joined(separator: ", "))]}",
        "{calculate: 'sequence(300)', as: l}, {flatten: [l]}",
        "{density: a, groupby: [a], steps: 5000}",
    ])
    func rowsThatMultiply(transforms: String) {
        let message = error(Self.many + "transform: [\(transforms)]\n" + Self.point)
        #expect(message == "more than 4000000 rows would be made")
    }

    @Test func aTextThatDoubles() {
        let doubling = Array(repeating: "{calculate: datum.b + datum.b, as: b}", count: 60)
        let message = error(Self.rows + "transform: [\(doubling.joined(separator: ", "))]\n" + Self.point)
        #expect(message == "the texts that the expression makes are too long")
    }

    @Test(arguments: [
        "title: '${length(sequence(1e9))}'\n",
        "title: {text: {expr: 'length(sequence(1e9))'}}\n",
        "params: [{name: n, expr: 'length(sequence(1e9))'}]\n",
    ])
    func whatIsAskedOutsideOfTransforms(part: String) {
        #expect(error(Self.rows + part + Self.point) == "the sequence has more than 1000000 numbers")
    }

    @Test func labelsThatAskForTooMuch() {
        let axis =
            "mark: point\nencoding: {x: {field: a, type: quantitative, axis: {labelExpr: 'length(sequence(1e9))'}}}\n"
        #expect(error(Self.rows + axis) == "the sequence has more than 1000000 numbers")
    }

    @Test func aParameterThatDoubles() {
        let params = (1..<40).map { "{name: p\($0), expr: '[p\($0 - 1), p\($0 - 1)]'}" }
        let spec =
            Self.rows + "params: [{name: p0, value: 1}, \(params.joined(separator: ", "))]\n"
            + "title: {text: {expr: 'length(p39)'}}\n" + Self.point
        #expect(error(spec).hasPrefix("the lists that the expression makes have more than 8000000 values"))
    }

    @Test func aDensityOfTooManyPoints() {
        let message = error(Self.many + "transform: [{density: a, steps: 100000000}]\n" + Self.point)
        #expect(message == "100000000 points over 20000 rows are too many to reckon")
    }

    @Test func expressionsThatAreTooDeepOrTooLong() {
        let deep = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
        #expect(
            error(Self.rows + "transform: [{calculate: '\(deep)', as: c}]\n" + Self.point)
                == "the expression nests deeper than 200 levels")
        let long = Array(repeating: "1", count: 50000).joined(separator: "+")
        let message = error(Self.rows + "transform: [{calculate: '\(long)', as: c}]\n" + Self.point)
        #expect(message == "the expression is longer than 65536 bytes")
    }

    @Test func aFacetOfTenThousandParts() {
        let faceted = error(
            Self.many + "mark: point\nencoding: {x: {field: a, type: quantitative}, row: {field: a}}")
        #expect(faceted == "a facet may make at most 1000 views, and this one makes 20000")
    }

    @Test func viewsWithinViewsWithinViews() {
        var view = "{mark: point}"
        for _ in 0..<200 { view = "{layer: [\(view)]}" }
        #expect(error(Self.rows + "layer: [\(view)]") == "views lie more than 40 deep within one another")
    }

    @Test func repetitionsThatMultiply() {
        var view = "{mark: point}"
        for _ in 0..<8 { view = "{repeat: [a, b, a, b, a, b], spec: \(view)}" }
        #expect(error(Self.rows + "vconcat: [\(view)]") == "the chart has more than 5000 views")
    }

    @Test func sizesBeyondAllMeasure() {
        #expect(error(Self.rows + "width: 1e300\n" + Self.point) == "a length is at most 100000 px")
        let step = "height: {step: 1e300}\nmark: bar\nencoding: {y: {field: b}}"
        #expect(error(Self.rows + step) == "a length is at most 100000 px")
    }

    @Test func moreCategoriesThanAScaleTakes() {
        let bars =
            "data: {sequence: {start: 0, stop: 200001, as: a}}\nmark: bar\nencoding: {x: {field: a, type: nominal}}"
        #expect(error(bars) == "x has more than 200000 categories")
    }

    @Test func shapesThatUseAnArcAgainAndAgain() {
        let arc = (0..<1000).map { "[\($0 % 90), \($0 % 45)]" }.joined(separator: ", ")
        let shapes = Array(repeating: "{type: LineString, arcs: [0]}", count: 300).joined(separator: ", ")
        let topology =
            "{type: Topology, arcs: [[\(arc)]], objects: {o: {type: GeometryCollection, geometries: [\(shapes)]}}}"
        let chart = "data: {values: \(topology), format: {type: topojson, feature: o}}\nmark: geoshape"
        #expect(
            error(chart) == "the shapes have more than 258000 points, as they use the same arcs many times")
    }

    @Test func numbersBeyondALimitCountAsIt() {
        func limited(_ number: Int, to limit: Int) -> String {
            "\(number) is more than \(limit), which is the most and is taken instead"
        }
        #expect(
            error(
                Self.rows
                    + "mark: point\nencoding: {x: {field: a, type: quantitative, axis: {tickCount: 15000}}}")
                == limited(15000, to: 1000))
        #expect(
            error(
                Self.rows
                    + "mark: point\nencoding: {x: {field: a, type: quantitative}, color: {field: a, type: quantitative, scale: {scheme: {name: blues, count: 300}}}}"
            ) == limited(300, to: 256))
        let points = "data: {sequence: {start: 0, stop: 50, as: a}}\n"
        #expect(
            error(
                points + "transform: [{regression: a, on: a, method: poly, order: 40}]\n" + Self.point)
                == limited(40, to: 30))
    }

    @Test func aPictureOfAMarkThatWouldBeTooLarge() {
        // A radius of two or three points around 7,200, in 2,400ths of an inch. What is said of the marks follows.
        #expect(
            error(
                "data: {values: [{a: 0}, {a: 10}]}\nwidth: 7200\nheight: 7200\nmark: {type: circle, raster: 2400ppi}\n"
                    + "encoding: {x: {field: a, type: quantitative}, y: {field: a, type: quantitative}}"
            ).contains("the mark is set in vectors: a picture of 240183 × 240183 pixels is too large"))
    }
}
