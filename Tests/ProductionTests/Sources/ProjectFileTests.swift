import Diagnostics
import Testing

@testable import Production

struct ProjectFileTests {
    private let folder = TemporaryFolder()

    init() {
        folder.write("config: {bar: {color: '#123456'}}", to: "themes/house.yaml")
        folder.write("config: {bar: {color: '#654321'}}", to: "themes/other.yaml")
        folder.write("id,value\nfunds,680\n", to: "figures.csv")
        folder.write(
            "table: figures.csv\ncolumns: [{name: id}, {name: value, type: number}]", to: "figures.yaml")
    }

    private func render(_ head: String = "", _ title: String = "甲") -> (scene: String, told: [String]) {
        let path = folder.write(
            "\(head)\ntitle: \(title)\ndata: {values: [{a: 1}]}\nmark: bar\nencoding: {x: {field: a}}",
            to: "charts/a.yaml")
        var options = RenderOptions()
        options.formats = [.scene]
        let documents = [DocumentLoader(FileSources()).load(path)]
        let result = Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))[0]
        return (
            folder.text("out/a.scene.json") ?? "", result.diagnostics.map { $0.formatted(excerpt: false) }
        )
    }

    @Test func itsThemeIsThatOfDocumentsThatNameNone() {
        folder.write("theme: themes/house.yaml", to: "tuban.yaml")
        #expect(render().scene.contains("#123456"))
        #expect(render("theme: ../themes/other.yaml").scene.contains("#654321"))
        let plain = render("theme: null")
        #expect(plain.told == [])
        #expect(!plain.scene.contains("#123456"))
    }

    @Test func itsFiguresAreThoseOfDocumentsThatNameNone() {
        folder.write("figures: figures.yaml", to: "tuban.yaml")
        #expect(render("", "\"引资${figure('funds')}\"").scene.contains("引资680"))
        #expect(
            render("figures: null", "\"引资${figure('funds')}\"").told.first?.contains("names no figures")
                == true)
    }

    @Test(arguments: ["", "# nothing but a remark\n", "title: 甲"])
    func itMayHoldNothing(text: String) {
        folder.write(text, to: "tuban.yaml")
        #expect(render().told == [])
        let loaded = DocumentLoader(FileSources()).load(folder["tuban.yaml"])
        let checked = Batch([loaded], RenderOptions(), observer: Silence()).check()[0]
        #expect(checked.diagnostics.isEmpty)
    }

    @Test func aMisspeltPropertyIsTold() {
        folder.write("them: themes/house.yaml", to: "tuban.yaml")
        #expect(
            render().told == [
                """
                \(folder["tuban.yaml"]):1:1: error: unknown property 'them' of a project file [unknown-property]
                    hint: did you mean 'theme'?
                """
            ])
    }

    @Test func aFolderOfFontsThatIsMissingIsTold() {
        folder.write("fonts: [fonts]", to: "tuban.yaml")
        #expect(
            render().told == [
                "\(folder["tuban.yaml"]):1:9: error: there is no folder '\(folder["fonts"])' [missing-file]"
            ])
    }
}
