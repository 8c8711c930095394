import Testing

@testable import Production

/// `tuban render --layers` and `--archive`.
@Suite struct PDFCommandTests {
    private let desk = PDFDesk()

    private var folder: TemporaryFolder { desk.folder }
    private var log: String { desk.log }

    private func run(_ words: String) -> Program.End { desk.run(words) }
    private func text(_ name: String) -> String { desk.text(name) }

    @Test func aChartHasLayersIfTheyAreAsked() {
        folder.write(PDFDesk.chart, to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --layers") == .exit(0))
        #expect(text("c.pdf").contains("/OCProperties"))
        #expect(run("render c.yaml -o d.pdf") == .exit(0))
        #expect(!text("d.pdf").contains("/OCProperties"))
    }

    @Test func layersGoToX4AndAreToldOnX1a() {
        folder.write(PDFDesk.chart, to: "c.yaml")
        #expect(run("render c.yaml -o c.pdf --layers --press x4") == .exit(0))
        #expect(text("c.pdf").contains("/OCProperties"))
        #expect(!text("c.pdf").contains("/StructTreeRoot"))
        #expect(run("preflight c.pdf --press x4") == .exit(0))
        #expect(run("render c.yaml -o c.pdf --layers --press newsprint") == .exit(0))
        #expect(!text("c.pdf").contains("/OCProperties"))
        #expect(log.contains("[layers-on-press]"), "\(log)")
    }

    @Test func anArchiveTakesPrecedenceOverThePressOfATheme() {
        folder.write(PDFDesk.chart + "theme: house.yaml\n", to: "c.yaml")
        folder.write("config: {background: white}\npress: newsprint\n", to: "house.yaml")
        #expect(run("render c.yaml -o c.pdf --archive") == .exit(0))
        #expect(text("c.pdf").contains("<pdfaid:conformance>U</pdfaid:conformance>"))
        #expect(!text("c.pdf").contains("GTS_PDFX"))
    }

    @Test func aThemeAsksForLayersAndTheCommandComesFirst() {
        folder.write(PDFDesk.chart + "theme: house.yaml\n", to: "c.yaml")
        folder.write("config: {background: white}\nlayers: true\n", to: "house.yaml")
        #expect(run("render c.yaml -o c.pdf") == .exit(0))
        #expect(text("c.pdf").contains("/OCProperties"))
        #expect(run("render c.yaml -o c.pdf --no-layers") == .exit(0))
        #expect(!text("c.pdf").contains("/OCProperties"))
    }

    @Test func aPageIsKeptWhateverPressItsThemeNames() {
        folder.write(
            "title: 年报\ntheme: house.yaml\npage: page.yaml\nblocks: [{headline: 头条}]\n", to: "sheet.yaml")
        folder.write("trim: {width: 100mm, height: 60mm}\nmargins: 5mm\narchive: true\n", to: "page.yaml")
        folder.write("config: {background: white}\npress: newsprint\n", to: "house.yaml")
        _ = run("render sheet.yaml -o sheet.pdf")
        #expect(text("sheet.pdf").contains("<pdfaid:conformance>U</pdfaid:conformance>"), "\(log)")
        _ = run("render sheet.yaml -o sheet.pdf --press newsprint")
        #expect(text("sheet.pdf").contains("/GTS_PDFX"), "\(log)")
    }

    @Test func aThemeCantAskForAPressAndAnArchive() {
        folder.write(PDFDesk.chart + "theme: house.yaml\n", to: "c.yaml")
        folder.write("config: {background: white}\npress: newsprint\narchive: true\n", to: "house.yaml")
        #expect(run("render c.yaml -o c.pdf") == .exit(1))
        #expect(log.contains("house.yaml:3:") && log.contains("choose one"), "\(log)")
    }

    @Test(arguments: [
        ("--layers -o c.png", "--layers is for PDF"), ("--archive -o c.svg", "--archive is for PDF"),
        ("--archive --press newsprint -o c.pdf", "choose one"),
    ])
    func optionsThatDontFitAreMisuse(words: String, expected: String) {
        folder.write(PDFDesk.chart, to: "c.yaml")
        #expect(run("render c.yaml \(words)") == .exit(2))
        #expect(log.contains(expected), "\(log)")
    }

    @Test func aDefectIsToldAtTheBlockThatMadeIt() {
        folder.write(
            """
            page: {trim: {width: 100mm, height: 60mm}, margins: 5mm, press: newsprint}
            blocks:
              - headline: 头条
              - note: 小字
              - chart: c.yaml
            """, to: "sheet.yaml")
        folder.write(
            PDFDesk.chart.replacing("color: '#c03020'", with: "stroke: black, strokeWidth: 0.1"), to: "c.yaml"
        )
        _ = run("render sheet.yaml -o sheet.pdf")
        #expect(log.contains("sheet.yaml:5:"), "\(log)")
    }
}
