import Testing

/// Rules on stacks, pies, sizes, and marks that show nothing.
@Suite struct StackRuleTests {
    private let rows = """
        {year: 2022, kind: a, output: 5}, {year: 2022, kind: b, output: 3},
        {year: 2023, kind: a, output: 6}, {year: 2023, kind: b, output: 4}
        """

    private func stack(_ mark: String, _ y: String) -> [String] {
        remarks(
            """
            mark: \(mark)
            encoding:
              x: {field: year, type: ordinal}
              y: {field: output, type: quantitative, \(y)}
              color: {field: kind, type: nominal}
            """, rows: rows)
    }

    @Test func sumsMayBeStackedAndMeansNot() {
        #expect(stack("bar", "aggregate: sum") == [])
        #expect(stack("bar", "aggregate: mean") == ["stacked-means"])
        #expect(stack("area", "aggregate: max") == ["stacked-means"])
        #expect(stack("bar", "aggregate: mean, stack: null") == [])
        #expect(stack("line", "aggregate: mean") == [])
    }

    @Test func aStackOfOneIsNone() {
        #expect(
            remarks(
                """
                mark: bar
                encoding:
                  x: {field: kind, type: nominal}
                  y: {field: output, aggregate: mean, type: quantitative}
                  color: {field: kind, type: nominal}
                """, rows: rows) == [])
    }

    @Test func linesAndPointsAreNotStacked() {
        #expect(stack("line", "stack: zero") == ["stacked-lines"])
        #expect(stack("point", "stack: zero") == ["stacked-lines"])
        #expect(stack("line", "stack: null") == [])
        #expect(stack("area", "stack: zero") == [])
    }

    @Test func theEdgeOfAStackMayBeALine() {
        #expect(stack("{type: area, line: true, point: true}", "stack: zero") == [])
    }

    @Test func pointsForOneRowEachMayBePiledUp() {
        #expect(
            remarks(
                """
                transform: [{calculate: '1', as: one}]
                mark: circle
                encoding:
                  x: {field: year, type: ordinal}
                  y: {field: one, type: quantitative, stack: zero}
                  detail: {field: kind}
                """, rows: rows) == [])
    }

    @Test func aStackOfNamesIsNotMade() {
        #expect(
            remarks(
                "mark: point\nencoding: {x: {field: kind, type: nominal, stack: zero}}", rows: rows)
                == ["stack-in-vain"])
        #expect(
            remarks("mark: point\nencoding: {x: {field: kind, type: nominal, stack: null}}", rows: rows) == []
        )
    }

    @Test func sixSlicesAreEnough() {
        func pie(_ count: Int) -> [String] {
            remarks(
                """
                mark: arc
                encoding: {theta: {field: n, type: quantitative}, detail: {field: n}}
                """, rows: (1...count).map { "{n: \($0)}" }.joined(separator: ", "))
        }
        #expect(pie(6) == [])
        #expect(pie(7) == ["many-slices"])
    }

    @Test func areasAreInProportion() {
        func rose(_ scale: String) -> [String] {
            remarks(
                "mark: arc\nencoding: {theta: {field: kind, type: nominal}, radius: {field: output, type: quantitative"
                    + ", scale: {\(scale)}}}", rows: "{kind: a, output: 5}, {kind: b, output: 3}")
        }
        #expect(rose("zero: true") == ["size-exaggerates"])
        #expect(rose("type: sqrt") == [])
        func bubbles(_ scale: String) -> [String] {
            remarks(
                "mark: circle\nencoding: {x: {field: kind, type: nominal}, size: {field: output, type: quantitative"
                    + ", scale: {\(scale)}}}", rows: "{kind: a, output: 5}, {kind: b, output: 3}")
        }
        #expect(bubbles("zero: true") == [])
        #expect(bubbles("type: pow, exponent: 2") == ["size-exaggerates"])
    }

    @Test func namesHaveNoSize() {
        func points(_ rest: String) -> [String] {
            remarks("mark: point\nencoding: {x: {field: output, type: quantitative}, \(rest)}", rows: rows)
        }
        #expect(points("size: {field: kind, type: nominal}") == ["size-of-names"])
        #expect(points("opacity: {field: kind, type: nominal}") == ["size-of-names"])
        #expect(points("size: {field: kind, type: ordinal}") == [])
        #expect(points("size: {field: kind, type: nominal, scale: {range: [10, 90]}}") == [])
        #expect(points("shape: {field: output, type: quantitative}") == ["unsuited-channel"])
    }

    @Test func aQuantityPartsALineIntoNothing() {
        func line(_ channel: String) -> [String] {
            remarks(
                """
                mark: line
                encoding:
                  x: {field: year, type: ordinal}
                  y: {field: output, type: quantitative}
                  \(channel)
                """, rows: rows)
        }
        #expect(line("color: {field: output, type: quantitative}") == ["unsuited-channel"])
        #expect(line("color: {field: kind, type: nominal}") == [])
    }

    @Test func datesHaveNoSum() {
        #expect(
            remarks(
                "mark: point\nencoding: {x: {field: day, type: temporal, aggregate: sum}}",
                rows: "{day: 2024-01-01}, {day: 2024-01-02}") == ["unsuited-channel"])
    }

    @Test func anAxisShowsBinsOrAnAggregate() {
        #expect(
            remarks(
                "mark: point\nencoding: {x: {field: year, type: ordinal}, y: {field: output, bin: true, aggregate: max}}",
                rows: rows) == ["unsuited-channel"])
    }

    @Test func twoCountsAreTheSame() {
        #expect(
            remarks(
                "mark: point\nencoding: {x: {aggregate: count, field: year}, y: {aggregate: count, field: output}}",
                rows: rows) == ["same-field-twice"])
    }

    @Test func aQuantityAgainstItselfSaysNothing() {
        func points(_ y: String) -> [String] {
            remarks(
                "mark: point\nencoding: {x: {field: output, type: quantitative}, y: {\(y), type: quantitative}}",
                rows: rows)
        }
        #expect(points("field: output") == ["same-field-twice"])
        #expect(points("field: year") == [])
    }

    @Test func aBarBetweenNamesHasNoLength() {
        func marks(_ mark: String) -> [String] {
            remarks(
                "mark: \(mark)\nencoding: {x: {field: kind, type: nominal}, y: {field: year, type: ordinal}}",
                rows: rows)
        }
        #expect(marks("bar") == ["nothing-measured"])
        #expect(marks("line") == ["nothing-measured"])
        #expect(marks("point") == [])
        #expect(marks("rect") == [])
    }

    @Test func pointsWithoutAPlaceLieOnOneAnother() {
        #expect(
            remarks("mark: point\nencoding: {size: {field: output, type: quantitative}}", rows: rows)
                == ["nothing-measured"])
    }

    @Test func twoQuantitiesShareAnAxisOrAPage() {
        func layers(_ second: String) -> [String] {
            remarks(
                """
                resolve: {scale: {y: independent}}
                encoding: {x: {field: year, type: ordinal}}
                layer:
                  - {mark: bar, encoding: {y: {field: output, aggregate: sum, type: quantitative}}}
                  - {mark: line, encoding: {y: {\(second), type: quantitative}}}
                """, rows: rows)
        }
        #expect(layers("field: output, aggregate: mean") == ["two-scales"])
        #expect(layers("field: output, aggregate: sum") == [])
    }
}
