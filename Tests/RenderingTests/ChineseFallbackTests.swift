import SceneGraph
import Testing

@testable import TextShaping

/// Chinese text has Chinese glyphs, whatever font is named.
@Suite struct ChineseFallbackTests {
    @Test(arguments: [
        ("Liberation Sans", "Noto Sans CJK SC"), ("Unheard Grotesk", "Noto Sans CJK SC"),
        ("DejaVu Serif", "Noto Serif CJK SC"), ("serif", "Noto Serif CJK SC"), ("Times", "Noto Serif CJK SC"),
        ("Source Han Sans SC", "Noto Sans CJK SC"), ("sans-serif", "Noto Sans CJK SC"),
    ])
    func chineseTextIsSetInAChineseFont(family: String, expected: String) throws {
        let shaper = TextShaper(library: try FontLibrary())
        let line = shaper.line("直径与骨骼", in: FontStyle(family: family, size: 12))
        #expect(line.layout.fonts.map(\.family) == [expected])
    }

    @Test func aListOfFamiliesThatAreNotThereIsMissing() throws {
        let shaper = TextShaper(library: try FontLibrary())
        #expect(shaper.missingFont("Unheard Grotesk")?.names == ["Unheard Grotesk"])
        #expect(shaper.missingFont("Unheard Grotesk, sans-serif") == nil)
        #expect(shaper.missingFont("Arial") == nil)
        #expect(shaper.missingFont("'Helvetica Neue', Frutiger") == nil)
        #expect(shaper.missingFont("思源黑体") == nil)
    }
}
