import Formats
import Testing

@Suite struct NumberSpecifierTests {
    @Test func anEmptySpecifierHasTheDefaults() throws {
        #expect(try NumberSpecifier(parsing: "") == NumberSpecifier())
    }

    @Test func everyPartIsRead() throws {
        let specifier = try NumberSpecifier(parsing: "*=+$012,.3~f")
        #expect(specifier.fill == "*")
        #expect(specifier.alignment == .spread)
        #expect(specifier.sign == .plus)
        #expect(specifier.symbol == .currency)
        #expect(specifier.padsWithZeros)
        #expect(specifier.width == 12)
        #expect(specifier.groupsThousands)
        #expect(specifier.precision == 3)
        #expect(specifier.trims)
        #expect(specifier.notation == .fixed)
    }

    @Test func anAlignmentMayItselfBeTheFill() throws {
        let specifier = try NumberSpecifier(parsing: "<>5")
        #expect(specifier.fill == "<")
        #expect(specifier.alignment == .right)
    }

    @Test func anUnknownTypeIsNoType() throws {
        #expect(try NumberSpecifier(parsing: ".2z").notation == nil)
    }

    @Test func theErrorNamesWhatIsUnexpected() {
        let error = #expect(throws: FormatError.self) { try NumberSpecifier(parsing: ".1f%") }
        #expect(error?.message == "“.1f%” is not a number format: “%” is unexpected")
        #expect(error?.hint != nil)
    }
}
