import Diagnostics
import Glibc
import Testing

@testable import Production

/// Fonts of the house's own, which a theme names.
@Suite struct HouseFontTests {
    private let folder = TemporaryFolder()

    init() throws {
        folder.write("config: {font: Liberatiom Sans}\nfonts: fonts/house.ttf", to: "theme.yaml")
        folder.write("config: {font: Liberatiom Sans}", to: "poor.yaml")
    }

    private func chart(theme: String) -> String {
        folder.write(
            """
            theme: \(theme)
            data: {values: [{a: Prices, v: 1}]}
            mark: text
            encoding: {text: {field: a}, y: {field: v, type: quantitative}}
            """, to: "chart.yaml")
    }

    /// Writes Liberation Sans under another name, with rights to embed it as the maker of a font states them.
    private func addFont(rights: UInt8) throws {
        let path = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
        var bytes = try #require(TemporaryFolder.bytes(at: path))
        let narrow = Array("Liberation".utf8)
        let wide: [UInt8] = narrow.flatMap { [0 as UInt8, $0] }
        for name in [wide, narrow] {
            for range in bytes.ranges(of: name) { bytes[range.upperBound - 1] = UInt8(ascii: "m") }
        }
        let entry = try #require(bytes.firstRange(of: Array("OS/2".utf8))).lowerBound
        let offset = bytes[(entry + 8)..<(entry + 12)].reduce(0) { $0 << 8 | Int($1) }
        (bytes[offset + 8], bytes[offset + 9]) = (0, rights)
        mkdir(folder["fonts"], 0o777)
        let file = try #require(fopen(folder["fonts/house.ttf"], "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private func render(_ path: String, as format: OutputFormat) -> [Diagnostic] {
        var options = RenderOptions()
        options.formats = [format]
        options.jobs = 1
        let documents = DocumentLoader(FileSources()).load([path]) { $0.isRenderable }
        return Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))[0]
            .diagnostics
    }

    @Test func aThemeNamesTheFilesOfItsFonts() throws {
        try addFont(rights: 0)
        #expect(render(chart(theme: "theme.yaml"), as: .png).map(\.message) == [])
        #expect(render(chart(theme: "theme.yaml"), as: .pdf).map(\.message) == [])
    }

    @Test func withoutItsFileTheFontIsMissing() {
        #expect(
            render(chart(theme: "poor.yaml"), as: .png).map(\.message)
                == ["the font 'Liberatiom Sans' isn't installed, so its text is set in another one"])
        #expect(render(chart(theme: "theme.yaml"), as: .png).map(\.code) == [.missingFile])
    }

    @Test(arguments: [2] as [UInt8]) func aFontThatForbidsItIsNotEmbedded(rights: UInt8) throws {
        try addFont(rights: rights)
        let path = chart(theme: "theme.yaml")
        #expect(render(path, as: .png).map(\.message) == [])
        #expect(
            render(path, as: .pdf).map(\.message)
                == ["the font 'Liberatiom Sans' says that it may not be embedded in a document"])
        #expect(folder.bytes("out/chart.pdf") == nil)
    }
}
