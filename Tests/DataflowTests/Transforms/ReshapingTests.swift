import Dataflow
import Testing

struct ReshapingTests {
    @Test func foldMakesARowPerField() throws {
        #expect(
            try transformed(table("c x y\nA 1 2\nB 3 4"), #"{"fold": ["x", "y"]}"#)
                == "c x y key value\nA 1 2 x 1\nA 1 2 y 2\nB 3 4 x 3\nB 3 4 y 4")
    }

    @Test func foldMayReplaceAColumn() throws {
        #expect(
            try transformed(table("x y\n1 2"), #"{"fold": ["x", "y"], "as": ["k", "x"]}"#)
                == "x y k\n1 2 x\n2 2 y")
    }

    @Test func foldingNothingLeavesNoRows() throws {
        #expect(try transformed(table("x\n1"), #"{"fold": []}"#) == "x key value")
    }

    @Test func flattenMakesARowPerElement() throws {
        #expect(
            try transformed(
                table("k a b\nA [1,2] [5]\nB [3] [6,7]\nC null null"), #"{"flatten": ["a", "b"]}"#)
                == "k a b\nA 1 5\nA 2 null\nB 3 6\nB null 7")
    }

    @Test func flattenNamesItsColumns() throws {
        #expect(
            try transformed(table("a\n[1,2]"), #"{"flatten": ["a"], "as": ["x"]}"#) == "a x\n[1,2] 1\n[1,2] 2"
        )
    }

    let medals = table("c type n\nNO gold 14\nNO silver 14\nDE gold 13\nDE silver 10\nDE gold 1")

    @Test func pivotMakesAColumnPerValue() throws {
        #expect(
            try transformed(medals, #"{"pivot": "type", "groupby": ["c"], "value": "n"}"#)
                == "c gold silver\nNO 14 14\nDE 14 10")
    }

    @Test func pivotSortsItsColumnsAndLimitsThem() throws {
        #expect(
            try transformed(
                medals, #"{"pivot": "type", "groupby": ["c"], "value": "n", "limit": 1, "op": "max"}"#)
                == "c gold\nNO 14\nDE 13")
    }

    @Test func pivotLeavesWhatIsMissingUndefinedAndCountsZero() throws {
        let data = table("k t v\na x 1\nb y 2")
        #expect(
            try transformed(data, #"{"pivot": "t", "groupby": ["k"], "value": "v"}"#) == "k x y\na 1 -\nb - 2"
        )
        #expect(
            try transformed(data, #"{"pivot": "t", "groupby": ["k"], "value": "v", "op": "count"}"#)
                == "k x y\na 1 0\nb 0 1")
    }

    @Test func pivotsOfTooManyCellsAreRefused() throws {
        let numbers = (0..<5000).map(Double.init)
        let data = Table([("a", Column(numbers: numbers)), ("b", Column(numbers: numbers))])
        #expect(
            try complaints(data, #"{"pivot": "a", "value": "b", "groupby": ["b"]}"#) == [
                #"the pivot would have 5000 columns and 5000 rows | "a" | 'limit' keeps the first columns only"#
            ])
    }

    let people = table("id age\nAnn 30\nBen 40\nAnn 31")

    @Test func lookupAddsFieldsOfTheLastRowFound() throws {
        #expect(
            try transformed(
                table("who\nAnn\nCy"),
                #"{"lookup": "who", "from": {"data": {"name": "people"}, "key": "id", "fields": ["age"]}}"#,
                tables: ["people": people]) == "who age\nAnn 31\nCy null")
    }

    @Test func lookupNamesItsColumnsAndHasADefault() throws {
        #expect(
            try transformed(
                table("who\nAnn\nCy"),
                #"{"lookup": "who", "from": {"data": {"name": "people"}, "key": "id", "fields": ["age"]}, "as": "years", "default": 0}"#,
                tables: ["people": people]) == "who years\nAnn 31\nCy 0")
    }

    @Test func lookupTakesWholeRows() throws {
        #expect(
            try transformed(
                table("who\nBen"),
                #"{"lookup": "who", "from": {"data": {"name": "people"}, "key": "id"}, "as": "p"}"#,
                tables: ["people": people]) == "who p\nBen {age:40,id:Ben}")
    }

    @Test func lookupMatchesNumbersWithText() throws {
        #expect(
            try transformed(
                table("code\n1\n2"),
                #"{"lookup": "code", "from": {"data": {"name": "names"}, "key": "id", "fields": ["name"]}}"#,
                tables: [
                    "names": Table([("id", Column(strings: ["1"])), ("name", Column(strings: ["one"]))])
                ])
                == "code name\n1 one\n2 null")
    }

    @Test func lookupWithoutDataIsAnError() throws {
        #expect(
            try complaints(
                table("who\nAnn"),
                #"{"lookup": "who", "from": {"data": {"name": "nobody"}, "key": "id", "fields": ["age"]}}"#)
                == [
                    #"there is no data to look up in | {"name": "nobody"}"#
                ])
    }

    @Test func lookupInAnUnknownSelectionIsAnError() throws {
        let said = try complaints(
            table("who\nAnn"),
            #"{"lookup": "who", "from": {"param": "hover", "key": "id", "fields": ["age"]}}"#)
        #expect(said == [#"no view above has a selection named 'hover' | "hover""#])
    }

    let gaps = table("c k v\na 1 10\na 2 20\nb 1 40")

    @Test func imputeAddsRowsForMissingKeys() throws {
        #expect(
            try transformed(gaps, #"{"impute": "v", "key": "k", "groupby": ["c"], "value": 5}"#)
                == "c k v\na 1 10\na 2 20\nb 1 40\nb 2 5")
    }

    @Test func imputeTakesMoreKeys() throws {
        #expect(
            try transformed(
                gaps, #"{"impute": "v", "key": "k", "groupby": ["c"], "keyvals": {"start": 1, "stop": 4}}"#)
                == "c k v\na 1 10\na 2 20\nb 1 40\na 3 0\nb 2 0\nb 3 0")
    }

    @Test func imputeFindsValuesInTheGroup() throws {
        let data = table("c k v\na 1 10\na 2 20\nb 1 40\nb 2 null\nb 3 50")
        #expect(
            try transformed(data, #"{"impute": "v", "key": "k", "groupby": ["c"], "method": "mean"}"#)
                == "c k v\na 1 10\na 2 20\nb 1 40\nb 2 45\nb 3 50\na 3 15")
    }

    @Test func stackPilesUpValues() throws {
        let data = table("x v\na 1\na 2\nb 5\na -4")
        #expect(
            try transformed(data, #"{"stack": "v", "groupby": ["x"], "as": ["y0", "y1"]}"#)
                == "x v y0 y1\na 1 0 1\na 2 1 3\nb 5 0 5\na -4 0 -4")
    }

    @Test func stackNormalizes() throws {
        let data = table("x v\na 1\na 3\nb 5")
        #expect(
            try transformed(data, #"{"stack": "v", "groupby": ["x"], "offset": "normalize", "as": "y"}"#)
                == "x v y y_end\na 1 0 0.25\na 3 0.25 1\nb 5 0 1")
    }

    @Test func stackCenters() throws {
        let data = table("x v\na 4\na 6\nb 2")
        #expect(
            try transformed(
                data, #"{"stack": "v", "groupby": ["x"], "offset": "center", "as": ["y0", "y1"]}"#)
                == "x v y0 y1\na 4 0 4\na 6 4 10\nb 2 4 6")
    }

    @Test func stackIsSorted() throws {
        let data = table("s v\na 1\nb 2\nc null")
        #expect(
            try transformed(
                data,
                #"{"stack": "v", "groupby": [], "sort": [{"field": "s", "order": "descending"}], "as": ["y0", "y1"]}"#
            )
                == "s v y0 y1\na 1 2 3\nb 2 0 2\nc null 0 0")
    }
}
