import Testing

/// Texts that run into lines, points and the ends of bars.
@Suite struct TextOverMarksTests {
    private func lines(line: String, text: String) -> [String] {
        remarks(
            """
            encoding:
              x: {field: year, type: ordinal}
              y: {field: share, type: quantitative, axis: {title: 占比（%）}}
            layer:
              - mark: {type: line, \(line)}
              - mark: {type: text, \(text)}
                encoding: {text: {field: share}}
            """,
            rows: "{year: 2022, share: 31}, {year: 2023, share: 31}, {year: 2024, share: 31}")
    }

    @Test func aLabelOnALineIsStruckThrough() {
        #expect(lines(line: "color: '#1f4e79'", text: "color: '#1f4e79'") == ["text-over-marks"])
        #expect(lines(line: "color: '#1f4e79'", text: "color: black") == ["text-over-marks"])
    }

    @Test func aLabelBesideTheLineReads() {
        #expect(lines(line: "color: '#1f4e79'", text: "color: '#1f4e79', dy: -9") == [])
    }

    @Test func aHairBelowBlackLettersDoesNoHarm() {
        #expect(lines(line: "color: '#999', strokeWidth: 0.5", text: "color: black") == [])
    }

    @Test func aHairOfTheLettersColorStrikesThemThrough() {
        #expect(
            lines(line: "color: black, strokeWidth: 0.5", text: "color: black") == ["text-over-marks"])
        #expect(lines(line: "color: black, strokeWidth: 0.2", text: "color: black") == [])
    }

    @Test func aHaloSetsALabelOff() {
        let chart = """
            encoding:
              x: {field: year, type: ordinal}
              y: {field: share, type: quantitative, axis: {title: 占比（%）}}
              text: {field: share}
            layer:
              - mark: {type: line, color: '#1f4e79'}
                encoding: {text: null}
              - mark: {type: text, color: white, stroke: white, strokeWidth: 4}
              - mark: {type: text, color: '#1f4e79'}
            """
        let rows = "{year: 2022, share: 31}, {year: 2023, share: 31}, {year: 2024, share: 31}"
        #expect(remarks(chart, rows: rows).contains("text-over-marks") == false)
    }

    private func bars(_ text: String) -> [String] {
        remarks(
            """
            width: 200
            encoding:
              y: {field: town, type: nominal}
              x: {field: output, type: quantitative}
            layer:
              - mark: {type: bar, color: '#1f4e79'}
              - mark: {type: text, color: white, \(text)}
                encoding: {text: {value: 一二三四五六七八}}
            """,
            rows: "{town: 张店, output: 100}, {town: 临淄, output: 60}")
    }

    @Test func whiteLettersEndWithTheirBar() {
        #expect(bars("align: right, dx: -4") == [])
        #expect(bars("align: right, dx: 36") == ["text-over-marks"])
    }

    @Test func lettersThatABarCoversAreGone() {
        let chart = """
            encoding:
              y: {field: town, type: nominal}
              x: {field: output, type: quantitative}
            layer:
              - mark: {type: text, align: right, dx: -4}
                encoding: {text: {field: town}}
              - mark: bar
            """
        #expect(
            remarks(chart, rows: "{town: 张店, output: 100}, {town: 临淄, output: 60}") == ["text-over-marks"])
    }

    @Test func aDrawingMadeOfLettersIsNoText() {
        #expect(
            remarks(
                """
                encoding: {x: {field: n, type: quantitative}, y: {field: v, type: quantitative}}
                layer:
                  - mark: {type: line, color: black}
                  - mark: {type: text, color: black}
                    encoding: {text: {value: '———'}}
                """, rows: "{n: 1, v: 5}, {n: 2, v: 5}, {n: 3, v: 5}") == [])
    }
}
