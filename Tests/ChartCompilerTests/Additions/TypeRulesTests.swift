import Colors
import SceneGraph
import Testing

/// The rules of type in charts: the config's section `type`, and what overrides it.
@Suite struct TypeRulesTests {
    private func chart(_ config: String, mark: String = "{type: text, text: 用A}") -> Compiled {
        compile(
            """
            config: \(config)
            title: {text: 题, subtitle: 副}
            data: {values: [{a: 甲, b: 1}]}
            mark: \(mark)
            encoding:
              x: {field: b, type: quantitative}
              y: {field: a, type: nominal}
              color: {field: a, type: nominal}
            """)
    }

    @Test func holdForAllTextOfAChart() {
        let chart = chart(
            "{type: {spacing: 0.125, squeeze: true, punctuation: half-quotes, figures: tabular}}")
        #expect(chart.messages == [])
        for role in [
            Role.axisLabel, .axisTitle, .legendLabel, .legendTitle, .titleText, .titleSubtitle, .mark,
        ] {
            let fonts = chart.textItems(role).map(\.font)
            #expect(!fonts.isEmpty)
            for font in fonts {
                #expect(font.spacing == 0.125 && font.squeezesMarks)
                #expect(font.punctuation == .halfWidthQuotes)
                #expect(font.figures == .tabular)
            }
        }
    }

    @Test func areOffInAPlainChart() {
        let fonts = chart("{}").textItems(.axisLabel).map(\.font)
        #expect(fonts.allSatisfy { $0.spacing == 0 && !$0.squeezesMarks && $0.punctuation == .full })
    }

    @Test func giveWayToWhatATextSays() {
        let config = """
            {type: {spacing: 0.125}, axis: {labelSpacing: 0.2}, legend: {labelSpacing: 0.3}, title: {spacing: 0.4}}
            """
        let chart = chart(config, mark: "{type: text, text: 用A, spacing: 0.25, squeeze: true}")
        #expect(chart.textItems(.axisLabel).first?.font.spacing == 0.2)
        #expect(chart.textItems(.axisTitle).first?.font.spacing == 0.125)
        #expect(chart.textItems(.legendLabel).first?.font.spacing == 0.3)
        #expect(chart.textItems(.titleText).first?.font.spacing == 0.4)
        #expect(chart.textItems(.mark).first?.font.spacing == 0.25)
        #expect(chart.textItems(.mark).first?.font.squeezesMarks == true)
    }

    @Test func areCheckedLikeAnySection() {
        #expect(
            chart("{type: {spcing: 0.125}}").messages.contains {
                $0.contains("spcing")
            })
    }

    @Test func holdInFurniture() {
        let chart = compile(
            """
            config: {type: {spacing: 0.125}, furniture: {note: {spacing: 0.25}}}
            title: 题
            frame: {width: 200}
            data: {values: [{b: 1}]}
            mark: bar
            encoding: {x: {field: b, type: quantitative}}
            note: 注
            source: 源
            """)
        #expect(chart.textItems(.furniture).map(\.font.spacing) == [0.125, 0.25, 0.125])
    }
}

@Suite struct TextMarkSettingTests {
    private func lines(_ properties: String, _ text: String = "一二三四五六七八九") -> [String] {
        compile(
            """
            data: {values: [{t: \(text)}]}
            mark: {type: text, fontSize: 10, \(properties)}
            encoding: {text: {field: t}}
            """
        ).texts(.mark)
    }

    @Test func wrapsBalancedLines() {
        #expect(lines("wrap: 80", "全市工业投资增长百分之八") == ["全市工业投资\n增长百分之八"])
        #expect(lines("wrap: 60, wrapFit: filled") == ["一二三四五六\n七八九"])
    }

    @Test func justifiesLines() {
        let item = compile(
            """
            data: {values: [{}]}
            mark: {type: text, fontSize: 10, wrap: 66, wrapFit: justified, indent: 2, text: 一二三四五六七八九}
            """
        ).textItems(.mark).first
        #expect(item?.plainText == "一二三四\n五六七八九")
        #expect(item?.lines.first?.first?.gap == 20)
        #expect(item.map { StandardMetrics().width(of: $0.lines[0], in: $0.font) } == 66)
    }

    @Test func standsFromTopToBottom() {
        #expect(lines("direction: vertical") == ["一", "二", "三", "四", "五", "六", "七", "八", "九"])
        let items = compile(
            """
            data: {values: [{}]}
            mark: {type: text, x: 100, y: 50, align: right, baseline: top, fontSize: 10, lineHeight: 15, wrap: 20,
              direction: vertical, color: red, text: 甲乙丙丁}
            """
        ).textItems(.mark)
        #expect(items.map(\.x) == [95, 95, 80, 80])
        #expect(items.map { ($0.y * 10).rounded() / 10 } == [58.8, 68.8, 58.8, 68.8])
        #expect(items.allSatisfy { $0.style.fill == .color(Color(0xFF0000)) })
    }
}

@Suite struct VerticalAxisTitleTests {
    private func titles(_ axis: String) -> [TextItem] {
        compile(
            """
            data: {values: [{a: 0, b: 1}]}
            height: 100
            mark: point
            encoding: {y: {field: b, type: quantitative, title: 投资（亿元）, axis: {\(axis)}}}
            """
        ).textItems(.axisTitle)
    }

    @Test func standsUprightBesideTheAxis() {
        let items = titles("titleDirection: vertical")
        #expect(items.map(\.plainText).joined() == "投资（亿元）")
        #expect(Set(items.map(\.x)).count == 1)
        #expect(items.allSatisfy { $0.angle == 0 && $0.x < 0 })
        // Six characters of eleven points in the middle of the axis.
        #expect(items.first.map { abs($0.y - (50 - 33 + 0.88 * 11)) < 1e-6 } == true)
    }

    @Test func startsAtTheUpperEndIfAnchoredThere() {
        let item = titles("titleDirection: vertical, titleAnchor: end").first
        #expect(item.map { abs($0.y - 0.88 * 11) < 1e-6 } == true)
    }

    @Test func isTurnedOtherwise() {
        #expect(titles("titleColor: red").map(\.angle) == [-90])
    }
}
