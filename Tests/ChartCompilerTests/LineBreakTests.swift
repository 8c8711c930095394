import SceneGraph
import Testing

/// `config.lineBreak` breaks all texts.
struct LineBreakTests {
    private let chart = compile(
        """
        config: {lineBreak: '|'}
        title: 上|下
        data: {values: [{k: 甲|乙, v: 1, c: 丙|丁}]}
        mark: bar
        encoding:
          x: {field: k, type: nominal, title: 左|右}
          y: {field: v, type: quantitative, axis: null}
          color: {field: c, type: nominal}
          column: {field: c, type: nominal}
        """)

    @Test func labelsAreBroken() {
        #expect(chart.axisLabels == ["甲\n乙"])
        #expect(chart.texts(.legendLabel) == ["丙\n丁"])
    }

    @Test func titlesAreBroken() {
        #expect(chart.axisTitles == ["左\n右"])
        #expect(chart.texts(.titleText).contains("上\n下"))
        #expect(chart.texts(.titleText).contains("丙\n丁"))
    }
}
