import Diagnostics
import Documents
import Glibc
import Testing

@testable import Production

@Suite struct TemplateTests {
    private let folder = TemporaryFolder()

    private static let sheet = """
        params:
          - {name: 县区, value: 张店}
          - {name: 投资, value: 1}
          - {name: 年份, value: 2024}
          - {name: 两倍, expr: 投资 * 2}
        blocks:
          - text: ${县区}${年份}年投资${投资}亿元，两倍是${两倍}
          - chart:
              data: {url: rows.csv}
              transform: [{filter: datum.县区 == 县区}]
              mark: {type: bar, opacity: {expr: '投资 > 0 ? 0.5 : 1'}}
              encoding: {y: "县区:N", x: "投资:Q"}
        """

    /// Renders the rows of a table to scenes.
    private func render(
        _ rows: String, as table: String = "rows.csv", sheet: String = sheet,
        to pattern: String = "{县区}.scene.json",
        jobs: Int = 2, _ assignments: [String] = []
    ) throws -> [DocumentResult] {
        folder.write(rows, to: table)
        let loaded = DocumentLoader(FileSources()).load(folder.write(sheet, to: "sheet.yaml"))
        let pattern = try NamePattern(folder["out/" + pattern], stem: "sheet")
        let set = assignments.compactMap { ParameterAssignment($0) }
        let documents = Template(loaded.setting(set), fixed: set.map(\.name))
            .documents(forRowsOf: folder[table], in: FileSources(), named: pattern)
        var options = RenderOptions()
        options.formats = [pattern.format ?? .scene]
        options.jobs = jobs
        return Batch(documents, options, observer: Silence()).render(to: .folder(pattern.folder))
    }

    private func has(_ text: String, _ name: String) -> Bool { folder.text(name)?.contains(text) ?? false }

    private func messages(_ results: [DocumentResult]) -> [String] {
        results.flatMap { result in
            result.diagnostics.map { diagnostic in
                let name = diagnostic.span.map { FilePath($0.file.name).name } ?? ""
                return "\(name):\(diagnostic.span?.start.line ?? 0): \(diagnostic.message)"
            }
        }
    }

    @Test func everyRowBecomesADocument() throws {
        let results = try render("县区,投资,备注\n张店,120,x\n淄川,86.5,y\n")
        #expect(messages(results) == [])
        #expect(results.map(\.path) == ["rows.csv:2", "rows.csv:3"].map { folder[$0] })
        #expect(has("张店2024年投资120亿元，两倍是240", "out/张店.scene.json"))
        #expect(has("淄川2024年投资86.5亿元，两倍是173", "out/淄川.scene.json"))
        #expect(has("\"opacity\":0.5", "out/淄川.scene.json"))
        #expect(!has("张店", "out/淄川.scene.json"))
    }

    @Test func columnsThatAreNoParametersNameFiles() throws {
        let results = try render("编号,县区,投资\n007,张店,120\n", to: "{编号}/{县区}.scene.json")
        #expect(messages(results) == [])
        #expect(results[0].outputs == [folder["out/007/张店.scene.json"]])
    }

    @Test func aTableMayBeJSONOrTabbed() throws {
        folder.write("县区,投资\n张店,120\n", to: "rows.csv")
        let json = try render(
            #"[{"县区": "张店", "投资": 3}]"#, as: "rows.json", to: "json-{县区}.scene.json")
        let tabbed = try render("县区\t投资\n张店\t4\n", as: "rows.tsv", to: "tsv-{县区}.scene.json")
        #expect(messages(json + tabbed) == [])
        #expect(has("投资3亿元", "out/json-张店.scene.json"))
        #expect(has("投资4亿元", "out/tsv-张店.scene.json"))
    }

    @Test func rowsOfOneLineAreToldApart() throws {
        folder.write("县区,投资\n张店,120\n", to: "rows.csv")
        let results = try render(#"[{"县区": "张店", "投资": 3}, {"县区": "张店", "投资": 4}]"#, as: "rows.json")
        #expect(results.map(\.path) == ["rows.json:1:2", "rows.json:1:25"].map { folder[$0] })
        #expect(messages(results)[0].contains("rows.json:1:2' and"))
    }

    @Test func aBrokenRowLeavesTheOthersAlone() throws {
        let rows = "县区,投资\n张店,120\n,3\n../x,4\n淄川,\n周村,5\n"
        let results = try render(rows)
        #expect(results.map(\.hasFailed) == [false, true, true, true, false])
        #expect(
            messages(results) == [
                "rows.csv:3: the row has no '县区'",
                "rows.csv:4: a file can't be named after '../x': it holds '/', which divides folders",
                "rows.csv:5: the row has no '投资'",
            ])
        #expect(TemporaryFolder.bytes(at: folder["out/周村.scene.json"]) != nil)
        #expect(TemporaryFolder.bytes(at: folder["out/淄川.scene.json"]) == nil)
    }

    @Test func noNameLeadsThroughALink() throws {
        folder.write("", to: "else/in")
        folder.write("", to: "out/in")
        symlink("../else", folder["out/淄川"])
        symlink("../else/b", folder["out/周村.scene.json"])
        let rows = "县区,投资\n张店,120\n淄川,4\n"
        let folders = try render(rows, to: "{县区}/a.scene.json")
        #expect(
            messages(folders) == [
                "rows.csv:3: '\(folder["out/淄川"])' is a link, and a name from a table may not lead through one"
            ])
        #expect(has("张店", "out/张店/a.scene.json"))
        let files = try render(rows + "周村,5\n")
        #expect(files.map(\.hasFailed) == [false, false, true])
        #expect(TemporaryFolder.names(in: folder["else"]) == ["in"])
    }

    @Test func aParameterThatIsNullMayBeMissing() throws {
        let sheet = Self.sheet.replacing("name: 年份, value: 2024", with: "name: 年份, value: null")
        let results = try render("县区,投资,年份\n张店,120,\n", sheet: sheet)
        #expect(messages(results) == [])
        #expect(has("张店年投资120", "out/张店.scene.json"))
    }

    @Test func whatFailsInARowNamesTheRow() throws {
        let sheet = Self.sheet.replacing(
            "- text: ${县区}", with: "- chart: {expr: \"县区 + '.yaml'\"}\n  - text: ${县区}")
        folder.write(
            "mark: bar\ndata: {values: [{a: 1}]}\nencoding: {x: {field: a, type: quantitative}}",
            to: "张店.yaml")
        let results = try render("县区,投资\n张店,120\n淄川,86\n", sheet: sheet)
        #expect(results.map(\.hasFailed) == [false, true])
        #expect(results[1].diagnostics.map(\.context) == [[folder["rows.csv:3"]]])
        #expect(messages(results)[0].hasPrefix("sheet.yaml:7: no such file"))
    }

    @Test func namesThatAreOneOnSomeDisksCollide() throws {
        let rows = "县区,投资\nCafé,1\nCAFE\u{301},2\n"
        let results = try render(rows, sheet: Self.sheet.replacing("datum.县区 == 县区", with: "true"))
        #expect(results.map(\.hasFailed) == [false, true])
        #expect(messages(results)[0].hasPrefix("rows.csv:3: "))
        #expect(messages(results)[0].contains("would both be written to"))
    }

    @Test func aNameOfMoreThan255BytesIsRefused() throws {
        let long = String(repeating: "镇", count: 82)
        let results = try render(
            "县区,投资\n\(long),1\n", sheet: Self.sheet.replacing("datum.县区 == 县区", with: "true"))
        #expect(messages(results).count == 1)
        #expect(messages(results)[0].hasSuffix("has 257 bytes, and 255 is the most"))
    }

    @Test func aFileThatTheTemplateNamesIsNotReplaced() throws {
        let data = #"[{"县区": "data", "投资": 3}]"#
        folder.write(data, to: "out/data.scene.json")
        let results = try render(
            "县区,投资\ndata,120\n",
            sheet: Self.sheet.replacing("url: rows.csv", with: "url: out/data.scene.json"))
        #expect(results.map(\.hasFailed) == [true])
        #expect(messages(results)[0].contains("would replace the file"))
        #expect(folder.text("out/data.scene.json") == data)
    }

    @Test func theTableIsNotReplaced() throws {
        let results = try render(
            #"[{"县区": "rows", "投资": 3}]"#, as: "out/rows.scene.json",
            sheet: Self.sheet.replacing("url: rows.csv", with: "url: out/rows.scene.json"))
        #expect(results.map(\.hasFailed) == [true])
        #expect(messages(results)[0].contains("would replace the table"))
        #expect(folder.text("out/rows.scene.json")?.hasPrefix("[{") == true)
    }

    @Test func aTemplateWithoutAColumnOfItsParametersIsRefused() throws {
        let results = try render("区县,金额\n张店,120\n", to: "{区县}.scene.json")
        #expect(
            messages(results) == [
                "sheet.yaml:2: no column of '\(folder["rows.csv"])' is a parameter of the template"
            ])
        #expect(results[0].diagnostics[0].hints == ["is the column '区县' meant for '县区'?"])
    }

    @Test func aNameOfAColumnThatIsNotThereIsRefused() throws {
        let results = try render("县区,投资\n张店,120\n", to: "{区县}.scene.json")
        #expect(
            messages(results) == ["rows.csv:1: the table has no column '区县', after which files are named"])
        #expect(results[0].diagnostics[0].hints == ["did you mean '{县区}'?"])
    }

    @Test func aParameterOfTheCommandHoldsForAllRows() throws {
        let results = try render("县区,投资\n张店,120\n", ["年份=2025"])
        #expect(messages(results) == [])
        #expect(has("张店2025年", "out/张店.scene.json"))
        let twice = try render("县区,投资\n张店,120\n", ["投资=3"])
        #expect(twice.map(\.hasFailed) == [true])
    }

    @Test func oneWorkerAndFourGiveTheSame() throws {
        let rows = "县区,投资\n" + (1...12).map { "县\($0),\($0)\n" }.joined() + "/,0\n"
        let one = try render(rows, to: "one/{县区}.scene.json", jobs: 1)
        let four = try render(rows, to: "four/{县区}.scene.json", jobs: 4)
        #expect(messages(one) == messages(four))
        for index in 1...12 {
            let bytes = try #require(folder.bytes("out/one/县\(index).scene.json"))
            #expect(bytes == folder.bytes("out/four/县\(index).scene.json"))
        }
    }
}
