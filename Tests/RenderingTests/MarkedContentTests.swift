import Testing

@testable import Rendering

@Suite struct MarkedContentTests {
    private func reframed(_ content: String, _ frames: [Int: MarkedContent.Frame]) -> String? {
        var output: [UInt8] = []
        let isWhole = MarkedContent(bytes: Array(content.utf8)).reframe(into: &output) { frames[$0] }
        return isWhole ? String(decoding: output, as: UTF8.self) : nil
    }

    @Test func aPieceGetsItsFrame() {
        let frames = [1: MarkedContent.Frame(beginnings: ["/Artifact BMC"])]
        #expect(
            reframed("/P << /MCID 0 >> BDC a EMC\n/Private << /MCID 1 >> BDC b\nEMC\n", frames)
                == "/P << /MCID 0 >> BDC a EMC\n/Artifact BMC b\nEMC\n")
    }

    @Test func aFrameEndsAsOftenAsItBegins() {
        let frames = [0: MarkedContent.Frame(beginnings: ["/OC /marks BDC", "/P << /MCID 0 >> BDC"])]
        #expect(
            reframed("/P << /MCID 0 >> BDC\nq\nEMC\n", frames)
                == "/OC /marks BDC\n/P << /MCID 0 >> BDC\nq\nEMC\nEMC\n")
    }

    @Test func textOfGlyphsIsLeftOutWhereTheLineStatesIts() {
        let content = "/P << /MCID 0 >> BDC\n/Span << /ActualText <feff0061> >> BDC\n(x)Tj\nEMC\nEMC\n"
        let stated = MarkedContent.Frame(
            beginnings: ["/Span << /MCID 0 /ActualText <61> >> BDC"], statesText: true)
        #expect(
            reframed(content, [0: stated]) == "/Span << /MCID 0 /ActualText <61> >> BDC\n\n(x)Tj\n\nEMC\n")
        #expect(reframed(content, [:]) == content)
    }

    @Test func textIsNeverTakenForAnOperator() {
        let frames = [0, 1].reduce(into: [:]) { $0[$1] = MarkedContent.Frame(beginnings: ["/Artifact BMC"]) }
        #expect(
            reframed("(\\)/A << /MCID 0 >> BDC EMC )Tj /A << /MCID 1 >> BDC /F 1 Tf EMC", frames)
                == "(\\)/A << /MCID 0 >> BDC EMC )Tj /Artifact BMC /F 1 Tf EMC")
    }

    @Test func otherContentStandsInThePlaceOfALine() {
        let frames = [
            0: MarkedContent.Frame(beginnings: ["/Artifact BMC"], content: Array("1 2 3 4 re f /A EMC".utf8))
        ]
        #expect(
            reframed("/P << /MCID 0 >> BDC\n1 w 10 20 m 11.5 20 l S Q\nEMC\n", frames)
                == "/Artifact BMC\n1 w 1 2 3 4 re f /A EMC Q\nEMC\n")
        #expect(reframed("/P << /MCID 0 >> BDC\n1 w\nEMC\n1 2 m 3 4 l S", frames) == nil)
    }

    @Test(arguments: ["/", "/A", "/A << /MCID", "/A << /MCID 1 >> BD", "EMC", "(", "/Span << /ActualText <"])
    func aTruncatedStreamIsKept(content: String) { #expect(reframed(content, [:]) == content) }
}
