import SceneGraph
import Testing

/// Names over their bars (`labelEdge: above`) in frames that are narrower than they are.
@Suite struct NamesOverBarsTests {
    private static let long = "固定资产投资（含新建改建扩建与续建的各类项目）"

    private func bars(_ first: String, _ second: String, _ more: String = "") -> Compiled {
        compile(
            """
            frame: {width: 150}
            data: {values: [{k: "\(first)", v: 60}, {k: "\(second)", v: 100}]}
            height: {step: 30}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: {labelEdge: above, title: null}, scale: {paddingInner: 0.5}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
              label: {field: v, type: quantitative}
            \(more)
            """)
    }

    private func names(_ chart: Compiled) -> [TextItem] { chart.textItems(.axisLabel) }

    @Test func `A name that fits is one line, even if it is longer than its bar`() {
        let chart = bars("甲", "固定资产投资完成额")
        #expect(names(chart).map(\.lines.count) == [1, 1])
    }

    @Test func `A name that is wider than the frame breaks into lines within it`() throws {
        let chart = bars("甲", Self.long)
        #expect(chart.messages == [])
        let name = try #require(names(chart).last)
        #expect(name.lines.count == 2)
        #expect(name.lines.flatMap { $0.map(\.text) }.joined() == Self.long)
        #expect(name.bounds(measuring: StandardMetrics()).width <= 150)
    }

    @Test func `Bars move apart for names of several lines, and keep their step otherwise`() {
        func step(_ chart: Compiled) -> Double { chart.boxes[1][1] - chart.boxes[0][1] }
        #expect(step(bars("甲", "乙")) == 30)
        #expect(step(bars("甲", Self.long)) > 40)
        // Over the first bar there is room.
        #expect(step(bars(Self.long, "乙")) == 30)
    }

    @Test func `A name of several lines ends over its own bar and begins below the one before`() throws {
        let chart = bars("甲", Self.long)
        let box = try #require(names(chart).last).bounds(measuring: StandardMetrics())
        #expect(box.minY > chart.boxes[0][1] + chart.boxes[0][3])
        #expect(box.maxY <= chart.boxes[1][1] + 1)
    }

    @Test func `Names begin where the labels of bars below zero do, in stacked plots alike`() {
        let chart = compile(
            """
            frame: {width: 150}
            data: {values: [{k: 甲, v: 60}, {k: 乙, v: -100}, {k: 丙, v: -90}]}
            resolve: {scale: {x: shared}}
            vconcat:
              - transform: [{filter: "datum.k != '丙'"}]
                mark: bar
                encoding: &e
                  y: {field: k, sort: null, axis: {labelEdge: above, title: null}}
                  x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
                  label: {field: v, type: quantitative}
              - transform: [{filter: "datum.k == '丙'"}]
                mark: bar
                encoding: *e
            """)
        #expect(chart.messages == [])
        #expect(names(chart).count == 3)
        #expect(Set(names(chart).map(\.x)).count == 1)
        // The least label of the first plot reaches out to the frame's edge.
        #expect(names(chart).allSatisfy { $0.x < -10 })
    }

    @Test func `Names keep off a bracket on the right`() throws {
        let chart = bars("甲", Self.long, "annotations: [{difference: [{k: 甲}, {k: \"\(Self.long)\"}]}]")
        let name = try #require(names(chart).last)
        let note = try #require(chart.textItems(.mark).last)
        #expect(
            name.bounds(measuring: StandardMetrics()).maxX < note.bounds(measuring: StandardMetrics()).minX)
    }
}

/// Names beside their bars that would take most of a narrow frame stand over them in house styles (`labelFit`).
@Suite struct LiftedNamesTests {
    private func bars(width: Double, name: String = "重点产业链营业收入", _ axis: String = "labelFit: true")
        -> Compiled
    {
        compile(
            """
            frame: {width: \(width)}
            config: {axis: {\(axis)}}
            data: {values: [{k: \(name), v: 60}, {k: 乙, v: 100}]}
            height: {step: 20}
            mark: bar
            encoding:
              y: {field: k, sort: null, axis: {title: null}, scale: {paddingInner: 0.4}}
              x: {field: v, type: quantitative, axis: null, scale: {nice: false}}
            """)
    }

    private func isOver(_ chart: Compiled) -> Bool {
        guard let name = chart.textItems(.axisLabel).first else { return false }
        return name.align == .left && name.baseline == .alphabetic
    }

    @Test func `In a narrow frame long names stand over their bars`() {
        #expect(isOver(bars(width: 150)))
        #expect(!isOver(bars(width: 300)))
    }

    @Test func `Short names stay beside them`() { #expect(!isOver(bars(width: 150, name: "甲"))) }

    @Test func `Without a house style they stay where they are`() {
        #expect(!isOver(bars(width: 150, "labelPadding: 2")))
    }

    @Test func `Bars stay as thick as they are, and move apart`() {
        let (beside, over) = (bars(width: 300).boxes, bars(width: 150).boxes)
        #expect(beside.map { $0[3] } == over.map { $0[3] })
        #expect(over[1][1] - over[0][1] > beside[1][1] - beside[0][1])
    }

    @Test func `Stacked plots lift their names together`() {
        let chart = compile(
            """
            frame: {width: 150}
            config: {axis: {labelFit: true}}
            data: {values: [{k: 重点产业链营业收入, v: 60}, {k: 乙, v: 100}]}
            vconcat:
              - transform: [{filter: "datum.k == '乙'"}]
                mark: bar
                encoding: &e {y: {field: k, axis: {title: null}}, x: {field: v, type: quantitative, axis: null}}
              - mark: bar
                encoding: *e
            """)
        #expect(chart.textItems(.axisLabel).allSatisfy { $0.align == .left && $0.baseline == .alphabetic })
    }
}

@Suite struct StackedPanelTests {
    private func panels(_ composition: String) -> Compiled {
        compile(
            """
            frame: {width: 200}
            data: {values: [{k: 1, v: 60}]}
            spacing: 10
            \(composition):
              - title: {text: 国家级单项冠军示范企业名单, frame: group, anchor: start}
                width: 20
                height: 20
                mark: point
              - width: 150
                height: 20
                mark: point
            """)
    }

    @Test func `A title over a narrow panel runs on to the frame's edge`() {
        #expect(panels("vconcat").textItems(.titleText).map(\.lines.count) == [1])
    }

    private func row(width: Double, _ axis: String = "{title: null}") -> [[Double]] {
        compile(
            """
            frame: {width: \(width)}
            data: {values: [{k: 甲, v: 60}, {k: 乙, v: 100}]}
            hconcat:
              - width: 100
                mark: bar
                encoding: {y: {field: k, axis: {title: null}}, x: {field: v, type: quantitative, axis: null}}
              - width: 100
                mark: bar
                encoding: {y: {field: k, axis: \(axis)}, x: {field: v, type: quantitative, axis: null}}
            """
        ).groups(.scope).map { [$0.x, $0.y] }
    }

    @Test func `Panels that have no room beside each other stand under each other`() throws {
        let wide = row(width: 300).suffix(2), narrow = row(width: 150).suffix(2)
        #expect(try #require(wide.last)[1] == #require(wide.first)[1])
        #expect(try #require(narrow.last)[1] > #require(narrow.first)[1])
    }

    @Test func `One that does without the names that another has stays beside it`() throws {
        let panels = row(width: 150, "null").suffix(2)
        #expect(try #require(panels.last)[1] == #require(panels.first)[1])
    }

    @Test func `Beside another panel it breaks`() {
        #expect(panels("hconcat").textItems(.titleText).allSatisfy { $0.lines.count > 1 })
    }
}
