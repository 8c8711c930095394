import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import Testing

@testable import Figures
@testable import Production

struct FigureTests {
    private let folder = TemporaryFolder()
    private let figures: FigureTable

    init() throws {
        folder.write(
            """
            id,value,unit,bound,kind,period
            share-2023,54,%,exact,actual,2023
            share-2024,55,%,exact,target,2024
            funds,680,亿元,more-than,target,2024
            investment,1100,亿元,at-least,target,2024
            jobs,5.5,万人,exact,target,2024
            studios,200,家,more-than,actual,undated
            place,2,位,exact,rank,to-date
            league,100,强,up-to,rank,2023
            none,,个,exact,target,2024

            """, to: "figures.csv")
        folder.write(
            """
            table: figures.csv
            key: id
            columns:
              - {name: id, type: string}
              - {name: value, type: number}
              - {name: unit, type: string}
              - {name: bound, type: string}
              - {name: kind, type: string}
              - {name: period, type: string}
            """, to: "figures.yaml")
        let log = DiagnosticLog()
        let reader = SourceReader(FileSources(), folder: folder.path)
        let source = try #require(reader.source("figures.yaml", at: nil, log: log))
        figures = try #require(FigureTable.read(source, reader: reader, log: log))
        #expect(log.diagnostics.isEmpty)
    }

    private func value(_ text: String) throws -> Value {
        let expression = try Expression(text, functions: .standard.adding(figures.functions))
        return expression.evaluate(ExpressionScope(datum: .object([:]), signals: [:]))
    }

    private func failure(_ text: String, _ functions: [ExpressionFunction]) -> String? {
        do {
            _ = try Expression(text, functions: .standard.adding(functions))
            return nil
        } catch {
            return [error.message, error.hint].compactMap { $0 }.joined(separator: " / ") + " @\(error.range)"
        }
    }

    @Test func figuresAreNumbers() throws {
        #expect(try value("figure('share-2024') - figure('share-2023')") == .number(1))
    }

    @Test func cellsOfAFigure() throws {
        #expect(try value("figure('funds', 'unit')") == .string("亿元"))
        #expect(try value("figure('funds', 'period')") == .string("2024"))
    }

    @Test func aFigureWithoutAValueIsNoZeroInASum() throws {
        #expect(try value("figure('none')") == .undefined)
        #expect(try value("isNaN(figure('funds') - figure('none'))") == .boolean(true))
    }

    @Test(arguments: [
        ("funds", "突破680亿元"), ("investment", "1100亿元以上"), ("jobs", "5.5万人"), ("share-2023", "54%"),
        ("studios", "200余家"), ("place", "第2位"), ("league", "100强"),
    ])
    func figuresAsTheyArePrinted(name: String, text: String) throws {
        #expect(try value("figureText('\(name)')") == .string(text))
    }

    @Test func anUnknownIdIsAnErrorWithTheNearest() {
        #expect(
            failure("1 + figure('share-2025')", figures.functions)
                == "figure(): no figure is named 'share-2025' / did you mean 'share-2023'? @11..<23")
        #expect(
            failure("figureText('xyz')", figures.functions)
                == "figureText(): no figure is named 'xyz' @11..<16")
        #expect(
            failure("figure('funds', 'units')", figures.functions)
                == "figure(): the figures have no column 'units' / did you mean 'unit'? @16..<23")
    }

    @Test(arguments: [
        ("figureText(funds)", "unknown name 'funds'", "put the id in quotes: figureText('funds')"),
        (
            "1 + figure(share-2024)", "unknown name 'share-2024'",
            "put the id in quotes: figure('share-2024')"
        ),
        (
            "figure(funds, 'unit')", "unknown name 'funds'", "put the id in quotes: figure('funds', 'unit')"
        ),
        ("figureText(found)", "unknown name 'found'", nil), ("funds", "unknown name 'funds'", nil),
        ("figureText(区县)", "unknown name '区县'", "did you mean '区县名'?"),
    ])
    func anIdWithoutQuotesIsShownWithThem(expression: String, message: String, hint: String?) {
        let log = DiagnosticLog()
        _ = TextTemplate(
            "${\(expression)}", at: nil, functions: .standard.adding(figures.functions), figures: figures,
            names: ["区县名"], log: log)
        #expect(log.diagnostics.map(\.message) == ["\(message) in '${\(expression)}'"])
        #expect(log.diagnostics.first?.hints.first == hint)
    }

    @Test func anIdMayBeComputed() throws {
        #expect(try value("figure('share-' + 2024)") == .number(55))
        #expect(try value("figure('share-' + 2025)") == .undefined)
    }

    @Test func withoutADatasetEveryCallIsAnError() {
        #expect(
            failure("figure('a')", FigureTable.absentFunctions)
                == "figure(): the document names no figures / give it the path of a dataset: 'figures: ../figures.yaml' @7..<10"
        )
    }

    @Test(arguments: [
        (1.0, "万人", Bound.moreThan, "actual", "1万余人"), (60, "%", .atLeast, "target", "60%以上"),
        (60, "%", .moreThan, "actual", "超过60%"), (10, "", .upTo, "rank", "前10"),
        (3, "天", .upTo, "target", "不超过3天"),
        (2, "天", .low, "", "2天"), (-0.5, "%", .exact, "", "−0.5%"),
    ])
    func wordsOfBounds(number: Double, unit: String, bound: Bound, kind: String, text: String) {
        #expect(FigureText(number: number, unit: unit, bound: bound, kind: kind).text == text)
    }
}
