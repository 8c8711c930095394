import ArgumentParser
import Documents
import Production
import Rendering
import Testing

@testable import Command

/// How the words after `tuban render` are read.
@Suite struct RenderOptionTests {
    private func parsed(_ words: String...) throws -> RenderCommand { try RenderCommand.parse(words) }

    private func misuse(_ words: String...) -> String? { ProductionTests.misuse(RenderCommand.self, words) }

    @Test func filesComeInOrder() throws {
        #expect(try parsed("b.yaml", "a.yaml").shared.files == ["b.yaml", "a.yaml"])
    }

    @Test func withoutAFileThereIsNothingToDo() {
        #expect(misuse() == "Missing expected argument '<file> ...'")
    }

    @Test func nothingIsSetUnlessItIsSaid() throws {
        let command = try parsed("a.yaml")
        #expect(command.output == nil)
        #expect(command.format == nil)
        #expect(command.ppi == nil)
        #expect(command.width == nil)
        #expect(command.filling.param.isEmpty)
        #expect(command.shared.jobs == nil)
        #expect(command.shared.strict == false)
        #expect(command.shared.quiet == false)
    }

    @Test func theOutputHasAShortName() throws {
        #expect(try parsed("a.yaml", "-o", "b.pdf").output == "b.pdf")
        #expect(try parsed("a.yaml", "--output", "b.pdf").output == "b.pdf")
    }

    @Test func formatsAreDividedByCommas() throws {
        #expect(try parsed("a.yaml", "--format", "png,pdf").format?.formats == [.png, .pdf])
        #expect(try parsed("a.yaml", "--format", "PDF, scene").format?.formats == [.pdf, .scene])
    }

    @Test func aFormatCountsOnce() throws {
        #expect(try parsed("a.yaml", "--format", "pdf,png,pdf").format?.formats == [.pdf, .png])
    }

    @Test(arguments: [
        ("pgn", "unknown format 'pgn'; did you mean 'png'?"),
        ("eps", "unknown format 'eps'; png, pdf, svg and scene are known"),
        ("png,", "unknown format ''; png, pdf, svg and scene are known"),
    ])
    func anUnknownFormatIsReported(_ words: String, _ message: String) {
        #expect(misuse("a.yaml", "--format", words)?.hasSuffix(message) == true)
    }

    @Test func textInSVGIsLiveOrOutlines() throws {
        #expect(try parsed("a.yaml", "--text", "outlines").text == .outlines)
        #expect(try parsed("a.yaml").text == nil)
        #expect(
            misuse("a.yaml", "--text", "curves")?.hasSuffix(
                "'curves' is no form of text; it is live or outlines")
                == true)
    }

    @Test func onlySVGFillsItsRoom() throws {
        #expect(try parsed("a.yaml", "--format", "svg", "--responsive").responsive)
    }

    @Test func aResolutionLiesWithinBounds() throws {
        #expect(try parsed("a.yaml", "--ppi", "1").ppi == 1)
        #expect(try parsed("a.yaml", "--ppi", "2400").ppi == 2400)
        let message = "--ppi is a number from 1 to 2400"
        #expect(misuse("a.yaml", "--ppi", "0.9") == message)
        #expect(misuse("a.yaml", "--ppi", "2401") == message)
        #expect(misuse("a.yaml", "--ppi", "nan") == message)
    }

    @Test(arguments: [("72pt", 72), ("72", 72), ("254mm", 720), ("2.54cm", 72), ("8in", 576), ("10px", 10)])
    func aWidthHasAUnit(_ text: String, _ points: Double) throws {
        let width = try #require(try parsed("a.yaml", "--width", text).width)
        #expect(abs(width.points - points) < 1e-9)
    }

    @Test func aWidthThatIsNoLengthIsReported() {
        let hint = "'wide' is not a length; write it as 112mm, 12cm, 8in, 320pt or 320px"
        #expect(misuse("a.yaml", "--width", "wide")?.hasSuffix(hint) == true)
    }

    @Test func aWidthLiesWithinBounds() throws {
        #expect(try parsed("a.yaml", "--width", "14400pt").width?.points == 14400)
        for text in ["0.5pt", "14401pt", "0mm"] {
            #expect(
                misuse("a.yaml", "--width", text)?.hasSuffix("a width lies between 1pt and 5080mm") == true)
        }
    }

    @Test func parametersAreNamesWithValues() throws {
        let command = try parsed("a.yaml", "--param", "区县=张店", "--param", "a=b=c")
        #expect(command.filling.param.map(\.name) == ["区县", "a"])
        #expect(command.filling.param.map(\.text) == ["张店", "b=c"])
    }

    @Test func aParameterWithoutAValueIsReported() {
        #expect(
            misuse("a.yaml", "--param", "区县")?.hasSuffix("'区县' sets no parameter; write it as 区县=张店")
                == true)
    }

    @Test func aParameterIsSetOnce() {
        #expect(misuse("a.yaml", "--param", "a=1", "--param", "a=2") == "--param sets one parameter twice")
    }

    @Test func anUnknownOptionIsReported() {
        #expect(misuse("a.yaml", "--colour", "red") == "Unknown option '--colour'")
        #expect(misuse("a.yaml", "--ouptut", "b") == "Unknown option '--ouptut'. Did you mean '--output'?")
    }

    @Test func anOptionWithoutItsValueIsReported() {
        #expect(misuse("a.yaml", "--each") == "Missing value for '--each <table>'")
    }
}
