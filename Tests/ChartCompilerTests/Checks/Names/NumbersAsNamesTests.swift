import Diagnostics
import Testing

@Suite struct NumbersAsNamesTests {
    private func messages(_ values: String, _ encoding: String) -> [String] {
        compile("data: {values: \(values)}\nmark: bar\nencoding: {\(encoding)}", leniency: .plain).log
            .diagnostics
            .filter { $0.code == .numbersAsNames }.map(\.message)
    }

    private let message = "'v' has no type, so its numbers are shown as names, each in a place of its own"

    @Test func aQuantityWithoutATypeIsTold() {
        #expect(messages("[{t: a, v: 1.5}, {t: b, v: 2}]", "x: {field: t}, y: {field: v}") == [message])
    }

    @Test func aBarWithoutALengthIsTold() {
        #expect(messages("[{t: a, v: 5}, {t: b, v: 2}]", "x: {field: t}, y: {field: v}") == [message])
    }

    @Test(arguments: [
        "x: {field: y}, y: {field: v, type: quantitative}", "x: {field: t}, y: {field: v, type: nominal}",
        "x: {field: t}, y: {field: v, aggregate: sum}",
    ])
    func yearsAndWhatHasATypeAreNot(encoding: String) {
        #expect(messages("[{t: a, v: 1.5, y: 2023}, {t: b, v: 2, y: 2024}]", encoding) == [])
    }
}
