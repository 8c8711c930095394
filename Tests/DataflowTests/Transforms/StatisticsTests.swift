import Dataflow
import Diagnostics
import Documents
import Testing

struct BinningTests {
    private func bins(_ low: Double, _ high: Double, _ change: (inout BinOptions) -> Void = { _ in })
        -> [Double]
    {
        var options = BinOptions()
        change(&options)
        let bins = binning(extent: (low, high), options: options)
        return [bins.start, bins.stop, bins.step]
    }

    @Test func stepsAreRoundNumbers() {
        #expect(bins(0, 10) == [0, 10, 0.5])
        #expect(bins(1.3, 97) { $0.maxbins = 10 } == [0, 100, 10])
        #expect(bins(-3, 7) { $0.maxbins = 5 } == [-4, 8, 2])
        #expect(bins(0, 1) { $0.maxbins = 10 } == [0, 1, 0.1])
    }

    @Test func optionsAreFollowed() {
        #expect(bins(0, 10) { $0.step = 4 } == [0, 12, 4])
        #expect(
            bins(0, 10) {
                $0.steps = [1, 2, 5]; $0.maxbins = 3
            } == [0, 10, 2])
        #expect(
            bins(1, 10) {
                $0.nice = false; $0.step = 3
            } == [1, 10, 3])
        #expect(bins(0, 10) { $0.minstep = 1 } == [0, 10, 1])
        #expect(
            bins(0, 10) {
                $0.step = 5; $0.anchor = 2
            } == [2, 12, 5])
        #expect(
            bins(0, 10) {
                $0.extent = 0...100; $0.maxbins = 10
            } == [0, 100, 10])
    }

    @Test func aSingleValueHasABin() {
        #expect(bins(5, 5) { $0.maxbins = 10 } == [5, 5.5, 0.5])
        #expect(bins(0, 0) { $0.maxbins = 10 } == [0, 0.1, 0.1])
    }

    @Test func oddRangesDoNotTrap() {
        #expect(bins(.nan, 1) == [0, 1, 1])
        #expect(bins(-.infinity, .infinity) == [0, 1, 1])
        #expect(bins(0, .greatestFiniteMagnitude).allSatisfy { !$0.isNaN })
        #expect(bins(0, .leastNonzeroMagnitude).allSatisfy { !$0.isNaN })
    }

    @Test func theLastBinHoldsItsEnd() {
        let bins = binning(extent: (0, 10), options: BinOptions())
        #expect(bins.floor(10) == 9.5)
        #expect(bins.floor(0.7) == 0.5)
        #expect(bins.floor(11) == .infinity)
        #expect(bins.floor(-1) == -.infinity)
        #expect(bins.floor(.nan).isNaN)
        #expect(bins.end(of: 0.5) == 1)
    }
}

struct TimeUnitTests {
    private func milliseconds(_ text: String) throws -> Double { try #require(parseDate(text)) }

    private func floor(_ unit: String, _ text: String, step: Int = 1) throws -> Double {
        var unit = try #require(TimeUnit(unit))
        unit.step = step
        return unit.floor(try milliseconds(text))
    }

    @Test(arguments: [
        ("year", "2024-01-01"), ("yearquarter", "2024-07-01"), ("yearmonth", "2024-08-01"),
        ("yearmonthdate", "2024-08-15"), ("yearweek", "2024-08-11"), ("yearweekday", "2024-08-15"),
        ("yeardayofyear", "2024-08-15"), ("yearmonthdatehours", "2024-08-15T13:00"),
        ("quarter", "2012-07-01"), ("month", "2012-08-01"), ("monthdate", "2012-08-15"),
        ("date", "2012-01-15"), ("day", "2012-01-05"), ("week", "2012-08-05"),
        ("dayofyear", "2012-08-15"), ("hours", "2012-01-01T13:00"), ("hoursminutes", "2012-01-01T13:45"),
        ("minutesseconds", "2012-01-01T00:45:30"), ("utcmonth", "2012-08-01"), ("binnedyear", "2024-01-01"),
    ])
    func floorsAThursday(_ unit: String, _ expected: String) throws {
        #expect(try floor(unit, "2024-08-15T13:45:30") == milliseconds(expected))
    }

    @Test func stepsAreCountedFromTheFirst() throws {
        #expect(try floor("year", "2024-08-15", step: 10) == milliseconds("2020-01-01"))
        #expect(try floor("yearmonth", "2024-08-15", step: 3) == milliseconds("2024-07-01"))
        #expect(try floor("yearmonthdate", "2024-08-15", step: 10) == milliseconds("2024-08-11"))
        #expect(
            try floor("yearmonthdatehours", "2024-08-15T13:45", step: 6) == milliseconds("2024-08-15T12:00"))
    }

    @Test func unitsAreLongToShortAndOfOneCalendar() {
        #expect(TimeUnit("monthyear") == nil)
        #expect(TimeUnit("yearmonthweek") == nil)
        #expect(TimeUnit("year month") == nil)
        #expect(TimeUnit("") == nil)
        #expect(TimeUnit("binnedutcyearmonth").map { $0.isBinned && $0.isUTC } == true)
        #expect(TimeUnit("utcyearmonth")?.name == "yearmonth")
    }

    @Test func theNextUnitFollows() throws {
        let quarter = try #require(TimeUnit("yearquarter"))
        #expect(quarter.next(try milliseconds("2024-10-01")) == (try milliseconds("2025-01-01")))
        let week = try #require(TimeUnit("yearweek"))
        #expect(week.next(try milliseconds("2024-02-25")) == (try milliseconds("2024-03-03")))
    }

    @Test func hugeStepsDoNotTrap() throws {
        #expect(try floor("year", "2024-08-15", step: .max).isFinite)
        var year = try #require(TimeUnit("year"))
        year.step = .max
        #expect(year.next(0).isNaN)
    }

    @Test func whatIsNoDateStaysNone() throws {
        let year = try #require(TimeUnit("year"))
        #expect(year.floor(.nan).isNaN)
        #expect(year.floor(1e300).isNaN)
        #expect(year.next(.infinity).isNaN)
    }
}

struct SortingTests {
    @Test func missingValuesComeFirstThenNaNThenNumbers() {
        let data = table("v\n2\nNaN\nnull\n-1\n-")
        #expect(sortedRows(data, by: [SortKey("v")]) == [2, 4, 1, 3, 0])
        #expect(sortedRows(data, by: [SortKey("v", .descending)]) == [0, 3, 1, 2, 4])
    }

    @Test func sortingIsStableOverSeveralKeys() {
        let data = table("a b\nx 1\ny 2\nx 2\ny 1\nx 1")
        #expect(sortedRows(data, by: [SortKey("a"), SortKey("b", .descending)]) == [2, 0, 4, 1, 3])
        #expect(sortedRows(data, by: [SortKey("a")]) == [0, 2, 4, 1, 3])
        #expect(sortedRows(data, by: []) == [0, 1, 2, 3, 4])
    }

    @Test func zerosOfBothSignsTie() {
        let data = Table([("v", Column(numbers: [0, -0.0, -1, -2]))])
        #expect(sortedRows(data, by: [SortKey("v")]) == [3, 2, 0, 1])
    }
}

struct TransformRegistryTests {
    @Test func unknownTransformsAreReportedWithTheNearest() throws {
        #expect(
            try complaints(table("v\n1"), #"{"calcualte": "1", "as": "x"}"#) == [
                #"unknown transform 'calcualte' | "calcualte" | did you mean 'calculate'?"#
            ])
        #expect(
            try complaints(table("v\n1"), #"{"geoshape": 1}"#)[0].hasPrefix("unknown transform 'geoshape'"))
        #expect(try complaints(table("v\n1"), "{}")[0].hasPrefix("the transform is empty"))
        #expect(try complaints(table("v\n1"), #""x""#)[0].hasPrefix("expected a transform, found a string"))
    }

    @Test func unknownPropertiesAreReported() throws {
        #expect(
            try complaints(table("v\n1"), #"{"fold": ["v"], "ass": ["a", "b"]}"#) == [
                #"unknown property 'ass' of the fold transform | "ass" | did you mean 'as'?"#
            ])
    }

    @Test func keysTellTransformsApart() throws {
        let keys = TransformRegistry.standard.all.map { $0.key }
        #expect(Set(keys).count == keys.count)
        // The key of each is among its own properties.
        for type in TransformRegistry.standard.all { #expect(names(of: type).contains(type.key)) }
    }

    private func names<T: Transform>(of type: T.Type) -> [String] { type.properties.map(\.name) }

    @Test func errorsNameTheTransform() throws {
        let log = DiagnosticLog()
        let filter = try #require(
            TransformRegistry.standard.decode(try node(#"{"fold": ["w"]}"#), DecodingContext(log: log)))
        var context = TransformContext(log: log)
        _ = try table("v\n1").applying([filter], &context)
        #expect(log.diagnostics.map(\.context) == [["transform 1 (fold)"]])
    }
}
