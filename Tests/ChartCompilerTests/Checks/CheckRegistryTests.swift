import Dataflow
import Diagnostics
import Grammar
import SceneGraph
import Testing

@testable import ChartChecks
@testable import ChartModel

extension Diagnostic.Code {
    fileprivate static let manyBars = Diagnostic.Code(
        "many-bars", "More than two bars", "Two bars are enough.",
        Example("mark: bar", replace: "bar", by: "point"))
}

/// A rule of nobody's: a bar chart has at most two bars.
private struct FewBarsCheck: Check {
    var id = "few-bars"
    var weight = Finding.Weight.fact
    let codes: [Diagnostic.Code] = [.manyBars]
    let reads: Set<CheckSubject.Kind> = [.preparedChart]

    func findings(in subject: CheckSubject) -> [Finding] {
        (subject.chart?.view.units ?? []).filter { $0.type.name == "bar" && $0.table.rowCount > 2 }.map {
            unit in
            Finding(weight, .manyBars, "\(unit.table.rowCount) bars are many", at: unit.span)
        }
    }
}

/// Says what it is shown.
private struct CuriousCheck: Check {
    let id = "curious"
    let codes: [Diagnostic.Code] = [.noEffect]
    let reads: Set<CheckSubject.Kind> = [.preparedChart, .picture, .pictureOnSheet, .pages]

    func findings(in subject: CheckSubject) -> [Finding] {
        let scales = subject.chart.map { "\($0.scales.count) scales" } ?? "no chart"
        let told = subject.told.map(\.message).joined(separator: ", ")
        return [
            Finding(
                .judgement, .noEffect,
                "\(subject.kind): \(scales), \(subject.scenes.count) scenes, told: \(told)", at: nil)
        ]
    }
}

@Suite struct CheckRegistryTests {
    private let bars = """
        data: {values: [{a: 1}, {a: 2}, {a: 3}]}
        mark: bar
        encoding: {x: {field: a, type: ordinal}, y: {field: a, type: quantitative}}
        """

    @Test func aCheckOfACallersLooksAtCharts() {
        #expect(compile(bars).messages == [])
        let checked = compile(bars, leniency: .plain) { $0.checks.add(FewBarsCheck()) }
        #expect(checked.messages == ["3 bars are many"])
        #expect(checked.log.diagnostics.map(\.severity) == [.warning])
        #expect(checked.scene != nil)
    }

    @Test func aCheckLooksAtAllViews() {
        let two =
            "vconcat:\n"
            + String(repeating: "  - \(bars.split(separator: "\n").joined(separator: "\n    "))\n", count: 2)
        #expect(
            compile(two) { $0.checks.add(FewBarsCheck()) }.messages == ["3 bars are many", "3 bars are many"])
    }

    @Test func aFactIsAnErrorInAPublication() {
        let checked = compile(bars, leniency: .publication) { $0.checks.add(FewBarsCheck()) }
        #expect(checked.log.diagnostics.map(\.severity) == [.error])
        #expect(checked.scene == nil)
        let judged = compile(bars, leniency: .publication) {
            $0.checks.add(FewBarsCheck(weight: .judgement))
        }
        #expect(judged.log.diagnostics.map(\.severity) == [.warning])
    }

    @Test func aChartIsLookedAtBeforeItHasASizeAndAfter() {
        #expect(
            compile(bars) { $0.checks.add(CuriousCheck()) }.messages == [
                "preparedChart: 2 scales, 0 scenes, told: ", "picture: 2 scales, 1 scenes, told: ",
            ])
    }

    @Test func aChartOnASheetIsPartOfAPage() {
        let messages = compile(bars) { environment in
            environment.isOnSheet = true
            environment.checks.add(CuriousCheck())
        }.messages
        #expect(messages.last == "pictureOnSheet: 2 scales, 1 scenes, told: ")
    }

    @Test func aCheckSeesWhatOthersHaveTold() {
        let checked = compile(bars) { environment in
            environment.checks.add(FewBarsCheck())
            environment.checks.add(CuriousCheck())
        }
        #expect(checked.messages[1] == "preparedChart: 2 scales, 0 scenes, told: 3 bars are many")
    }

    @Test func aCheckTakesThePlaceOfOneWithItsID() {
        var checks = CheckRegistry.standard
        let ids = checks.all.map(\.id)
        checks.add(FewBarsCheck())
        checks.add(FewBarsCheck(id: "values"))
        #expect(checks.all.map(\.id) == ids.filter { $0 != "values" } + ["few-bars", "values"])
    }

    @Test func theIDsOfChecksDiffer() {
        let ids = CheckRegistry.standard.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func aChartMayDoWhatItGivesAReasonFor() {
        let checked = compile("allow: {many-bars: There are three towns.}\n" + bars) {
            $0.checks.add(FewBarsCheck())
        }
        #expect(checked.messages == ["3 bars are many; allowed: There are three towns."])
        #expect(checked.log.diagnostics.map(\.severity) == [.note])
        #expect(checked.scene != nil)
    }

    @Test func anAllowanceNamesACheckAndGivesAReason() {
        let unknown = compile("allow: {bar-without-zeros: It is small.}\n" + bars)
        #expect(unknown.messages == ["no check finds 'bar-without-zeros'"])
        #expect(unknown.log.diagnostics.first?.hints == ["did you mean 'bar-without-zero'?"])
        #expect(
            compile("allow: {bar-without-zero: ' '}\n" + bars).messages == [
                "expected the reason why the chart may, found a string"
            ])
    }
}
