import Dataflow
import Testing

struct FilterTests {
    let data = table(
        """
        city n   day
        A    1   @0
        B    2   @86400000
        C    null @1735689600000
        D    -   -
        """)

    private func kept(_ predicate: String) throws -> String {
        let result = try transformed(data, #"{"filter": \#(predicate)}"#)
        return result.split(separator: "\n").dropFirst().map { String($0.prefix(1)) }.joined()
    }

    @Test func expressionsKeepWhatIsTrue() throws {
        #expect(try kept(#""datum.n > 1""#) == "B")
        #expect(try kept(#""datum.n != null""#) == "AB")
    }

    @Test func equalComparesByKindAndValue() throws {
        #expect(try kept(#"{"field": "city", "equal": "B"}"#) == "B")
        #expect(try kept(#"{"field": "n", "equal": "x"}"#) == "")
        #expect(try kept(#"{"field": "n", "equal": null}"#) == "C")
    }

    @Test func nullCountsAsZeroInComparisonsAsInJavaScript() throws {
        #expect(try kept(#"{"field": "n", "lt": 2}"#) == "AC")
        #expect(try kept(#"{"field": "n", "lte": 2}"#) == "ABC")
        #expect(try kept(#"{"field": "n", "gt": 0}"#) == "AB")
        #expect(try kept(#"{"field": "n", "gte": 2}"#) == "B")
    }

    @Test func textIsComparedAsText() throws {
        #expect(try kept(#"{"field": "city", "gte": "C"}"#) == "CD")
    }

    @Test func rangesIncludeBothEndsAndNullIsOpen() throws {
        #expect(try kept(#"{"field": "n", "range": [1, 2]}"#) == "AB")
        #expect(try kept(#"{"field": "n", "range": [2, null]}"#) == "B")
        #expect(try kept(#"{"field": "n", "range": [2, 1]}"#) == "AB")
    }

    @Test func oneOfFindsAnyOfAList() throws {
        #expect(try kept(#"{"field": "city", "oneOf": ["D", "A"]}"#) == "AD")
    }

    @Test func validIsNeitherMissingNorNaN() throws {
        #expect(try kept(#"{"field": "n", "valid": true}"#) == "AB")
        #expect(try kept(#"{"field": "n", "valid": false}"#) == "CD")
    }

    @Test func conditionsAreComposed() throws {
        #expect(try kept(#"{"not": {"field": "n", "equal": 1}}"#) == "BCD")
        #expect(try kept(#"{"or": ["datum.n === 1", {"field": "city", "equal": "D"}]}"#) == "AD")
        #expect(try kept(#"{"and": ["datum.n > 0", {"not": "datum.n > 1"}]}"#) == "A")
    }

    @Test func datesAreComparedWithDateObjects() throws {
        #expect(try kept(#"{"field": "day", "gte": {"year": 1970, "date": 2}}"#) == "BC")
        #expect(try kept(#"{"field": "day", "equal": {"year": 2025, "month": "Jan"}}"#) == "C")
    }

    @Test func aNumberNamesATimeUnit() throws {
        #expect(try kept(#"{"timeUnit": "year", "field": "day", "equal": 1970}"#) == "AB")
        #expect(try kept(#"{"timeUnit": "date", "field": "day", "equal": 1}"#) == "AC")
    }

    @Test func operandsMayBeExpressions() throws {
        let result = try transformed(
            data, #"{"filter": {"field": "n", "equal": {"expr": "least + 1"}}}"#,
            signals: ["least": .number(1)])
        #expect(result.contains("B 2"))
        #expect(!result.contains("A 1"))
    }

    @Test func aSelectionThatHoldsNothingPassesEveryRowUnlessToldOtherwise() throws {
        let empty = ["brush_store": Value.array([])]
        #expect(
            try transformed(data, #"{"filter": {"param": "brush"}}"#, signals: empty)
                == transformed(data, #"{"filter": "true"}"#))
        #expect(
            try transformed(data, #"{"filter": {"param": "brush", "empty": false}}"#, signals: empty)
                == transformed(data, #"{"filter": "false"}"#))
    }

    @Test(arguments: [
        (SelectionState.Kind.range, Value.array([.number(1), .number(2)]), "datum.n >= 1 && datum.n <= 2"),
        (.bin, .array([.number(1), .number(2)]), "datum.n >= 1 && datum.n < 2"),
        (.equal, .array([.number(1), .number(2)]), "datum.n === 1 || datum.n === 2"),
        (.equal, .number(2), "datum.n === 2"),
    ])
    func aSelectionPassesTheRowsThatFitIt(
        _ kind: SelectionState.Kind, _ value: Value, _ expression: String
    ) throws {
        let state = SelectionState(projections: [.init(field: "n", kind: kind)], tuples: [[value]])
        #expect(
            try transformed(
                data, #"{"filter": {"param": "brush"}}"#, signals: ["brush_store": state.store])
                == transformed(data, "{\"filter\": \"\(expression)\"}"))
    }

    @Test func aParameterThatIsNoSelectionPassesWhereItIsTrue() throws {
        #expect(
            try transformed(data, #"{"filter": {"param": "all"}}"#, signals: ["all": .number(0)])
                == transformed(data, #"{"filter": "false"}"#))
    }

    @Test func anUnknownParameterIsAnError() throws {
        #expect(
            try complaints(data, #"{"filter": {"param": "brush"}}"#) == [
                #"no parameter is named 'brush' | "brush""#
            ])
    }

    @Test func aPredicateNeedsExactlyOneTest() throws {
        #expect(
            try complaints(data, #"{"filter": {"field": "n"}}"#)[0].hasPrefix(
                "the field predicate tests nothing"))
        #expect(
            try complaints(data, #"{"filter": {"field": "n", "lt": 1, "gt": 0}}"#)[0]
                .hasPrefix("the field predicate has more than one test"))
    }

    @Test func conditionsNestToALimit() throws {
        let deep =
            String(repeating: #"{"not": "#, count: 100) + #""true""# + String(repeating: "}", count: 100)
        #expect(
            try complaints(data, #"{"filter": \#(deep)}"#)[0].hasPrefix("conditions are nested too deeply"))
    }
}
