import CFontconfig
import Colors
import Glibc
import SceneGraph
import Testing
import TextShaping

/// Several libraries in one process, and beside them whatever the process itself does with fontconfig.
@Suite struct FontLibraryTests {
    @Test func eachThreadSetsTextInTheFontsOfItsOwnFolder() async throws {
        let folders = [try FontFolder("Liberation Sans"), try FontFolder("Liberation Serif")]
        let files = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for number in 0..<12 {
                let configuration = folders[number % 2].configuration
                group.addTask {
                    let shaper = TextShaper(library: try FontLibrary(configuration))
                    return (number, shaper.fontFiles(of: [Self.scene("Text \(number)")]))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for number in 0..<12 { #expect(files[number] == [folders[number % 2].file]) }
    }

    @Test func theConfigurationOfTheProcessStaysAsItIs() throws {
        let before = FcConfigGetCurrent()
        #expect(TextShaper(library: try FontLibrary()).fontFiles(of: [Self.scene("Text")]).count == 1)
        #expect(FcConfigGetCurrent() == before)
    }

    private static func scene(_ text: String) -> Scene {
        let font = FontStyle(family: "sans-serif", size: 12)
        let item = TextItem(
            x: 10, y: 20, lines: [[TextRun(text)]], font: font, style: Style(fill: .color(.black)))
        return Scene(
            width: 100, height: 30, background: .white,
            root: GroupItem(width: 100, height: 30, marks: [Mark(.text([item]))]))
    }
}

/// A folder with the regular face of one family and nothing else, while a test runs.
private struct FontFolder {
    private let folder = TemporaryFolder()
    var file: String { folder["fonts/regular.ttf"] }
    var configuration: FontConfiguration {
        FontConfiguration(folders: [folder["fonts"]], cacheFolders: [folder["caches"]])
    }

    init(_ family: String) throws {
        let face = try #require(FontLibrary().faces(of: family).first { $0.weight == 400 && !$0.isItalic })
        mkdir(folder["fonts"], 0o777)
        symlink(face.path, file)
    }
}
