import Colors
import SceneGraph
import Testing

@Suite struct FacetTests {
    private static let rows = """
        data: {values: [{r: a, c: x, v: 0}, {r: a, c: y, v: 4}, {r: b, c: x, v: 10}]}

        """

    @Test func eachValueHasACellWithItsRowsOnASharedScale() {
        let chart = compile(
            Self.rows
                + """
                facet: {row: {field: r}}
                spec:
                  width: 100
                  height: 20
                  mark: point
                  encoding: {x: {field: v, type: quantitative}}
                """)
        #expect(chart.count(.scope) == 2)
        #expect(chart.symbols.map(\.x) == [0, 40, 100])
        #expect(chart.groups(.rowHeader).count == 2)
        #expect(chart.groups(.columnFooter).count == 1)
    }

    @Test func theTitleStandsRightOverTheLabelsOfEachCell() {
        func title(_ facet: String) -> Double? {
            compile(
                Self.rows
                    + "facet: \(facet)\nspec: {mark: point, encoding: {x: {field: v, type: quantitative}}}"
            ).groups(.columnTitle).first?.y
        }
        let (wrapped, columns) = (title("{field: c}"), title("{column: {field: c}}"))
        #expect(wrapped != nil && columns != nil)
        #expect((columns ?? 0) - (wrapped ?? 0) == -10)
    }

    @Test func anEmptyCellOfACrossingShowsOnlyItsBackground() {
        let chart = compile(
            Self.rows
                + """
                mark: point
                encoding: {x: {field: v, type: quantitative}, row: {field: r}, column: {field: c}}
                """)
        let cells = chart.groups(.scope)
        #expect(cells.count == 4)
        #expect(cells.last?.marks.isEmpty == true)
        #expect(cells.first?.marks.isEmpty == false)
    }

    @Test func binsAreThoseOfTheWhole() {
        let chart = compile(
            Self.rows
                + """
                width: 100
                height: 10
                mark: {type: bar, binSpacing: 0}
                encoding: {x: {field: v, bin: {step: 5}}, y: {aggregate: count, axis: null}, row: {field: r}}
                """)
        #expect(chart.boxes == [[0.5, 0, 50, 10], [50.5, 5, 50, 5]])
    }

    @Test func windowsGoByTheFacet() {
        let chart = compile(
            Self.rows
                + """
                facet: {row: {field: r}}
                spec:
                  width: 100
                  transform: [{window: [{op: row_number, as: n}]}]
                  mark: point
                  encoding: {x: {field: n, type: quantitative, scale: {domain: [0, 2]}}}
                """)
        #expect(chart.symbols.map(\.x) == [50, 100, 50])
    }

    @Test func categoriesAreSortedByAllRowsOfTheFacet() {
        let chart = compile(
            """
            data: {values: [{r: a, k: p, v: 1}, {r: a, k: q, v: 2}, {r: b, k: p, v: 9}, {r: b, k: q, v: 1}]}
            mark: bar
            encoding:
              x: {aggregate: sum, field: v}
              y: {field: k, sort: '-x'}
              row: {field: r}
            """)
        // 10 of p, 3 of q: p comes first in both cells.
        #expect(chart.boxes.map { $0[1] } == [1, 21, 1, 21])
    }

    @Test func partsComeInTheOrderOfAList() {
        let chart = compile(
            Self.rows
                + """
                mark: point
                encoding: {x: {field: v, type: quantitative}, row: {field: r, sort: [b, a]}}
                """)
        #expect(chart.texts(.titleText).prefix(2) == ["b", "a"])
    }

    @Test func aLegendThatCellsShareIsDrawnOnce() {
        let chart = compile(
            Self.rows
                + """
                mark: point
                encoding: {x: {field: v, type: quantitative}, color: {field: c}, row: {field: r}}
                """)
        #expect(chart.count(.legend) == 1)
    }

    @Test func legendsOfIndependentResolvesStayWithTheirViews() {
        let view = "{mark: point, encoding: {x: {field: v, type: quantitative}, color: {field: c}}}"
        let shared = compile(Self.rows + "hconcat: [\(view), \(view)]")
        let own = compile(
            Self.rows + "hconcat: [\(view), \(view)]\nresolve: {legend: {color: independent}}")
        #expect(shared.count(.legend) == 1)
        #expect(own.count(.legend) == 2)
    }

    @Test func facetsOfFacetsHaveALimit() {
        var view = "{mark: point, encoding: {x: {field: v, type: quantitative}}}"
        for _ in 0..<5 { view = "{facet: {row: {field: r}}, spec: \(view)}" }
        #expect(
            compile(Self.rows + "vconcat: [\(view)]").messages == [
                "facets lie more than 4 deep within one another"
            ])
    }

    @Test func aWidthThatViewsShareIsFitted() {
        let view = "{width: 200, height: 20, mark: point, encoding: {x: {field: v, type: quantitative}}}"
        let chart = compile(
            Self.rows
                + "padding: 5\nautosize: {type: fit-x, contains: padding}\nvconcat: [\(view), \(view)]")
        #expect(chart.scene?.width == 200)
        #expect(chart.groups(.scope).allSatisfy { ($0.width ?? 0) < 200 })
    }

    @Test func backgroundsOfPlotsAreStyledInFull() {
        let chart = compile(
            Self.rows
                + """
                mark: point
                view: {fill: red, cornerRadius: 4, strokeDash: [2, 1], strokeOpacity: 0.5, style: panel}
                config: {style: {panel: {stroke: blue}}}
                encoding: {x: {field: v, type: quantitative}}
                """)
        #expect(chart.plot.cornerRadii == CornerRadii(4))
        #expect(chart.plot.style.strokeDash == [2, 1])
        #expect(chart.plot.style.strokeOpacity == 0.5)
        #expect(chart.plot.style.stroke == .color(Color(0x0000FF)))
    }
}
