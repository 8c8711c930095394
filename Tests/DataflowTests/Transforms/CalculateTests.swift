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

    /// As in JavaScript null is 0; a number that came of it is told.
    @Test func aMissingNumberInASumIsTold() throws {
        let data = table("now before\n4 null\n5 3")
        #expect(
            try complaints(data, #"{"calculate": "datum.now - datum.before", "as": "x"}"#) == [
                "'before' is missing in 1 of 2 rows, and counts as 0 here | before | leave such rows out before: filter: isValid(datum.before)"
            ])
        #expect(
            try transformed(
                data, #"{"calculate": "isValid(datum.before) ? datum.now - datum.before : null", "as": "x"}"#)
                == "now before x\n4 null null\n5 3 2")
    }

    @Test func textsThatAreMissingAddNothing() throws {
        #expect(
            try complaints(table("n unit\n4 null\n5 a"), #"{"calculate": "datum.n + datum.unit", "as": "x"}"#)
                == [])
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
