import Dataflow
import Testing

@Suite struct DateReadingTests {
    private func reading(_ texts: String...) -> DateReading? { DateReading(Column(strings: texts)) }

    @Test func theNotationIsThatOfMostTexts() {
        #expect(reading("2024Q1", "2024Q2", "2024Q3")?.notation == .quarter)
        #expect(reading("20240105", "20240206")?.notation == .day)
        #expect(reading("民国112年", "民国113年", "合计")?.notation == .minguo)
        #expect(reading("民国112年", "民国113年", "合计")?.unread == [2])
    }

    @Test func whatVegaReadsStands() {
        #expect(reading("2024-01-01", "2024Q2")?.notation == nil)
        #expect(reading("2024-01-01", "2024Q2")?.unread == [1])
    }

    @Test func serialNumbersArentGuessed() {
        #expect(reading("45292", "45323")?.notation == nil)
        #expect(reading("45292", "45323")?.unread == [0, 1])
    }

    @Test func aColumnOfNamesIsNoneOfDates() {
        #expect(reading("张店", "临淄", "3月")?.notation == nil)
    }

    @Test func anEmptyTextIsMissing() {
        #expect(reading("2024-01-01", "")?.unread == [])
        #expect(reading("2024-01-01", "")?.column().values == [.date(1_704_067_200_000), .null])
    }

    @Test func aColumnWithoutTextIsNotRead() {
        #expect(DateReading(Column(numbers: [2024])) == nil)
        #expect(DateReading(Column([.null, .number(1)])) == nil)
    }
}
