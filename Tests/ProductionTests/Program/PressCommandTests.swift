import Testing

@testable import Production

/// `tuban render --press` as a newspaper's designer runs it.
@Suite struct PressCommandTests {
    private let desk = PDFDesk()

    private var folder: TemporaryFolder { desk.folder }
    private var log: String { desk.log }

    private func run(_ words: String) -> Program.End { desk.run(words) }
    private func text(_ name: String) -> String { desk.text(name) }

    @Test func aChartGoesToPressAndPassesPreflight() {
        folder.write(PDFDesk.chart, to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --press newsprint") == .exit(0))
        #expect(text("c.pdf").contains("/GTS_PDFX"))
        #expect(!text("c.pdf").contains("DeviceRGB"))
        #expect(run("preflight c.pdf --press newsprint") == .exit(0))
        #expect(run("render c.yaml -o d.pdf --press x4") == .exit(0))
        #expect(run("preflight d.pdf --press x4") == .exit(0))
    }

    @Test func theThemeNamesThePressAndTheCommandComesFirst() {
        folder.write(PDFDesk.chart + "theme: house.yaml\n", to: "c.yaml")
        folder.write("config: {background: white}\npress: newsprint\n", to: "house.yaml")
        #expect(run("render c.yaml -o c.pdf") == .exit(0))
        #expect(text("c.pdf").contains("/GTS_PDFX"))
        #expect(run("render c.yaml -o c.pdf --press none") == .exit(0))
        #expect(!text("c.pdf").contains("/GTS_PDFX"))
    }

    @Test func aPageNamesThePress() {
        folder.write(
            "page: page.yaml\nblocks: [{headline: 头条}]\n", to: "sheet.yaml")
        folder.write(
            "trim: {width: 100mm, height: 60mm}\nmargins: 5mm\npress: {extends: newsprint, bleed: 3mm}\n",
            to: "page.yaml")
        _ = run("render sheet.yaml -o sheet.pdf")
        #expect(text("sheet.pdf").contains("/TrimBox [ 8.5039 8.5039 291.9685 178.5827 ]"), "\(log)")
    }

    @Test func aHouseDescribesItsPress() {
        folder.write(PDFDesk.chart, to: "c.yaml")
        folder.write("extends: newsprint\nmarks: true\nbleed: 3mm\n", to: "press.yaml")
        #expect(run("render c.yaml -o c.pdf --press press.yaml") == .exit(0))
        #expect(text("c.pdf").contains("/Separation /All"))
    }

    @Test(arguments: [
        ("newsprnt", "did you mean 'newsprint'?"), ("press.yaml", "no profile for a press"),
        ("typo.yaml", "totalInk"), ("missing.yaml", "missing.yaml"),
    ])
    func aPressThatIsNoneIsTold(name: String, expected: String) {
        folder.write(PDFDesk.chart, to: "c.yaml")
        folder.write("condition: {profile: screen.icc}\n", to: "press.yaml")
        folder.write("totlInk: 220\n", to: "typo.yaml")
        folder.write("no profile", to: "screen.icc")
        #expect(run("render c.yaml -o c.pdf --press \(name)") == .exit(1))
        #expect(log.contains(expected), "\(log)")
        #expect(folder.bytes("c.pdf") == nil)
    }

    @Test func whatThePressWouldRejectIsNotWrittenButAsADraft() {
        folder.write(
            PDFDesk.chart.replacing("color: '#c03020'", with: "stroke: black, strokeWidth: 0.1"), to: "c.yaml"
        )
        #expect(run("render c.yaml -o c.pdf --press newsprint") == .exit(1))
        #expect(log.contains("[unfit-for-press]"), "\(log)")
        #expect(folder.bytes("c.pdf") == nil)
        #expect(run("render c.yaml -o c.pdf --press newsprint --draft") == .exit(0))
        #expect(folder.bytes("c.pdf") != nil)
    }

    /// In whatever way an ink is wrong, nothing is drawn, whether a press is asked for or not.
    @Test(arguments: [
        "'device-cmyk(15% 120% 95% 5%)'", "'device-cmyk(-15% 20% 95% 5%)'", "\"spot('Red', #e1251b)\"",
        "\"spot('Red' 150%, 0 1 1 0)\"", "palette.a", "palette.b", "palette.c",
    ])
    func anInkThatNoPressPrintsIsAnError(color: String) {
        folder.write(
            PDFDesk.chart.replacing("'#c03020'", with: color)
                + "config: {palette: {a: {rgb: red, cmyk: [10, 110, 0, 0]}, b: {rgb: red, spot: Red}, "
                + "c: {rgb: red, spot: All, cmyk: [0, 9, 9, 0]}}}\n", to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --press newsprint") == .exit(1))
        #expect(log.contains("[invalid-ink]"), "\(log)")
        #expect(folder.bytes("c.pdf") == nil)
    }

    /// A photograph in inks, 16 × 16 pixels of 98 % each.
    @Test func tooMuchInkInAPictureIsSeenOnThePlates() {
        folder.write(
            "data: {values: [{a: 3}]}\nmark: {type: image, width: 40, height: 40, url: 'data:image/jpeg;base64,\(PDFDesk.heavyPhotograph)'}\n"
                + "encoding: {x: {field: a, type: quantitative}}\n", to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --press newsprint") == .exit(1))
        #expect(log.contains("too much ink: "), "\(log)")
        #expect(folder.bytes("c.pdf") == nil)
    }

    /// A red PNG of 16 × 12 pixels without a profile.
    private static let unmarked =
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAF0lEQVR4nGM8YKDAQApgIkn1qIYRpAEAjToBKKEa8MAAAAAASUVORK5CYII="

    @Test func aPictureWithoutAProfileIsAnErrorUnlessTheHouseKnowsIt() {
        folder.write(
            """
            data: {values: [{x: 5, url: "data:image/png;base64,\(Self.unmarked)"}]}
            mark: {type: image, width: 4, height: 3}
            encoding: {x: {field: x, type: quantitative}, url: {field: url}}
            """, to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --press newsprint") == .exit(1))
        #expect(log.contains("[picture-colours]") && log.contains("untaggedPictures: sRGB"), "\(log)")
        #expect(folder.bytes("c.pdf") == nil)
        folder.write("extends: newsprint\nuntaggedPictures: sRGB\n", to: "press.yaml")
        _ = run("render c.yaml -o c.pdf --press press.yaml")
        #expect(!log.contains("picture-colours"), "\(log)")
    }

    @Test func theDateIsTheOneThatIsAskedFor() {
        folder.write(PDFDesk.chart, to: "c.yaml")
        let end = Program(
            "SOURCE_DATE_EPOCH=1711929600 exec \"$0\" render c.yaml -o c.pdf --press newsprint > output 2> log",
            in: folder
        ).end()
        #expect(end == .exit(0))
        #expect(text("c.pdf").contains("2024-04-01T00:00:00Z"))
    }
}
