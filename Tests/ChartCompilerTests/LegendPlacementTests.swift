import SceneGraph
import Testing

/// Where legends stand, and their parts.
@Suite struct LegendPlacementTests {
    private func chart(
        _ legend: String, color: String = "{field: c, legend: LEGEND}",
        rows: String = "{x: 0, c: a}, {x: 10, c: b}"
    ) -> Compiled {
        compile(
            """
            data: {values: [\(rows)]}
            width: 200
            height: 100
            mark: {type: point, filled: true}
            encoding:
              x: {field: x, type: quantitative, axis: null}
              y: {value: 50}
              color: \(color.replacingFirst("LEGEND", with: legend))
            """)
    }

    private static let ramp = "{field: x, type: quantitative, legend: LEGEND}"

    /// Entries are 21 wide and 24 tall, and the title above them takes 16.
    @Test(
        arguments: [
            ("right", [218, 0]), ("left", [-39, 0]), ("top", [0, -58]), ("bottom", [0, 118]),
            ("top-left", [5, 5]), ("top-right", [174, 5]), ("bottom-left", [5, 55]),
            ("bottom-right", [174, 55]),
        ] as [(String, [Double])])
    func itStandsBesideThePlotOrInACorner(_ orient: String, _ place: [Double]) {
        let isCorner = orient.contains("-")
        let offset = isCorner ? ", offset: 5, direction: vertical" : ", direction: vertical"
        #expect(chart("{orient: \(orient)\(offset)}").frames(.legend) == [place + [21, 40]])
    }

    /// The box of a legend of seven entries over a plot of 200 px.
    private func entries(_ legend: String) -> [[Double]] {
        let rows = (1...7).map { "{x: \($0), c: 第\($0)产业部门}" }.joined(separator: ", ")
        return chart("{orient: top, \(legend)}", rows: rows).frames(.legend)
    }

    @Test func entriesThatHaveNoRoomGoOnInAnotherRow() {
        let (plain, wrapped) = (entries("title: null")[0], entries("title: null, wrap: true")[0])
        #expect(plain[2] > 200)
        #expect(wrapped[2] <= 200)
        #expect(wrapped[3] > plain[3])
        #expect(entries("title: null, wrap: true, columns: 7")[0] == plain)
    }

    @Test func itStandsWhereItIsTold() {
        #expect(chart("{orient: none, legendX: 30, legendY: 40}").frames(.legend)[0].prefix(2) == [30, 40])
    }

    @Test func itsDistanceCanBeSet() {
        #expect(chart("{offset: 40}").frames(.legend)[0].prefix(2) == [240, 0])
    }

    @Test func entriesStandUnderOneAnother() {
        let chart = chart("{}")
        #expect(chart.anchors(.legendTitle) == [[218, 0]])
        #expect(chart.middles(.legendSymbol) == [[224, 22], [224, 35]])
        #expect(chart.anchors(.legendLabel) == [[234, 22], [234, 35]])
    }

    @Test func entriesOfALegendBelowStandBesideOneAnother() {
        let chart = chart("{orient: bottom}")
        #expect(chart.middles(.legendSymbol).map { $0[0] } == [6, 37])
        #expect(Set(chart.middles(.legendSymbol).map { $0[1] }).count == 1)
    }

    @Test func paddingMovesAllParts() {
        let chart = chart("{padding: 10}")
        #expect(chart.anchors(.legendTitle) == [[228, 10]])
        #expect(chart.middles(.legendSymbol) == [[234, 32], [234, 45]])
    }

    @Test func legendsOfOneSideStandUnderOneAnother() {
        let chart = compile(
            """
            data: {values: [{x: 1, c: a, d: u}, {x: 2, c: b, d: v}]}
            width: 200
            height: 100
            mark: point
            encoding: {x: {field: x, type: quantitative}, color: {field: c}, shape: {field: d}}
            """)
        #expect(chart.frames(.legend) == [[218, 0, 21, 45], [218, 53, 21, 45]])
    }

    @Test func aRampIsAsTallAsThePlot() {
        #expect(chart("{}", color: Self.ramp).boxes(.legendGradient) == [[218, 16, 16, 100]])
    }

    @Test func aRampBelowIsAsWideAsThePlot() {
        #expect(chart("{orient: bottom}", color: Self.ramp).boxes(.legendGradient) == [[0, 134, 200, 16]])
    }

    @Test func aRampsSizeCanBeSet() {
        let chart = chart("{gradientLength: 80, gradientThickness: 6}", color: Self.ramp)
        #expect(chart.boxes(.legendGradient) == [[218, 16, 6, 80]])
    }

    @Test func labelsStandAtTheirValuesBesideTheRamp() {
        let chart = chart("{values: [0, 5, 10]}", color: Self.ramp)
        #expect(chart.texts(.legendLabel) == ["0", "5", "10"])
        #expect(chart.anchors(.legendLabel) == [[236, 116], [236, 66], [236, 16]])
        #expect(chart.textItems(.legendLabel).map(\.baseline) == [.bottom, .middle, .top])
    }
}

extension String {
    fileprivate func replacingFirst(_ word: String, with text: String) -> String {
        firstRange(of: word).map { self[..<$0.lowerBound] + text + self[$0.upperBound...] } ?? self
    }
}
