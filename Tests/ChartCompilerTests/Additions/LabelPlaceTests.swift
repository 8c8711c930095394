import Colors
import SceneGraph
import Testing

@testable import ChartLayout

/// Where the labels of marks stand. Characters are half an em wide, or one em if they are Chinese.
@Suite struct LabelPlaceTests {
    private func boxes(_ chart: Compiled) -> [String: Rect] {
        Dictionary(
            chart.textItems(.mark).map { item in
                (
                    item.plainText,
                    item.letters(measuring: StandardMetrics()).offset(by: item.transformOrigin)
                )
            }, uniquingKeysWith: { one, _ in one })
    }

    private func overlaps(_ chart: Compiled) -> Int {
        let all = boxes(chart).values.map { $0.expanded(by: -0.5) }
        return all.indices.reduce(0) { sum, index in
            sum + all[(index + 1)...].count { $0.overlaps(all[index]) }
        }
    }

    private func lines(_ ends: [Double]) -> Compiled {
        let rows = ends.enumerated().flatMap { index, end in
            ["{x: 0, y: \(index * 10), s: s\(index)}", "{x: 1, y: \(end), s: s\(index)}"]
        }
        return compile(
            """
            width: 100
            height: 100
            data: {values: [\(rows.joined(separator: ", "))]}
            mark: line
            encoding:
              x: {field: x, type: quantitative, axis: null}
              y: {field: y, type: quantitative, axis: null, scale: {domain: [0, 100]}}
              detail: {field: s}
              label: {field: s}
            """)
    }

    @Test func namesOfLinesThatEndTogetherStandOneAboveTheOther() {
        let chart = lines([50, 51, 52, 53, 54, 55])
        #expect(chart.messages == [])
        #expect(chart.texts(.mark).sorted() == ["s0", "s1", "s2", "s3", "s4", "s5"])
        #expect(overlaps(chart) == 0)
        // The highest line has the highest name.
        let places = boxes(chart)
        #expect((places["s5"]?.minY ?? 0) < (places["s0"]?.minY ?? 0))
    }

    @Test func namesWithRoomStandAtTheirEndsWithoutLeaders() {
        let chart = lines([10, 50, 90])
        let middle = boxes(chart)["s1"]?.center.y ?? 0
        #expect(abs(middle - 50) < 0.01)
        #expect(chart.lines.count == 3)
    }

    private func points(_ rows: String, size: Int = 100) -> Compiled {
        compile(
            """
            width: \(size)
            height: \(size)
            data: {values: [\(rows)]}
            mark: point
            encoding:
              x: {field: x, type: quantitative, axis: null, scale: {domain: [0, 100]}}
              y: {field: y, type: quantitative, axis: null, scale: {domain: [0, 100]}}
              label: {field: n}
            """)
    }

    @Test func thePointAtTheEdgeHasItsNameOnTheOtherSide() {
        let places = boxes(points("{x: 98, y: 50, n: abcd}, {x: 5, y: 50, n: efgh}"))
        #expect((places["abcd"]?.maxX ?? 0) < 98)
        #expect((places["efgh"]?.minX ?? 0) > 5)
    }

    @Test func twoNamesOfOnePlaceDontOverlap() {
        let chart = points("{x: 50, y: 50, n: abcd}, {x: 52, y: 51, n: efgh}, {x: 49, y: 52, n: ijkl}")
        #expect(chart.messages == [])
        #expect(boxes(chart).count == 3)
        #expect(overlaps(chart) == 0)
    }

    private func columns(width: Int) -> [TextItem] {
        compile(
            """
            width: \(width)
            height: 100
            data: {values: [{k: a, v: 680}, {k: b, v: 680}, {k: c, v: 300}]}
            mark: bar
            encoding:
              x: {field: k, axis: null}
              y: {field: v, type: quantitative, axis: null}
              label: {field: v, type: quantitative, format: 亿元, formatType: chinese}
            """
        ).textItems(.mark)
    }

    @Test func theWordsOfALabelThatIsWiderThanItsColumnStandUnderTheFigure() {
        #expect(columns(width: 300).map(\.plainText) == ["680亿元", "680亿元", "300亿元"])
        #expect(
            columns(width: 110).map { $0.lines.map { $0.map(\.text) } } == [
                [["680"], ["亿元"]], [["680"], ["亿元"]], [["300"], ["亿元"]],
            ])
    }

    @Test func namesForWhichThereIsNoRoomAreCounted() {
        let rows = (0..<12).map { "{x: \(40 + $0), y: 50, n: verylongname\($0)}" }
        let chart = points(rows.joined(separator: ", "), size: 60)
        #expect(overlaps(chart) == 0)
        #expect(chart.messages.count == 1)
        let message = chart.messages.first ?? ""
        #expect(message.contains("of 12 labels are left out for lack of room: 'verylongname"))
        // Five of them, and how many more.
        #expect(message.count { $0 == "'" } == 10)
        #expect(message.contains("' and "))
        #expect(message.contains(" more"))
    }

    @Test func aSliverOfAStackHasItsLabelBesideIt() {
        let chart = compile(
            """
            width: 200
            height: 40
            data: {values: [{k: 甲, s: a, v: 60}, {k: 甲, s: b, v: 1}, {k: 甲, s: c, v: 39}]}
            mark: bar
            encoding:
              y: {field: k, axis: null, scale: {padding: 0.3}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              color: {field: s, legend: null}
              label: {field: v, type: quantitative}
            """)
        let places = boxes(chart)
        let bar = chart.boxes[0]
        #expect(places.count == 3)
        #expect(abs((places["60"]?.center.y ?? 0) - (bar[1] + bar[3] / 2)) < 0.01)
        let sliver = places["1"] ?? .empty
        #expect(sliver.maxY <= bar[1] || sliver.minY >= bar[1] + bar[3])
    }

    private func pie(_ values: [Double], inner: Int = 0) -> Compiled {
        let rows = values.enumerated().map { "{s: name\($0.offset), v: \($0.element)}" }
        return compile(
            """
            width: 200
            height: 200
            data: {values: [\(rows.joined(separator: ", "))]}
            mark: {type: arc, outerRadius: 80, innerRadius: \(inner)}
            encoding:
              theta: {field: v, type: quantitative}
              color: {field: s, legend: null}
              label: {field: s}
            """)
    }

    @Test func largeSlicesHaveTheirNamesInside() {
        let places = boxes(pie([50, 50]))
        for box in places.values {
            let (x, y) = (box.center.x - 100, box.center.y - 100)
            #expect((x * x + y * y).squareRoot() < 80)
        }
    }

    @Test func theLabelsOfSlicesStandOutsideWhereThatIsStated() throws {
        func place(_ label: String) throws -> TextItem {
            let chart = compile(
                """
                width: 200
                height: 100
                data: {values: [{k: 甲, v: 60}, {k: 乙, v: 40}]}
                mark: {type: arc, label: {\(label)}}
                encoding: {theta: {field: v, type: quantitative}, color: {field: k, legend: null}, label: {field: k}}
                """)
            return try #require(chart.textItems(.mark).first { $0.plainText == "甲" })
        }
        // The pie reaches from 50 to 150, and 甲 is on its left.
        #expect(try place("fontSize: 8").x > 50)
        #expect(try place("fontSize: 8, placement: end").x < 50)
    }

    @Test func slicesThatAreTooThinHaveThemOutsideAndNoneIsDropped() {
        let chart = pie([60, 20, 8, 4, 3, 2, 1, 1, 1])
        #expect(chart.messages == ["the pie has 9 slices, which are hard to compare"])
        #expect(boxes(chart).count == 9)
        #expect(overlaps(chart) == 0)
    }

    @Test func anAreaHasItsNameWhereItIsHighest() {
        let rows = [2, 4, 30, 60, 30, 4].enumerated().map { "{x: \($0.offset), y: \($0.element)}" }
        let chart = compile(
            """
            width: 250
            height: 100
            data: {values: [\(rows.joined(separator: ", "))]}
            mark: area
            encoding:
              x: {field: x, type: quantitative, axis: null}
              y: {field: y, type: quantitative, axis: null}
              label: {value: abc}
            """)
        let center = boxes(chart)["abc"]?.center.x ?? 0
        #expect(center > 120 && center < 180)
    }

    @Test func aCellThatIsTooSmallHasNoLabel() {
        func labels(_ step: Int) -> [String] {
            compile(
                """
                width: {step: \(step)}
                height: {step: 20}
                data: {values: [{a: p, b: q, v: 12345}]}
                mark: rect
                encoding:
                  x: {field: a, axis: null}
                  y: {field: b, axis: null}
                  label: {field: v, type: nominal}
                """
            ).texts(.mark)
        }
        #expect(labels(60) == ["12345"])
        #expect(labels(10) == [])
    }

    @Test func aRegionHasItsNameInside() {
        let chart = compile(
            """
            width: 200
            height: 100
            projection: {type: identity}
            data: {values: [{type: Feature, properties: {n: abc}, geometry: {type: Polygon,
              coordinates: [[[0, 0], [0, 10], [20, 10], [20, 0], [0, 0]]]}}]}
            mark: geoshape
            encoding: {label: {field: properties.n}}
            """)
        let box = boxes(chart)["abc"] ?? .empty
        #expect(abs(box.center.x - 100) < 10 && abs(box.center.y - 50) < 10)
    }

    private func texts(_ place: String) -> [Double] {
        compile(
            """
            width: 100
            height: 100
            data: {values: [{x: 50, y: 50, t: abcdef}, {x: 50, y: 52, t: ghijkl}]}
            mark: {type: text\(place)}
            encoding:
              x: {field: x, type: quantitative, axis: null, scale: {domain: [0, 100]}}
              y: {field: y, type: quantitative, axis: null, scale: {domain: [0, 100]}}
              text: {field: t}
            """
        ).textItems(.mark).map(\.y)
    }

    @Test func textsStayWhereAPlainChartPutsThem() {
        #expect(texts("") == [50, 48])
        #expect(texts(", place: fixed") == [50, 48])
    }

    @Test func textsThatMayMoveGetOutOfEachOthersWay() {
        let places = texts(", place: auto")
        #expect(abs(places[0] - places[1]) > 8)
    }

    @Test func aLabelOnAHatchHasAPlateWithoutSlivers() {
        let chart = compile(
            """
            width: 100
            height: 30
            data: {values: [{v: 100}]}
            mark: {type: bar, fill: {hatch: navy}, label: {placement: inside-end}}
            encoding:
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              label: {field: v, type: quantitative}
            """)
        // The plate reaches to the bar's end, from which it would be nearer than three points.
        #expect(chart.boxes.contains { $0[0] + $0[2] == 100 && $0[2] < 60 })
    }

    private func onTile(_ tile: String, _ text: String = "") -> String? {
        compile(
            """
            width: {step: 40}
            height: {step: 40}
            data: {values: [{a: p, b: q}]}
            encoding: {x: {field: a, axis: null}, y: {field: b, axis: null}}
            layer:
              - mark: {type: rect, color: \(tile)}
              - mark: {type: text, text: abc, place: auto\(text)}
            """
        ).textItems(.mark).first?.style.color?.hex
    }

    @Test func textOnADarkTileIsWhiteUnlessItStatesAColour() {
        #expect(onTile("navy") == "#ffffff")
        #expect(onTile("white") == "#000000")
        #expect(onTile("navy", ", color: red") == "#ff0000")
    }
}
