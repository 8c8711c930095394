import Dataflow
import Testing

struct WindowTests {
    let data = table(
        """
        v w
        20 a
        10 b
        20 c
        30 d
        """)

    /// The new column in the order of rows.
    private func window(
        _ definition: String, _ more: String = #", "sort": [{"field": "v"}]"#, data: Table? = nil
    ) throws -> String {
        let result = try transformed(data ?? self.data, #"{"window": [{\#(definition), "as": "x"}]\#(more)}"#)
        return result.split(separator: "\n").dropFirst()
            .map { String($0.split(separator: " ").last ?? "") }.joined(separator: " ")
    }

    @Test(arguments: [
        ("row_number", "2 1 3 4"), ("rank", "2 1 2 4"), ("dense_rank", "2 1 2 3"),
        ("percent_rank", "0.333333333 0 0.333333333 1"), ("cume_dist", "0.75 0.25 0.75 1"),
    ])
    func ranks(_ operation: String, _ expected: String) throws {
        #expect(try window(#""op": "\#(operation)""#) == expected)
    }

    @Test func ntileDividesTheOrder() throws {
        #expect(try window(#""op": "ntile", "param": 2"#) == "2 1 2 2")
    }

    @Test func lagAndLeadLookAtNeighbours() throws {
        #expect(try window(#""op": "lag", "field": "w""#) == "b null a c")
        #expect(try window(#""op": "lead", "field": "v", "param": 2"#) == "30 20 null null")
    }

    @Test func valuesOfTheFrame() throws {
        let all = #", "sort": [{"field": "v"}], "frame": [null, null]"#
        #expect(try window(#""op": "first_value", "field": "w""#, all) == "b b b b")
        #expect(try window(#""op": "last_value", "field": "w""#, all) == "d d d d")
        #expect(try window(#""op": "nth_value", "field": "w", "param": 2"#, all) == "a a a a")
        #expect(try window(#""op": "nth_value", "field": "w", "param": 9"#, all) == "null null null null")
    }

    @Test func runningTotalsIncludePeersUnlessIgnored() throws {
        #expect(try window(#""op": "sum", "field": "v""#) == "50 10 50 80")
        #expect(
            try window(#""op": "sum", "field": "v""#, #", "sort": [{"field": "v"}], "ignorePeers": true"#)
                == "30 10 50 80")
    }

    @Test func withoutASortTheOrderIsThatOfTheData() throws {
        #expect(try window(#""op": "sum", "field": "v""#, "") == "20 30 50 80")
        #expect(try window(#""op": "rank""#, "") == "1 2 3 4")
    }

    @Test func framesSlide() throws {
        #expect(try window(#""op": "mean", "field": "v""#, #", "frame": [-1, 1]"#) == "15 16.666666667 20 25")
        #expect(try window(#""op": "count""#, #", "frame": [-1, 1]"#) == "2 3 3 2")
        #expect(try window(#""op": "max", "field": "v""#, #", "frame": [-1, 0]"#) == "20 20 20 30")
        #expect(try window(#""op": "median", "field": "v""#, #", "frame": [0, 1]"#) == "15 15 25 30")
        #expect(try window(#""op": "sum", "field": "v""#, #", "frame": [1, 2]"#) == "30 50 30 -")
    }

    @Test func missingValuesLeaveNoTraceWhenFramesPassThem() throws {
        let gaps = table("v\n1\nnull\n4\nNaN\n16")
        #expect(try window(#""op": "sum", "field": "v""#, #", "frame": [-1, 0]"#, data: gaps) == "1 1 4 4 16")
    }

    @Test func groupsHaveWindowsOfTheirOwn() throws {
        let data = table("g v\na 1\nb 2\na 4\nb 8")
        #expect(try window(#""op": "sum", "field": "v""#, #", "groupby": ["g"]"#, data: data) == "1 2 5 10")
        #expect(try window(#""op": "row_number""#, #", "groupby": ["g"]"#, data: data) == "1 1 2 2")
    }

    @Test func descendingOrderIsTheReverse() throws {
        #expect(
            try window(#""op": "rank""#, #", "sort": [{"field": "v", "order": "descending"}]"#) == "2 4 2 1")
    }

    @Test func parametersAreChecked() throws {
        #expect(
            try complaints(data, #"{"window": [{"op": "ntile", "as": "x"}]}"#)[0].hasPrefix(
                "'ntile' needs a parameter above zero"))
        #expect(
            try complaints(data, #"{"window": [{"op": "lag", "as": "x"}]}"#)[0].hasPrefix(
                "'lag' needs a field"))
        #expect(
            try complaints(data, #"{"window": [{"op": "rnak", "as": "x"}]}"#)[0]
                == #"unknown operation 'rnak' | "rnak" | did you mean 'rank'?"#)
        #expect(
            try complaints(data, #"{"window": [{"op": "rank", "as": "x"}], "frame": [1e300, 0]}"#)[0]
                .hasPrefix("expected a list of two whole numbers"))
    }

    @Test func framesThatHoldTooMuchAreRefused() throws {
        let many = Table([("v", Column(numbers: (0..<30_000).map(Double.init)))])
        let said = try complaints(many, #"{"window": [{"op": "median", "field": "v", "as": "x"}]}"#)
        #expect(said[0].hasPrefix("the frames of 'median' hold too many rows"))
    }
}
