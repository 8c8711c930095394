import Synchronization
import Testing
import Tuban

/// The library as another program uses it: nothing but this one import.
struct EngineTests {
    private static let chart = """
        {"data": {"values": [{"a": 3, "b": "x"}]}, "mark": "bar",
         "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b"}}}
        """
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47]

    @Test func aChartBecomesAPicture() {
        let picture = Engine().render(Self.chart)
        #expect(picture.diagnostics.isEmpty)
        #expect(picture.pages.count == 1)
        #expect(picture.pages.first?.starts(with: Self.signature) == true)
    }

    /// The example of the README and of the documentation.
    @Test func theExampleIsDrawn() {
        let engine = Engine()
        let picture = engine.render(
            """
            data: {values: [{a: 3}]}
            mark: bar
            encoding: {x: {field: a, type: quantitative}}
            """)
        #expect(picture.pages.count == 1)
        #expect(picture.diagnostics.isEmpty)
    }

    @Test func formats() {
        let engine = Engine()
        #expect(engine.render(Self.chart, as: .pdf).pages.first?.starts(with: "%PDF-".utf8) == true)
        #expect(engine.render(Self.chart, as: .svg).pages.first?.starts(with: "<svg ".utf8) == true)
        #expect(engine.render(Self.chart, as: .scene).pages.first?.starts(with: "{".utf8) == true)
    }

    @Test func svgFillsItsRoomAndHasOutlinesIfItIsAskedTo() {
        var options = RenderingOptions()
        (options.svg.isResponsive, options.svg.text) = (true, .outlines)
        let bytes = Engine().render(Self.chart, as: .svg, options).pages.first ?? []
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="))
        #expect(!text.contains("<text"))
    }

    @Test func threadsGetTheSameBytes() {
        let engine = Engine()
        let expected = engine.render(Self.chart).pages
        let different = Mutex(0)
        Threads.run(4) {
            for _ in 0..<5 where engine.render(Self.chart).pages != expected {
                different.withLock { $0 += 1 }
            }
        }
        #expect(different.withLock { $0 } == 0)
    }

    @Test func aMistakeHasItsPlace() throws {
        var options = RenderingOptions()
        options.name = "charts/bar.yaml"
        let result = Engine().render("data: {values: [{a: 1}]}\nmark: baar", options)
        #expect(result.hasFailed)
        #expect(result.pages.isEmpty)
        let mistake = try #require(result.diagnostics.first)
        #expect(mistake.message == "unknown value 'baar'")
        #expect(mistake.span?.file.name == "charts/bar.yaml")
        #expect(mistake.span?.start.line == 2)
        #expect(mistake.hints == ["did you mean 'bar'?"])
    }

    @Test func sourcesLieInMemory() {
        let sources = MemorySources([
            "charts/data.csv": "a,b\n3,x\n", "theme.yaml": "config: {bar: {color: '#123456'}}",
        ])
        var options = RenderingOptions()
        options.name = "charts/bar.yaml"
        let text = """
            theme: ../theme.yaml
            data: {url: data.csv}
            mark: bar
            encoding: {x: {field: a, type: quantitative}, y: {field: b}}
            """
        let result = Engine(sources: sources).render(text, as: .scene, options)
        #expect(result.diagnostics.isEmpty)
        #expect(String(decoding: result.pages.first ?? [], as: UTF8.self).contains("#123456"))
        #expect(
            result.dependencies.map(\.path).prefix(3) == ["charts/bar.yaml", "theme.yaml", "charts/data.csv"])
    }

    @Test func whatNobodyAnswersForIsMissing() {
        let text = "data: {url: /etc/hostname}\nmark: bar\nencoding: {x: {field: a}}"
        let result = Engine().render(text)
        #expect(result.diagnostics.map(\.message) == ["no such file '/etc/hostname'"])
    }

    @Test func tablesAndParameters() {
        var options = RenderingOptions()
        options.tables = [
            "figures": Table([("a", Column(numbers: [1, 2])), ("b", Column(strings: ["x", "y"]))])
        ]
        options.parameters = ["wanted": .string("y")]
        let text = """
            params: [{name: wanted, value: x}]
            title: ${wanted}
            data: {name: figures}
            transform: [{filter: datum.b == wanted}]
            mark: bar
            encoding: {x: {field: a, type: quantitative}, y: {field: b, title: null}}
            """
        let result = Engine().render(text, as: .scene, options)
        #expect(result.diagnostics.map(\.message) == [])
        let scene = String(decoding: result.pages.first ?? [], as: UTF8.self)
        #expect(scene.contains("\"text\":\"y\""))
        #expect(!scene.contains("\"text\":\"x\""))
    }

    @Test func aParameterThatIsNotDeclaredIsAMistake() {
        var options = RenderingOptions()
        options.parameters = ["wnated": .number(1)]
        let result = Engine().render(
            "params: [{name: wanted, value: 1}]\n" + Self.chart.dropFirst(0), options)
        #expect(result.hasFailed)
    }

    @Test func aSheetHasItsPages() {
        let page = "{trim: {width: 100mm, height: 100mm}, margins: 10mm}"
        let result = Engine().render(
            "shape: briefing\npage: \(page)\nblocks: [{text: 甲}, {text: 乙, pageBreak: true}]")
        #expect(result.diagnostics.map(\.message) == [])
        #expect(result.pages.count == 2)
    }

    @Test func checkingDrawsNothingAndSaysTheSame() {
        let text = "data: {values: [{a: 1}]}\nmark: baar"
        #expect(Engine().check(text).map(\.message) == Engine().render(text).diagnostics.map(\.message))
        #expect(Engine().check(Self.chart).isEmpty)
    }

    @Test func aChartIsPreparedOnceAndLaidOutAtManySizes() throws {
        let prepared = Engine().prepare(Self.chart)
        #expect(prepared.diagnostics.isEmpty)
        let chart = try #require(prepared.chart)
        let widths = [200.0, 400].map { width -> Bool in
            let scene = chart.render(as: .scene, width: width).pages.first ?? []
            return String(decoding: scene, as: UTF8.self).hasPrefix("{\"width\":\(Int(width)),")
        }
        #expect(widths == [true, true])
        #expect(chart.render().pages == Engine().render(Self.chart).pages)
    }

    @Test func threadsShareAPreparedChart() throws {
        let chart = try #require(Engine().prepare(Self.chart).chart)
        let expected = (0..<4).map { chart.render(width: 200 + 50 * Double($0)).pages }
        let different = Mutex(0)
        Threads.run(4) {
            for (index, pages) in expected.enumerated()
            where chart.render(width: 200 + 50 * Double(index)).pages != pages {
                different.withLock { $0 += 1 }
            }
        }
        #expect(different.withLock { $0 } == 0)
    }

    @Test func onlyChartsArePrepared() {
        let prepared = Engine().prepare("blocks: [{text: 甲}]")
        #expect(prepared.chart == nil)
        #expect(prepared.diagnostics.map(\.message) == ["only a chart can be laid out again"])
    }
}
