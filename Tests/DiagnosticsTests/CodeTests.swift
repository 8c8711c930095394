import Diagnostics
import Testing

@Suite struct CodeTests {
    private let codes = Diagnostic.Code.all

    @Test func noTwoCodesHaveOneName() {
        #expect(Set(codes.map(\.id)).count == codes.count)
    }

    @Test func aNameIsMadeOfWordsInLowerCase() {
        for code in codes {
            #expect(code.id.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(code.id)")
            #expect(!code.id.hasPrefix("-") && !code.id.hasSuffix("-"))
        }
    }

    @Test func aTitleIsNoSentenceAndACauseIs() {
        for code in codes {
            #expect(!code.title.hasSuffix("."), "\(code.id)")
            #expect(code.cause.hasSuffix("."), "\(code.id)")
        }
    }

    @Test func theChangesOfAnExampleShowTheLinesThatDiffer() {
        let example = Diagnostic.Code.Example("a: 1\nb: 2\nc: 3", replace: "b: 2", by: "b: 4\nd: 5")
        #expect(example.changes == "  a: 1\n- b: 2\n+ b: 4\n+ d: 5\n  c: 3")
    }

    @Test func theChangesOfSeveralFilesNameThem() {
        let example = Diagnostic.Code.Example("a: 1", replace: "x", by: "y", beside: ["t.csv": "n\nx\n"])
        #expect(example.changes == "  # example.yaml\n  a: 1\n\n  # t.csv\n  n\n- x\n+ y")
    }

    @Test func aControlCharacterIsShownAsASymbol() {
        #expect(Diagnostic.Code.Example("a\u{7}", replace: "\u{7}", by: "").changes == "- a␇\n+ a")
    }
}
