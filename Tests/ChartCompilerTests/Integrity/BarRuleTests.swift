import Testing

/// Rules on bars and areas, which are read by their length.
@Suite struct BarRuleTests {
    private func bars(_ y: String, _ mark: String = "bar") -> [String] {
        remarks(
            """
            mark: \(mark)
            encoding: {x: {field: town, type: nominal}, y: {field: price, type: quantitative, \(y)}}
            """)
    }

    // MARK: Zero

    @Test func barsBeginAtZeroByThemselves() { #expect(bars("title: p") == []) }

    @Test func aDomainThatLeavesZeroOutIsTold() {
        #expect(bars("scale: {domain: [90, 100]}") == ["bar-without-zero"])
        #expect(bars("aggregate: sum, scale: {zero: false}") == ["bar-without-zero"])
        #expect(bars("aggregate: sum, scale: {zero: false}", "area") == ["bar-without-zero"])
    }

    @Test func zeroThatOnlyPilesOfRowsReachIsTold() {
        func bars(_ rows: String) -> [String] {
            remarks(
                """
                mark: bar
                encoding: {x: {field: town, type: nominal}, y: {field: price, type: quantitative, scale: {zero: false}}}
                """, rows: rows)
        }
        #expect(bars("{town: 张店, price: 95}, {town: 张店, price: 98}") == ["bar-without-zero"])
        #expect(bars("{town: 张店, price: 95}, {town: 临淄, price: 98}") == [])
    }

    @Test func pointsAndLinesMayLeaveZeroOut() {
        #expect(bars("aggregate: sum, scale: {zero: false}", "point") == [])
        #expect(bars("aggregate: sum, scale: {zero: false}", "line") == [])
    }

    @Test func aBeginningThatNobodySeesIsNotTold() { #expect(bars("scale: {domain: [0.5, 100]}") == []) }

    @Test func negativeBarsHangFromZero() {
        let below = "{town: 张店, price: -95}, {town: 临淄, price: -98}"
        let mark =
            "mark: bar\nencoding: {x: {field: town, type: nominal}, y: {field: price, type: quantitative"
        #expect(remarks(mark + "}}", rows: below) == [])
        #expect(remarks(mark + ", scale: {domain: [-100, -90]}}}", rows: below) == ["bar-without-zero"])
    }

    @Test func aRangeOfTheDataHasNoZero() {
        #expect(
            remarks(
                """
                mark: bar
                encoding:
                  x: {field: town, type: nominal}
                  y: {field: low, type: quantitative, scale: {zero: false}}
                  y2: {field: high}
                """, rows: "{town: 张店, low: 95, high: 99}") == [])
    }

    @Test func aStatedBaseAtTheEdgeIsNoZero() {
        func bars(from base: Int) -> [String] {
            remarks(
                """
                mark: bar
                encoding:
                  x: {field: town, type: nominal}
                  y: {field: price, type: quantitative, scale: {zero: false}}
                  y2: {datum: \(base)}
                """, rows: "{town: 张店, price: 92}, {town: 临淄, price: 108}")
        }
        #expect(bars(from: 92) == ["bar-without-zero"])
        #expect(bars(from: 100) == [])
    }

    @Test func binsAndDatesHaveNoZero() {
        #expect(
            remarks(
                """
                mark: bar
                encoding: {y: {field: price, bin: true}, x: {aggregate: count}}
                """) == [])
    }

    // MARK: Curved scales

    @Test func barsOnACurvedScaleAreTold() {
        #expect(bars("scale: {type: symlog}") == ["bar-on-log"])
        #expect(bars("scale: {type: sqrt}") == ["bar-on-log"])
        #expect(bars("scale: {type: log, domain: [1, 1000]}", "point") == [])
    }

    @Test func aPowerOfOneIsLinear() { #expect(bars("scale: {type: pow, exponent: 1}") == []) }

    // MARK: Beyond the domain

    @Test func aBarBeyondItsDomainIsTold() {
        #expect(bars("scale: {domain: [0, 50]}") == ["beyond-domain"])
        #expect(bars("scale: {domain: [0, 50]}", "{type: bar, clip: true}") == ["cut-bar"])
        #expect(bars("scale: {domain: [0, 50], clamp: true}") == ["clamped-values"])
    }

    @Test func aPointBeyondTheDomainMayBeClipped() {
        #expect(bars("scale: {domain: [0, 50]}", "point") == ["beyond-domain"])
        #expect(bars("scale: {domain: [0, 50]}", "{type: point, clip: true}") == [])
    }

    @Test func theWholeStackCounts() {
        func stack(_ most: Int) -> [String] {
            remarks(
                """
                mark: bar
                encoding:
                  x: {value: 20}
                  y: {field: price, type: quantitative, scale: {domain: [0, \(most)]}}
                  color: {field: town, type: nominal}
                """)
        }
        #expect(stack(193) == [])
        #expect(stack(150) == ["beyond-domain"])
    }

    @Test func aHorizonChartShowsWhatItCuts() {
        #expect(
            remarks(
                """
                transform: [{calculate: datum.price - 50, as: rest}]
                encoding: {x: {field: town, type: ordinal}, y: {scale: {domain: [0, 50]}, type: quantitative}}
                layer:
                  - {mark: {type: area, clip: true}, encoding: {y: {field: price}}}
                  - {mark: {type: area, clip: true, opacity: 0.5}, encoding: {y: {field: rest}}}
                """) == [])
    }

    // MARK: Others

    @Test func barsDownwardsAreTold() {
        #expect(bars("scale: {reverse: true}") == ["reversed-axis"])
        #expect(bars("scale: {domain: [100, 0]}") == ["reversed-axis"])
        #expect(bars("scale: {domain: [100, 0], reverse: true}") == [])
    }

    @Test func ranksMayHaveTheFirstOnTop() {
        func line(_ rows: String) -> [String] {
            remarks(
                """
                mark: line
                encoding: {x: {field: year, type: ordinal}, y: {field: rank, type: quantitative, scale: {reverse: true}}}
                """, rows: rows)
        }
        #expect(line("{year: 2022, rank: 1}, {year: 2023, rank: 3}") == [])
        #expect(line("{year: 2022, rank: 1.5}, {year: 2023, rank: 3}") == ["reversed-axis"])
    }

    @Test func timeRunsFromLeftToRight() {
        #expect(
            remarks(
                """
                mark: line
                encoding:
                  x: {field: day, type: temporal, sort: descending}
                  y: {field: price, type: quantitative}
                """, rows: "{day: 2024-01-01, price: 5}, {day: 2024-01-02, price: 6}") == ["reversed-axis"])
    }

    @Test func aPyramidHasTwoSides() {
        let side =
            "mark: bar, encoding: {y: {field: town, type: nominal}, x: {field: price, type: quantitative"
        #expect(remarks("hconcat:\n  - {\(side), sort: descending}}}\n  - {\(side)}}}") == [])
        #expect(remarks("hconcat:\n  - {\(side), sort: descending}}}") == ["reversed-axis"])
    }

    @Test func barsAtOnePlaceHideEachOther() {
        let rows = "{hour: 8, visits: 5}, {hour: 8, visits: 3}"
        let encoding =
            "encoding: {x: {field: hour, type: quantitative}, y: {field: visits, type: quantitative}}"
        #expect(remarks("mark: bar\n" + encoding, rows: rows) == ["bars-on-bars"])
        #expect(remarks("mark: {type: bar, opacity: 0.3}\n" + encoding, rows: rows) == [])
        #expect(remarks("mark: point\n" + encoding, rows: rows) == [])
    }
}
