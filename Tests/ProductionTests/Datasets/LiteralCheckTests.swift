import Diagnostics
import Testing

@testable import Production

@Suite struct LiteralCheckTests {
    private let folder = TemporaryFolder()

    private static let figures = """
        id,period,value,unit,bound,kind
        funds,2023,680,亿元,exact,actual
        beds,2024,2000,张,exact,target
        share,2023,54,%,exact,actual
        people,2023,1.5,万人,exact,actual
        rank,2023,2,,exact,rank

        """

    /// What `check` says of a sheet with figures.
    private func check(_ blocks: String, head: String = "", isStrict: Bool = false) -> DocumentResult {
        folder.write(Self.figures, to: "figures.csv")
        folder.write(
            "table: figures.csv\nkey: id\ncolumns: [{name: id}, {name: period}, {name: value, type: number}, {name: unit}, {name: bound}, {name: kind}]",
            to: "figures.yaml")
        let path = folder.write("figures: figures.yaml\n\(head)blocks:\n\(blocks)", to: "sheet.yaml")
        var options = RenderOptions()
        options.isStrict = isStrict
        return Batch([DocumentLoader(FileSources()).load(path)], options, observer: Silence()).check()[0]
    }

    /// The numbers that nobody backs, as they stand in the source, with line and column.
    private func unbacked(_ blocks: String, head: String = "") -> [String] {
        check(blocks, head: head).diagnostics.map { diagnostic in
            guard diagnostic.message.hasPrefix("no figure backs the number "), let span = diagnostic.span
            else {
                return diagnostic.message
            }
            let bytes = Array(span.file.text.utf8)[span.range]
            return "\(String(decoding: bytes, as: UTF8.self)) \(span.start.line):\(span.start.column)"
        }
    }

    @Test(arguments: [
        "引资680亿元", "引资 680 亿", "680", "床位2,000张", "占54%", "1.5万人", "15000人", "列第2位", "2023年",
        "2024年", "六成", "引资${680 + 1}亿元", "电话${'12345'}", "占${figure('share') + 1}%",
    ])
    func aNumberThatAFigureBacksStands(text: String) {
        #expect(unbacked("  - text: \"\(text)\"") == [])
    }

    @Test(arguments: [
        ("引资681亿元", "681"), ("引资680万元", "680"), ("引资680元", "680"), ("床位54张", "54"), ("占55%", "55"),
        ("15001人", "15001"), ("2022年", "2022"), ("4.5", "4.5"), ("12,345", "12,345"),
    ])
    func aNumberThatNoFigureBacksIsTold(text: String, number: String) {
        #expect(
            unbacked("  - text: \"\(text)\"").map { $0.split(separator: " ").first.map(String.init) } == [
                number
            ])
    }

    @Test func thePlaceIsThatOfTheDigits() {
        let blocks = """
              - headline: |-
                  去年的账
                  引资${figure('funds')}亿元，681亿
              - deck: >-
                  一行
                  又7行
              - text: ['${''x'' + ''7''}第7条', "a\\"b 8"]
            """
        #expect(unbacked(blocks) == ["681 5:30", "7 8:8", "7 9:30", "8 9:41"])
    }

    @Test func allTextsOfBlocksAreRead() {
        let blocks = """
              - masthead: {title: 标题31, label: 标签32}
              - section:
                  title: 节33
                  label: 签34
                  number: 35
                  blocks:
                    - card: {figure: beds, label: 说明36, badge: 徽37}
                    - card: {value: 38, unit: 个, label: 说明}
                    - note: [注39, 注40]
              - source: {text: 来源41, credit: 制图42}
              - key: [{label: 例43, fill: red}]
            """
        #expect(
            unbacked(blocks).map { Int($0.prefix(2)) ?? 0 }.sorted()
                == [31, 32, 33, 34, 36, 37, 38, 39, 40, 41, 42, 43])
    }

    @Test func textsOfChartsOnTheSheetAreRead() {
        folder.write(
            """
            title: 增长77%
            data: {values: [{a: 99}]}
            layer:
              - {mark: bar, encoding: {x: {field: a, type: quantitative, axis: {title: 轴66}}}}
              - {mark: {type: text, text: '88%'}}
            """, to: "charts/55-chart.yaml")
        #expect(
            unbacked("  - chart: {file: charts/55-chart.yaml, furniture: true}").compactMap {
                Int($0.prefix(2))
            }.sorted()
                == [66, 77, 88])
    }

    @Test func whatComesOfAnExpressionIsMeant() {
        let blocks = """
              - text: {expr: "'增长' + 77 + '%'"}
              - text:
                  expr: "'增长' + 78 + '%'"
              - card: {value: {expr: 7 * 11}, unit: 个}
              - text: "{expr: 79}"
            """
        #expect(unbacked(blocks) == ["79 7:19"])
    }

    @Test func literalsMayStand() {
        let blocks = "  - text: 拨打12345热线，满分100%，100人"
        #expect(unbacked(blocks, head: "literals: [12345, 100%]\n") == ["100 4:28"])
        #expect(unbacked(blocks, head: "literals: [12345, 100]\n") == [])
        #expect(
            unbacked(blocks, head: "literals: [12345, 100, 满分]\n")
                == ["expected a number or a text with a number, found 满分"])
    }

    @Test func theHintNamesFiguresOfTheSameDigitsOrTheNearest() {
        #expect(
            check("  - text: 54张").diagnostics[0].hints == [
                "write the figure that is meant: ${figure('share')} is 54%",
                "or list 54 under the sheet's 'literals', if it is no figure",
            ])
        #expect(
            check("  - text: 690亿元").diagnostics[0].hints[0]
                == "write the figure that is meant: ${figure('funds')} is 680亿元")
        #expect(
            check("  - text: 9999").diagnostics[0].hints == [
                "list 9999 under the sheet's 'literals', if it is no figure"
            ])
    }

    @Test func aWarningFailsOnlyAStrictCheck() {
        #expect(check("  - text: 占55%").hasFailed == false)
        #expect(check("  - text: 占55%", isStrict: true).hasFailed)
    }

    @Test func renderingSaysNothingOfIt() {
        _ = check("  - text: 占55%")
        var options = RenderOptions()
        options.formats = [.scene]
        let results = Batch(
            [DocumentLoader(FileSources()).load(folder["sheet.yaml"])], options, observer: Silence()
        ).render(
            to: .folder(folder["out"]))
        #expect(results[0].diagnostics.isEmpty)
    }

    @Test func withoutFiguresNothingIsChecked() {
        let path = folder.write("blocks: [{text: 占55%}]", to: "plain.yaml")
        let result = Batch([DocumentLoader(FileSources()).load(path)], RenderOptions(), observer: Silence())
            .check()
        #expect(result[0].diagnostics.isEmpty)
    }

    @Test func aTableWithoutValuesBacksWithAllItsColumns() {
        folder.write("名,人口,收入\n甲,5.2,6332\n", to: "towns.csv")
        folder.write(
            "table: towns.csv\nkey: 名\ncolumns: [{name: 名}, {name: 人口, type: number, unit: 万人}, {name: 收入, type: number, unit: 万元}]",
            to: "towns.yaml")
        let path = folder.write(
            "figures: towns.yaml\nblocks: [{text: 人口5.2万人，收入6332万元，又6332万人}]", to: "towns-sheet.yaml")
        let result = Batch([DocumentLoader(FileSources()).load(path)], RenderOptions(), observer: Silence())
            .check()
        #expect(result[0].diagnostics.map(\.message) == ["no figure backs the number 6332万"])
        #expect(
            result[0].diagnostics[0].hints.first
                == "write the figure that is meant: ${figure('甲', '收入')} is 6332万元")
    }
}
