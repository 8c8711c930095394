import Dataflow
import Glibc
import Testing

struct AggregateTests {
    let data = table(
        """
        g v
        b 1
        a 2
        b 3
        a null
        b 8
        a NaN
        """)

    private func measured(_ operation: String) throws -> String {
        let result = try transformed(
            data, #"{"aggregate": [{"op": "\#(operation)", "field": "v", "as": "x"}], "groupby": ["g"]}"#)
        return result.split(separator: "\n").dropFirst().joined(separator: ", ")
    }

    @Test(arguments: [
        ("count", "b 3, a 3"), ("valid", "b 3, a 1"), ("missing", "b 0, a 1"), ("distinct", "b 3, a 3"),
        ("sum", "b 12, a 2"), ("product", "b 24, a 2"), ("mean", "b 4, a 2"), ("average", "b 4, a 2"),
        ("variance", "b 13, a -"), ("variancep", "b 8.666666667, a 0"),
        ("stdev", "b 3.605551275, a -"), ("stdevp", "b 2.943920289, a 0"), ("stderr", "b 2.081665999, a -"),
        ("median", "b 3, a 2"), ("q1", "b 2, a 2"), ("q3", "b 5.5, a 2"),
        ("min", "b 1, a 2"), ("max", "b 8, a 2"),
        ("argmin", "b {g:b,v:1}, a {g:a,v:2}"), ("argmax", "b {g:b,v:8}, a {g:a,v:2}"),
        ("values", "b [{g:b,v:1},{g:b,v:3},{g:b,v:8}], a [{g:a,v:2},{g:a,v:null},{g:a,v:NaN}]"),
    ])
    func operation(_ name: String, gives expected: String) throws {
        #expect(try measured(name) == expected)
    }

    @Test func confidenceIntervalsSurroundTheMeanAndRepeat() throws {
        let numbers = (1...50).map(Double.init)
        let interval = try #require(confidenceInterval(ofMean: numbers))
        #expect((20.0...23.5).contains(interval.lower))
        #expect((27.5...31.0).contains(interval.upper))
        #expect(confidenceInterval(ofMean: numbers).map { $0 == interval } == true)
        #expect(confidenceInterval(ofMean: []) == nil)
    }

    @Test func intervalsOfManyNumbersAreThoseOfTheBootstrap() throws {
        // Skew, as incomes are.
        let numbers = (0..<2000).map { pow(Double($0 * 7919 % 2000) / 2000, 3) }
        let sampled = try #require(confidenceInterval(ofMean: numbers))
        let computed = try #require(confidenceInterval(ofMean: numbers + [0.25]))
        let width = sampled.upper - sampled.lower
        #expect(abs(computed.lower - sampled.lower) < 0.08 * width)
        #expect(abs(computed.upper - sampled.upper) < 0.08 * width)
    }

    @Test func withoutGroupsThereIsOneRow() throws {
        #expect(try transformed(data, #"{"aggregate": [{"op": "count", "as": "n"}]}"#) == "n\n6")
    }

    @Test func aTableWithoutRowsHasNoGroups() throws {
        #expect(try transformed(Table(), #"{"aggregate": [{"op": "sum", "field": "v", "as": "n"}]}"#) == "n")
    }

    @Test func severalKeysMakeAGroup() throws {
        let data = table("a b v\nx 1 1\nx 2 2\ny 1 4\nx 1 8")
        #expect(
            try transformed(data, #"{"aggregate": [{"op": "sum", "field": "v"}], "groupby": ["a", "b"]}"#)
                == "a b sum_v\nx 1 9\nx 2 2\ny 1 4")
    }

    @Test func manyDistinctKeysAreToldApart() {
        let count = 3000
        let numbers = (0..<count).map { Double($0) * 1e7 + 0.5 }
        let data = Table([
            ("a", Column(numbers: numbers)), ("b", Column(numbers: numbers.reversed())),
            ("v", Column(numbers: numbers)),
        ])
        let result = aggregate(data, groupBy: ["a", "b"], measures: [Measure(.count, as: "n")])
        #expect(result.rowCount == count)
    }

    @Test func keysOfDifferentKindsDiffer() throws {
        let data = table("k\n1\nnull\n-\nNaN\nNaN\n1")
        #expect(
            try transformed(data, #"{"aggregate": [{"op": "count", "as": "n"}], "groupby": ["k"]}"#)
                == "k n\n1 2\nnull 1\n- 1\nNaN 2")
    }

    @Test func extremesOfTextAndDatesKeepTheirKind() throws {
        let data = table("t d\nb @5\na @3\nc @4")
        #expect(
            try transformed(
                data,
                #"{"aggregate": [{"op": "min", "field": "t", "as": "t"}, {"op": "max", "field": "d", "as": "d"}]}"#
            )
                == "t d\na @5")
    }

    @Test func emptyTextIsMissingAndOtherTextIsANumberOrNaN() throws {
        let data = Table([("t", Column(strings: ["1", "", "2"]))])
        #expect(try transformed(data, #"{"aggregate": [{"op": "sum", "field": "t", "as": "s"}]}"#) == "s\n3")
        let words = Table([("t", Column(strings: ["1", "x"]))])
        #expect(
            try transformed(words, #"{"aggregate": [{"op": "sum", "field": "t", "as": "s"}]}"#) == "s\nNaN")
    }

    @Test func joinAggregateKeepsRows() throws {
        #expect(
            try transformed(
                table("g v\na 1\nb 2\na 3"),
                #"{"joinaggregate": [{"op": "sum", "field": "v", "as": "all"}], "groupby": ["g"]}"#)
                == "g v all\na 1 4\nb 2 2\na 3 4")
    }

    @Test func aMissingFieldIsAnErrorAtItsName() throws {
        #expect(
            try complaints(data, #"{"aggregate": [{"op": "sum", "field": "vv", "as": "x"}]}"#) == [
                #"the data has no field 'vv' | "vv" | did you mean 'v'?"#
            ])
        #expect(
            try complaints(data, #"{"aggregate": [{"op": "count", "as": "x"}], "groupby": ["place"]}"#) == [
                #"the data has no field 'place' | "place" | it has g, v"#
            ])
    }

    @Test func anOperationNeedsItsField() throws {
        #expect(
            try complaints(data, #"{"aggregate": [{"op": "sum", "as": "x"}]}"#) == [
                #"'sum' needs a field | {"op": "sum", "as": "x"}"#
            ])
    }

    @Test func anUnknownOperationIsReported() throws {
        #expect(
            try complaints(data, #"{"aggregate": [{"op": "medain", "field": "v", "as": "x"}]}"#)[0]
                == #"unknown value 'medain' | "medain" | did you mean 'median'?"#)
    }
}
