import Testing
import Tuban

/// The examples of the articles in Sources/Tuban/Tuban.docc, as they stand there.
struct ArticleTests {
    @Test func aChartFromMemory() {
        let figures = Table([
            ("区县", Column(strings: ["张店", "临淄", "桓台"])),
            ("亿元", Column(numbers: [512, 388, 401])),
        ])
        var options = RenderingOptions()
        options.tables = ["figures": figures]
        let picture = Engine().render(
            """
            data: {name: figures}
            mark: bar
            encoding: {x: {field: 亿元, type: quantitative}, y: {field: 区县, sort: -x}}
            """, as: .png, options)
        #expect(picture.diagnostics.map { $0.formatted() } == [])
        #expect(picture.pages.count == 1)
    }

    @Test func manyThreads() async {
        let engine = Engine()
        let documents = (1...3).map { number in
            "data: {values: [{a: \(number)}]}\nmark: point\nencoding: {x: {field: a, type: quantitative}}"
        }
        let pictures = await withTaskGroup(of: Rendering.self) { group in
            for document in documents { group.addTask { engine.render(document, as: .pdf) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(pictures.map(\.pages.count) == [1, 1, 1])
    }

    @Test func sourcesAndDependencies() {
        let sources = MemorySources([
            "house.yaml": "config: {bar: {color: '#8c1d18'}}",
            "tables/growth.csv": "年份,亿元\n2023,4561\n2024,4763\n",
        ])
        let engine = Engine(sources: sources)
        var options = RenderingOptions()
        options.name = "charts/growth.yaml"
        let picture = engine.render(
            """
            theme: ../house.yaml
            data: {url: ../tables/growth.csv}
            mark: bar
            encoding: {x: {field: 年份}, y: {field: 亿元, type: quantitative}}
            """, options)
        #expect(picture.diagnostics.map { $0.formatted() } == [])
        #expect(
            picture.dependencies.map(\.path).prefix(3)
                == ["charts/growth.yaml", "house.yaml", "tables/growth.csv"])
    }
}
