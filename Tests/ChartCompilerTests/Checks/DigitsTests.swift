import Diagnostics
import Testing

@Suite struct DigitsTests {
    private func messages(_ id: String, _ encoding: String) -> [String] {
        compile(
            """
            data: {values: [{id: \(id), v: 1}]}
            mark: text
            encoding: {\(encoding)}
            """, leniency: .plain
        ).messages
    }

    @Test(arguments: [
        "text: {field: id}", "y: {field: id, type: nominal}", "color: {field: id, type: ordinal}",
    ])
    func aNumberThatLosesItsDigitsIsTold(encoding: String) {
        #expect(
            messages("12345678901234567890", encoding)
                == ["'id' has more digits than a number holds: 12345678901234567000 is left"])
    }

    @Test(arguments: [
        ("9007199254740992", "text: {field: id}"), ("'12345678901234567890'", "text: {field: id}"),
        ("12345678901234567890", "x: {field: id, type: quantitative}"),
    ])
    func whatKeepsItsDigitsIsNot(id: String, encoding: String) {
        #expect(messages(id, encoding) == [])
    }
}
