import Diagnostics
import Documents
import Testing

@testable import Production

@Suite struct ParameterTests {
    private func loaded(_ text: String) throws -> LoadedDocument {
        let log = DiagnosticLog()
        let node = try #require(DocumentReader.read(SourceFile(name: "a.yaml", text: text), log: log))
        return LoadedDocument(
            path: "a.yaml", document: Document(.chart, node, path: "a.yaml"), diagnostics: [])
    }

    private func value(_ assignment: String, default usual: String = "value: null") throws -> Node? {
        let set = try loaded("params: [{name: 年份, \(usual)}]\nmark: bar")
            .setting([try #require(ParameterAssignment(assignment))])
        #expect(set.diagnostics.isEmpty)
        return set.document?.node["params"]?.elements?.first?["value"]
    }

    @Test func numbersAreNumbersAndTruthIsTruth() throws {
        #expect(try value("年份=2024")?.number == 2024)
        #expect(try value("年份=-1.5e3")?.number == -1500)
        #expect(try value("年份=true")?.boolean == true)
        #expect(try value("年份=false")?.boolean == false)
        #expect(try value("年份=2024年")?.string == "2024年")
        #expect(try value("年份=a=b")?.string == "a=b")
        #expect(try value("年份=")?.string == "")
    }

    @Test func whatIsTextByDefaultStaysText() throws {
        #expect(try value("年份=0533", default: "value: '0123'")?.string == "0533")
    }

    @Test func anExpressionGivesWay() throws {
        #expect(try value("年份=1", default: "expr: '2 + 3'")?.number == 1)
        let set = try loaded("params: [{name: 年份, expr: '2 + 3'}]\nmark: bar")
            .setting([try #require(ParameterAssignment("年份=1"))])
        #expect(set.document?.node["params"]?.elements?.first?["expr"] == nil)
    }

    @Test func aNameThatIsNotDeclaredIsAMistake() throws {
        let set = try loaded("params: [{name: 年份, value: 1}, {name: 刷选, select: point}]\nmark: bar")
            .setting(["年分=3", "刷选=1"].compactMap { ParameterAssignment($0) })
        #expect(
            set.diagnostics.map(\.message) == [
                "'a.yaml' declares no parameter '年分'", "'a.yaml' declares no parameter '刷选'",
            ])
        #expect(set.diagnostics[0].hints == ["did you mean '年份'?"])
    }

    @Test func withoutANameThereIsNoAssignment() {
        #expect(ParameterAssignment("年份") == nil)
        #expect(ParameterAssignment("=3") == nil)
    }
}
