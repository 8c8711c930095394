import Dataflow
import Testing

struct CalculateTests {
    let data = table("price count\n2 3\n4 5")

    @Test func addsAColumn() throws {
        #expect(
            try transformed(data, #"{"calculate": "datum.price * datum.count", "as": "total"}"#)
                == "price count total\n2 3 6\n4 5 20")
    }

    @Test func replacesAColumn() throws {
        #expect(
            try transformed(data, #"{"calculate": "datum.price + 1", "as": "price"}"#)
                == "price count\n3 3\n5 5")
    }

    @Test func seesSignals() throws {
        #expect(
            try transformed(data, #"{"calculate": "rate * 2", "as": "x"}"#, signals: ["rate": .number(4)])
                == "price count x\n2 3 8\n4 5 8")
    }

    @Test func anUnknownNameThatIsAFieldNeedsDatum() throws {
        #expect(
            try complaints(data, #"{"calculate": "price + 1", "as": "x"}"#) == [
                "unknown name 'price' | price | did you mean datum.price?"
            ])
    }

    @Test func anUnknownNameIsComparedWithSignals() throws {
        #expect(
            try complaints(data, #"{"calculate": "datum.price * rat", "as": "x"}"#, signals: ["rate": .null])
                == [
                    "unknown name 'rat' | rat | did you mean 'rate'?"
                ])
    }

    @Test func aFieldThatNoRowHasIsAWarning() throws {
        #expect(
            try complaints(data, #"{"calculate": "datum.prize", "as": "x"}"#) == [
                "the data has no field 'prize' | prize | did you mean 'price'?"
            ])
    }

    @Test func aBrokenExpressionIsReportedAtItsPlace() throws {
        let said = try complaints(data, #"{"calculate": "datum.price + * 2", "as": "x"}"#)
        #expect(said.count == 1)
        #expect(said[0].contains("| *"))
    }

    @Test func theNameIsRequired() throws {
        #expect(
            try complaints(data, #"{"calculate": "1"}"#) == [
                #"the calculate transform needs 'as' | {"calculate": "1"}"#
            ])
    }
}
