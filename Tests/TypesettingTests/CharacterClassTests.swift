import Testing

@testable import Typesetting

@Suite struct CharacterClassTests {
    static let cases: [(Character, CharacterClass)] = [
        ("中", CharacterClass.ideograph), ("の", .ideograph), ("한", .ideograph), ("→", .ideograph),
        ("😀", .ideograph),
        ("A", .letter), ("é", .letter), ("Ж", .letter), ("/", .letter), ("７", .ideograph), ("7", .digit),
        (" ", .space),
        ("\u{3000}", .space), ("（", .opening), ("”", .closing), (")", .closing), ("(", .westernOpening),
        ("，", .stop), (",", .westernStop), ("·", .interpunct), ("～", .connector), ("—", .dash),
        ("…", .ellipsis),
        ("-", .hyphen), ("¥", .numberPrefix), ("℃", .numberSuffix),
    ]

    @Test(arguments: cases) func classifies(character: Character, expected: CharacterClass) {
        #expect(CharacterClass(character) == expected)
    }
}
