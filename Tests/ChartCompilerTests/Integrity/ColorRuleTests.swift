import Colors
import Testing

/// Rules on colours and on text.
@Suite struct ColorRuleTests {
    private func lines(_ color: String, _ rest: String = "", layer: String = "") -> [String] {
        remarks(
            """
            encoding:
              x: {field: year, type: ordinal}
              y: {field: v, type: quantitative}
              color: {field: side, type: nominal, \(color)}
              \(rest)
            layer:
              - mark: line
              \(layer)
            """,
            rows: """
                {year: 2022, side: pro, v: 5}, {year: 2022, side: con, v: 3},
                {year: 2023, side: pro, v: 6}, {year: 2023, side: con, v: 4}
                """)
    }

    @Test func redAndGreenLookAlike() {
        #expect(lines("scale: {range: [red, green]}") == ["alike-colors"])
        #expect(lines("scale: {range: ['#d62728', '#2ca02c']}") == ["alike-colors"])
        #expect(lines("scale: {range: ['#d62728', '#1f77b4']}") == [])
        #expect(lines("title: side") == [])
    }

    @Test func whatElseTellsThemApartIsEnough() {
        let colors = "scale: {range: [red, green]}"
        #expect(lines(colors, "strokeDash: {field: side, type: nominal}") == [])
        #expect(lines(colors, layer: "- {mark: text, encoding: {text: {field: side}}}") == [])
        #expect(lines(colors, "row: {field: side}") == [])
    }

    @Test func shadesOfOneHueAreMeantToBeNear() {
        #expect(lines("scale: {range: ['#8c564b', '#8f5b50']}") == [])
    }

    @Test func tenColorsAreEnough() {
        func points(_ count: Int, _ rest: String = "") -> [String] {
            remarks(
                "mark: point\nencoding: {x: {field: n, type: quantitative}, color: {field: t, type: nominal}\(rest)}",
                rows: (1...count).map { "{n: \($0), t: t\($0)}" }.joined(separator: ", ")
            ).filter { $0 == "many-colors" }
        }
        #expect(points(10) == [])
        #expect(points(11) == ["many-colors"])
        #expect(points(11, ", y: {field: t, type: nominal}") == [])
    }

    @Test func aPaletteThatBeginsAgainIsTold() {
        func points(_ count: Int, _ scale: String = "") -> [String] {
            let rows = (1...count).map { "{n: \($0), t: t\($0)}" }.joined(separator: ", ")
            return compile(
                """
                config: {range: {category: ['#1f4e79', '#c1272d', '#b8b0a2']}}
                data: {values: [\(rows)]}
                mark: point
                encoding: {x: {field: n, type: quantitative}, color: {field: t, type: nominal\(scale)}}
                """
            ).remarks.filter { $0 == "many-colors" }
        }
        #expect(points(3) == [])
        #expect(points(4) == ["many-colors"])
        #expect(points(4, ", scale: {range: ['#c1272d', '#999', '#999', '#999']}") == [])
    }

    private func heat(_ scale: String, _ type: String = "quantitative") -> [String] {
        remarks(
            "mark: rect\nencoding: {x: {field: n, type: ordinal}, color: {field: n, type: \(type), scale: {\(scale)}}}",
            rows: (1...6).map { "{n: \($0)}" }.joined(separator: ", "))
    }

    @Test func aRainbowHasNoOrder() {
        #expect(heat("scheme: rainbow") == ["unordered-colors"])
        #expect(heat("scheme: sinebow") == ["unordered-colors"])
        #expect(heat("range: [red, orange, yellow, green, blue, purple]") == ["unordered-colors"])
        #expect(heat("scheme: category10", "ordinal") == ["unordered-colors"])
    }

    @Test(arguments: ["viridis", "blues", "redblue", "spectral", "redyellowgreen", "lightmulti", "darkmulti"])
    func schemesOfAmountsHaveAnOrder(name: String) { #expect(heat("scheme: \(name)") == []) }

    @Test func directionsMayGoRoundTheCircle() { #expect(heat("scheme: rainbow, domain: [0, 360]") == []) }

    @Test func namesNeedNoOrder() { #expect(heat("scheme: category10", "nominal") == []) }

    // MARK: Text

    private func bar(_ text: String) -> [String] {
        remarks(
            """
            encoding: {y: {field: town, type: nominal}, x: {field: price, type: quantitative}}
            layer:
              - {mark: {type: bar, color: '#f7c948'}}
              - {mark: \(text), encoding: {text: {field: price}}}
            """)
    }

    @Test func whiteOnYellowIsHardToRead() {
        #expect(bar("{type: text, align: right, dx: -4, color: white}") == ["low-contrast"])
        #expect(bar("{type: text, align: right, dx: -4, color: black}") == [])
        #expect(bar("{type: text, align: left, dx: 4, color: white}") == ["low-contrast"])
        #expect(bar("{type: text, align: left, dx: 4, color: '#767676'}") == [])
    }

    @Test func lightTextOnADarkGroundIsRead() {
        #expect(
            remarks(
                """
                background: '#222222'
                config: {axis: {labelColor: white, titleColor: white}}
                mark: point
                encoding: {y: {field: town, type: nominal}}
                """) == [])
    }

    @Test func paleLabelsOfAnAxisAreTold() {
        #expect(
            remarks("mark: point\nencoding: {y: {field: town, type: nominal, axis: {labelColor: '#ccc'}}}")
                == ["low-contrast"])
    }

    // MARK: Labels

    @Test func namesThatAnAxisLeavesOutAreTold() {
        func towns(_ width: Int) -> [String] {
            remarks(
                """
                width: \(width)
                mark: point
                encoding: {x: {field: town, type: nominal, axis: {labelOverlap: true, labelAngle: 0}}}
                """, rows: "{town: 张店区}, {town: 临淄区}, {town: 淄川区}, {town: 博山区}")
        }
        #expect(towns(400) == [])
        #expect(towns(60) == ["lost-labels"])
    }

    @Test func numbersBetweenTwoLabelsCanBeGuessed() {
        #expect(
            remarks(
                "width: 40\nmark: point\nencoding: {x: {field: y, type: ordinal, axis: {labelOverlap: true, labelAngle: 0}}}",
                rows: (2010...2023).map { "{y: \($0)}" }.joined(separator: ", ")) == [])
    }

    @Test func aNameThatIsCutOffIsTold() {
        #expect(
            remarks("mark: point\nencoding: {y: {field: town, type: nominal, axis: {labelLimit: 10}}}")
                == ["lost-labels"])
    }

    // MARK: Points

    private func crowd(_ mark: String) -> [String] {
        compile(
            """
            width: 50
            height: 50
            data: {sequence: {start: 0, stop: 900, as: n}}
            transform: [{calculate: datum.n % 30, as: a}, {calculate: floor(datum.n / 30), as: b}]
            mark: \(mark)
            encoding: {x: {field: a, type: quantitative}, y: {field: b, type: quantitative}}
            """
        ).remarks
    }

    @Test func pointsThatCoverEachOtherAreTold() {
        #expect(crowd("{type: circle, size: 40}") == ["overplotting"])
        #expect(crowd("{type: circle, size: 1}") == [])
        #expect(crowd("{type: circle, size: 40, opacity: 0.2}") == [])
    }
}
