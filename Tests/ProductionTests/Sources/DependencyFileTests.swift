import Diagnostics
import Testing

@testable import Production

struct DependencyFileTests {
    private let folder = TemporaryFolder()

    private func render(_ sources: FileSources, _ documents: [LoadedDocument]) -> [DocumentResult] {
        var options = RenderOptions()
        options.sources = sources
        options.formats = [.scene]
        options.recordsDependencies = true
        return Batch(documents, options, observer: Silence()).render(to: .folder(folder["out"]))
    }

    @Test func aSheetDependsOnAllThatItIsMadeOf() throws {
        folder.write("title: 甲", to: "tuban.yaml")
        folder.write("config: {}", to: "themes/base.yaml")
        folder.write("extends: base.yaml\nconfig: {}", to: "themes/house.yaml")
        folder.write("trim: {width: 200mm, height: 300mm}", to: "pages/page.yaml")
        folder.write("id,value\nfunds,680\n", to: "figures.csv")
        folder.write(
            "table: figures.csv\ncolumns: [{name: id}, {name: value, type: number}]", to: "figures.yaml")
        folder.write("a\n1\n", to: "charts/data.csv")
        folder.write(
            "data: {url: data.csv}\nmark: bar\nencoding: {x: {field: a, type: quantitative}}",
            to: "charts/bar.yaml")
        let root = DocumentationTests.root
        let picture = try #require(TemporaryFolder.bytes(at: root + "/docs/blocks/skyline.png"))
        try AtomicFile.write(picture, to: folder["skyline.png"])
        let path = folder.write(
            """
            page: ../pages/page.yaml
            theme: ../themes/house.yaml
            figures: ../figures.yaml
            blocks:
              - text: "${figure('funds')}"
              - chart: ../charts/bar.yaml
              - table: {data: {url: ../figures.csv}}
              - {image: ../skyline.png}
            """, to: "sheets/sheet.yaml")
        let sources = FileSources(hashes: true)
        let result = render(sources, [DocumentLoader(sources).load(path)])[0]
        #expect(result.diagnostics.map { $0.formatted() } == [])
        let files = result.dependencies.map(\.path).filter { !$0.hasSuffix(".ttc") && !$0.hasSuffix(".ttf") }
        #expect(
            files
                == [
                    "sheets/sheet.yaml", "tuban.yaml", "themes/house.yaml", "themes/base.yaml",
                    "figures.yaml",
                    "figures.csv", "pages/page.yaml", "charts/bar.yaml", "charts/data.csv", "skyline.png",
                ].map { folder[$0] })
        #expect(result.dependencies.count > files.count, "fonts are among them")
        #expect(result.dependencies.allSatisfy { $0.sha256?.count == 64 })
    }

    @Test func documentsThatShareAThemeAllDependOnIt() {
        folder.write("config: {}", to: "base.yaml")
        folder.write("extends: base.yaml\nconfig: {}", to: "theme.yaml")
        for name in ["a", "b"] {
            folder.write("theme: theme.yaml\ndata: {values: [{a: 1}]}\nmark: bar", to: "\(name).yaml")
        }
        let sources = FileSources()
        let loader = DocumentLoader(sources)
        for result in render(sources, [loader.load(folder["a.yaml"]), loader.load(folder["b.yaml"])]) {
            #expect(result.dependencies.map(\.path).contains(folder["base.yaml"]))
        }
    }

    @Test func aRowDependsOnItsTemplateAndTheTable() throws {
        let template = folder.write(
            "params: [{name: p, value: 1}]\ndata: {values: [{a: 1}]}\nmark: bar", to: "template.yaml")
        folder.write("p\n1\n2\n", to: "rows.csv")
        let sources = FileSources()
        let documents = Template(DocumentLoader(sources).load(template)).documents(
            forRowsOf: folder["rows.csv"], in: sources, named: try NamePattern("{p}.png", stem: "t"))
        let results = render(sources, documents)
        #expect(results.count == 2)
        for result in results {
            #expect(result.dependencies.map(\.path).prefix(2) == [template, folder["rows.csv"]])
        }
    }

    private func result(_ outputs: [String], _ dependencies: [Dependency]) -> DocumentResult {
        var result = DocumentResult(
            LoadedDocument(path: "a.yaml", diagnostics: []), files: outputs.map { WrittenFile($0) },
            diagnostics: [],
            isStrict: false)
        result.dependencies = dependencies
        return result
    }

    @Test func aRuleForMake() {
        let results = [
            result(
                ["out/a b.png", "out/a.pdf"],
                [.init(path: "a.yaml", sha256: nil), .init(path: "1$#.csv", sha256: nil)]),
            result([], [.init(path: "failed.yaml", sha256: nil)]),
            result(["c.png"], [.init(path: "<stdin>", sha256: nil), .init(path: "a.yaml", sha256: nil)]),
        ]
        #expect(
            DependencyFile.text(results, for: "deps.d") == ##"""
                out/a\ b.png out/a.pdf: \
                  a.yaml \
                  1$$\#.csv
                c.png: \
                  a.yaml

                a.yaml:

                1$$\#.csv:

                """##)
    }

    @Test func pathsWithHashes() {
        let text = DependencyFile.text(
            [result(["a.png"], [.init(path: "量.csv", sha256: "ab"), .init(path: "f.ttc", sha256: nil)])],
            for: "deps.JSON")
        #expect(
            text == """
                {
                  "documents": [
                    {
                      "document": "a.yaml",
                      "outputs": ["a.png"],
                      "dependencies": [
                        {
                          "path": "量.csv",
                          "sha256": "ab"
                        },
                        {
                          "path": "f.ttc",
                          "sha256": null
                        }
                      ]
                    }
                  ]
                }

                """)
    }
}
