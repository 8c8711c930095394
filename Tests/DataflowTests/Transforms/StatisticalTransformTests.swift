import Dataflow
import Testing

struct StatisticalTransformTests {
    @Test func binAddsStartsAndEnds() throws {
        #expect(
            try transformed(table("v\n0\n4\n10\nnull"), #"{"bin": {"step": 5}, "field": "v", "as": "b"}"#)
                == "v b b_end\n0 0 5\n4 0 5\n10 5 10\nnull null null")
    }

    @Test func binHasAtMostTenBinsByDefault() throws {
        #expect(
            try transformed(table("v\n0\n100"), #"{"bin": true, "field": "v", "as": ["b", "e"]}"#)
                == "v b e\n0 0 10\n100 90 100")
    }

    @Test func binningNothingGivesNull() throws {
        #expect(
            try transformed(table("v\nnull"), #"{"bin": true, "field": "v", "as": "b"}"#)
                == "v b b_end\nnull null null")
    }

    @Test func timeUnitAddsStartsAndEnds() throws {
        #expect(
            try transformed(
                Table([("d", Column(strings: ["2020-02-10", "2021-12-31"]))]),
                #"[{"timeUnit": "yearmonth", "field": "d", "as": "m"}, {"calculate": "utcmonth(datum.m_end)", "as": "e"}]"#
            )
                == "d m m_end e\n@1581292800000 @1580515200000 @1583020800000 2\n@1640908800000 @1638316800000 @1640995200000 0"
        )
    }

    @Test func timeUnitChoosesAUnit() throws {
        #expect(
            try transformed(
                table("d\n@0\n@31536000000"), #"{"timeUnit": {"maxbins": 12}, "field": "d", "as": "m"}"#)
                == "d m m_end\n@0 @0 @2678400000\n@31536000000 @31536000000 @34214400000")
    }

    @Test func unknownTimeUnitsAreReported() throws {
        #expect(
            try complaints(table("d\n@0"), #"{"timeUnit": "yearmnth", "field": "d", "as": "m"}"#) == [
                #"unknown time unit 'yearmnth' | "yearmnth" | did you mean 'yearmonth'?"#
            ])
    }

    @Test func extentIsAParameterOfLaterTransforms() throws {
        #expect(
            try transformed(
                table("v\n3\n1\nnull"),
                #"[{"extent": "v", "param": "ends"}, {"calculate": "isValid(datum.v) ? datum.v / ends[1] : -1", "as": "share"}]"#
            )
                == "v share\n3 1\n1 0.333333333\nnull -1")
    }

    @Test func quantilesByProbability() throws {
        #expect(
            try transformed(table("v\n1\n2\n3\n4"), #"{"quantile": "v", "probs": [0, 0.5, 1]}"#)
                == "prob value\n0 1\n0.5 2.5\n1 4")
        #expect(
            try transformed(table("v\n1\n2"), #"{"quantile": "v", "step": 0.5, "as": ["p", "q"]}"#)
                == "p q\n0.25 1.25\n0.75 1.75")
    }

    @Test func linearRegressionGivesTheEndsOfALine() throws {
        #expect(
            try transformed(table("x y\n1 3\n2 5\n4 9"), #"{"regression": "y", "on": "x"}"#)
                == "x y\n1 3\n4 9")
    }

    @Test func regressionIsFittedByGroup() throws {
        #expect(
            try transformed(
                table("g x y\na 0 1\na 1 2\nb 0 5\nb 2 5"),
                #"{"regression": "y", "on": "x", "groupby": ["g"], "extent": [0, 10]}"#)
                == "g x y\na 0 1\na 10 11\nb 0 5\nb 10 5")
    }

    @Test(arguments: [
        ("linear", "1\n2\n3", [3.0, 5, 7], "[1,2] 1"),
        ("quad", "1\n2\n3\n4", [2, 5, 10, 17], "[1,0,1] 1"),
        ("poly", "1\n2\n3\n4\n5", [1, 8, 27, 64, 125], "[0,0,0,1] 1"),
        ("log", "1\n2.718281828459045", [1, 3], "[1,2] 1"),
        ("exp", "0\n1\n2", [3, 6, 12], "[3,0.693147181] 1"),
        ("pow", "1\n2\n4", [2, 8, 32], "[2,2] 1"),
    ])
    func coefficients(_ method: String, _ xs: String, _ ys: [Double], _ expected: String) throws {
        var data = table("x\n\(xs)")
        data["y"] = Column(numbers: ys)
        #expect(
            try transformed(
                data,
                #"[{"regression": "y", "on": "x", "method": "\#(method)", "params": true}]"#)
                == "keys coef rSquared\n- \(expected)")
    }

    @Test func tooFewPointsForATrendAreLeftOutWithAWord() throws {
        #expect(
            try complaints(table("x y\n1 1"), #"{"regression": "y", "on": "x"}"#) == [
                #"a group has too few points for a trend and is left out | "y""#
            ])
    }

    @Test func loessOfALineIsTheLine() throws {
        #expect(
            try transformed(
                table("x y\n3 6\n1 2\n2 4\n2 4\n4 8"), #"{"loess": "y", "on": "x", "bandwidth": 0.6}"#)
                == "x y\n1 2\n2 4\n3 6\n4 8")
    }

    @Test func densityOfOneValueIsItsKernel() throws {
        #expect(
            try transformed(
                table("v\n0"), #"{"density": "v", "bandwidth": 1, "extent": [-1, 1], "steps": 2}"#)
                == "value density\n-1 0.241970725\n0 0.39894228\n1 0.241970725")
    }

    @Test func nullsOfADensityAreReported() throws {
        #expect(
            try complaints(table("v\n1\nnull"), #"{"density": "v", "extent": [0, 1], "steps": 1}"#) == [
                #"missing values of 'v' count as 0 in a density, as in Vega-Lite | "v" | leave them out with a filter"#
            ])
    }

    @Test func cumulativeDensityEndsNearTheCount() throws {
        #expect(
            try transformed(
                table("v\n0\n0"),
                #"{"density": "v", "bandwidth": 1, "extent": [0, 8], "steps": 1, "cumulative": true, "counts": true}"#
            )
                == "value density\n0 1\n8 2")
    }

    @Test func aSampleIsTheSameOnEveryRun() throws {
        let data = Table([("v", Column(numbers: (0..<100).map(Double.init)))])
        let first = try transformed(data, #"{"sample": 5}"#)
        #expect(first.split(separator: "\n").count == 6)
        #expect(first == (try transformed(data, #"{"sample": 5}"#)))
        #expect(try transformed(table("v\n1"), #"{"sample": 5}"#) == "v\n1")
    }
}
