import Testing

@testable import Formats

@Suite struct DecimalDigitsTests {
    @Test func exactDigitsAreThoseOfTheBinaryValue() {
        let tenth = DecimalDigits(exactly: 0.1)
        #expect(tenth.exponent == -1)
        #expect(
            tenth.fixed(fractionDigits: 55) == "0.1000000000000000055511151231257827021181583404541015625")
    }

    @Test func shortestDigitsReadBackAsTheSame() {
        #expect(DecimalDigits(shortest: 0.1).digits == [1])
        #expect(DecimalDigits(shortest: 123_400).digits == [1, 2, 3, 4])
        #expect(DecimalDigits(shortest: 123_400).exponent == 5)
        #expect(DecimalDigits(shortest: .leastNonzeroMagnitude).exponent == -324)
        #expect(DecimalDigits(shortest: 1.5e300).exponent == 300)
    }

    @Test func theSmallestNumberHasAllItsDigits() {
        let smallest = DecimalDigits(exactly: .leastNonzeroMagnitude)
        #expect(smallest.digits.count == 751)
        #expect(smallest.digits.prefix(5) == [4, 9, 4, 0, 6])
        #expect(smallest.exponent == -324)
    }

    @Test func theLargestNumberHasAllItsDigits() {
        let largest = DecimalDigits(exactly: .greatestFiniteMagnitude)
        #expect(largest.digits.count == 309)
        #expect(largest.digits.prefix(5) == [1, 7, 9, 7, 6])
        #expect(largest.exponent == 308)
    }

    @Test func aTieIsRoundedAwayFromZero() {
        #expect(DecimalDigits(exactly: 2.5).rounded(toFractionDigits: 0).digits == [3])
        #expect(DecimalDigits(exactly: 0.5).rounded(toFractionDigits: 0).digits == [1])
        #expect(DecimalDigits(exactly: 0.49).rounded(toFractionDigits: 0).digits == [])
        #expect(DecimalDigits(exactly: 0.049).rounded(toFractionDigits: 0).digits == [])
    }

    @Test func aCarryMakesANewDigit() {
        let rounded = DecimalDigits(exactly: 999.9).rounded(toSignificantDigits: 3)
        #expect(rounded.digits == [1])
        #expect(rounded.exponent == 3)
    }

    @Test func zeroAndWhatIsNotFiniteHaveNoDigits() {
        for number in [0, -0.0, .nan, .infinity] {
            #expect(DecimalDigits(exactly: number).digits.isEmpty)
            #expect(DecimalDigits(shortest: number).digits.isEmpty)
        }
        #expect(DecimalDigits.zero.fixed(fractionDigits: 2) == "0.00")
    }
}
