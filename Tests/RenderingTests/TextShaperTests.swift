import SceneGraph
import Testing
import TextShaping

@Suite struct TextShaperTests {
    private let shaper: TextShaper
    private let song = FontStyle(family: "Noto Serif CJK SC", size: 100)
    private let hei = FontStyle(family: "Noto Sans CJK SC", size: 100)

    init() throws { shaper = TextShaper(library: try FontLibrary()) }

    @Test func chineseCharactersAreOneEmWide() {
        #expect(shaper.width(of: "图版", in: song) == 200)
        #expect(shaper.width(of: "图版", in: hei.sized(7.5)) == 15)
    }

    @Test func anEmptyTextHasNoWidth() {
        #expect(shaper.metrics(of: "", in: song) == TextMetrics(width: 0))
    }

    @Test func widthsScaleWithTheSizeExactly() {
        let width = shaper.width(of: "Zibo 2024：51.1%", in: hei)
        for size in [1, 6.5, 33, 420] as [Double] {
            #expect(
                abs(shaper.width(of: "Zibo 2024：51.1%", in: hei.sized(size)) - width * size / 100) < 1e-9
                    * size)
        }
    }

    @Test func shapersMeasureAlike() throws {
        let other = TextShaper(library: try FontLibrary())
        for text in ["51.1%", "固定资产投资", "AVATAR"] {
            #expect(shaper.metrics(of: text, in: song) == other.metrics(of: text, in: song))
        }
    }

    @Test func figuresAreTabular() {
        let widths = "0123456789".map { shaper.width(of: String($0), in: hei) }
        #expect(Set(widths).count == 1)
    }

    @Test func trackingGoesBetweenCharacters() {
        var tracked = song
        tracked.tracking = 0.1
        #expect(abs(shaper.width(of: "图版", in: tracked) - 210) < 0.01)
        #expect(abs(shaper.width(of: "图", in: tracked) - 100) < 0.01)
    }

    @Test(
        arguments: [
            ("“图”", 300, 200, 200), ("《图》", 300, 200, 200), ("（图）", 300, 200, 200), ("图，", 200, 200, 150),
            ("图。", 200, 200, 150), ("图：图", 300, 300, 250),
        ] as [(String, Double, Double, Double)])
    func punctuationIsSetFullOrHalf(text: String, full: Double, quotes: Double, half: Double) {
        for family in [song, hei] {
            var font = family
            #expect(shaper.width(of: text, in: font) == full)
            font.punctuation = .halfWidthQuotes
            #expect(shaper.width(of: text, in: font) == quotes)
            font.punctuation = .half
            #expect(shaper.width(of: text, in: font) == half)
        }
    }

    @Test func interpunctsAreHalfAnEmWithHalfWidthQuotes() {
        var font = hei
        #expect(shaper.width(of: "图·图", in: font) == 300)
        font.punctuation = .halfWidthQuotes
        #expect(shaper.width(of: "图·图", in: font) == 250)
    }

    @Test func quotationMarksOfChineseTextAreChinese() {
        let font = FontStyle(family: "sans-serif", size: 100)
        #expect(shaper.width(of: "“图”", in: font) == 300)
        #expect(shaper.width(of: "“Z”", in: font) < 150)
    }

    @Test func anApostropheInChineseTextIsLatin() {
        let font = FontStyle(family: "sans-serif", size: 100)
        let apart = shaper.width(of: "it’s", in: font) + 100
        #expect(abs(shaper.width(of: "it’s图", in: font) - apart) < 0.1)
    }

    @Test func inkStartsAtTheSideBearing() {
        let metrics = shaper.metrics(of: "一", in: hei)
        #expect(metrics.inkLeft > 1)
        #expect(metrics.inkRight < 99)
        #expect(metrics.width == 100)
    }

    @Test func inkOfATextIsTheInkOfItsEnds() {
        let (first, last) = (shaper.metrics(of: "图", in: hei), shaper.metrics(of: "版", in: hei))
        let both = shaper.metrics(of: "图版", in: hei)
        #expect(abs(both.inkLeft - first.inkLeft) < 1e-6)
        #expect(abs(both.inkRight - (100 + last.inkRight)) < 1e-6)
    }

    @Test func charactersWithoutAGlyphAreNamed() {
        #expect(shaper.missingCharacters(of: "图\u{F0000}版", in: song) == ["\u{F0000}"])
        #expect(shaper.missingCharacters(of: "图版 2024", in: song) == [])
    }

    @Test func missingFamiliesAreNamed() {
        let font = FontStyle(family: "FZXiaoBiaoSong, 'Noto Serif CJK SC', serif", size: 10)
        #expect(shaper.unresolvedFamilies(for: font) == ["FZXiaoBiaoSong"])
        #expect(shaper.resolvedFamilies(for: font) == ["Noto Serif CJK SC", "Liberation Serif"])
    }

    @Test func genericNamesStandForInstalledFamilies() {
        for name in ["sans-serif", "serif", "monospace", "Arial", "Helvetica"] {
            #expect(shaper.unresolvedFamilies(for: FontStyle(family: name, size: 10)).isEmpty)
        }
    }

    @Test func weightsDiffer() {
        let light = shaper.metrics(
            of: "一", in: FontStyle(family: "Noto Serif CJK SC", size: 100, weight: 200))
        let black = shaper.metrics(
            of: "一", in: FontStyle(family: "Noto Serif CJK SC", size: 100, weight: 900))
        #expect(light.inkLeft != black.inkLeft)
    }

    @Test func lineBreaksAndControlCharactersAreSpaces() {
        let width = shaper.width(of: "图 版", in: song)
        for separator in ["\n", "\t", "\u{2028}", "\0", "\u{85}"] {
            #expect(shaper.width(of: "图\(separator)版", in: song) == width)
            #expect(shaper.missingCharacters(of: "图\(separator)版", in: song).isEmpty)
        }
    }

    @Test func absurdStylesMeasureNothingWrong() {
        #expect(shaper.width(of: "图", in: song.sized(.nan)) == 0)
        #expect(shaper.width(of: "图", in: song.sized(-4)) == 0)
        var font = FontStyle(family: "", size: 100, weight: -5)
        font.tracking = .infinity
        #expect(shaper.width(of: "图版", in: font) == 200)
    }

    @Test func aVeryLongLineHasAWidth() {
        #expect(shaper.width(of: String(repeating: "图", count: 20_000), in: song.sized(1)) > 8000)
    }

    @Test func aFolderWithoutFontsIsAnError() {
        #expect(throws: FontError.noFonts(folders: ["/nowhere"])) {
            try FontLibrary(FontConfiguration(folders: ["/nowhere"]))
        }
    }

    @Test func namesOfFoldersNeedNoEscaping() {
        #expect(throws: FontError.noFonts(folders: ["/a&b<c>"])) {
            try FontLibrary(FontConfiguration(folders: ["/a&b<c>"]))
        }
    }

    @Test func aLineThatIsNotKeptMeasuresTheSame() {
        let metrics = shaper.metrics(of: "图版 51.1%", in: hei)
        for number in 0..<9000 { _ = shaper.metrics(of: String(number), in: hei) }
        #expect(shaper.metrics(of: "图版 51.1%", in: hei) == metrics)
        #expect(shaper.width(of: "图版 51.1%", in: hei.sized(50)) == metrics.width / 2)
        #expect(shaper.missingCharacters(of: "图版 51.1%", in: hei) == [])
    }
}
