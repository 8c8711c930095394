import Diagnostics
import Testing

/// What may be written in another way without a change in what is shown.
struct MetamorphicTests {
    private func shown(_ text: String) -> Shown { Shown(compile(text, leniency: .plain)) }

    @Test(arguments: Sample.all)
    func theChartShowsSomething(_ sample: Sample) {
        let compiled = compile(sample.text(), leniency: .plain)
        #expect(compiled.messages == [])
        #expect(Shown(compiled).count >= 3)
    }

    @Test(arguments: Sample.all)
    func theOrderOfRowsChangesNothing(_ sample: Sample) {
        let plain = shown(sample.text())
        #expect(shown(sample.text(Sample.rows.reversed())) == plain)
        let shuffled = Sample.rows.indices.map { Sample.rows[$0 * 7 % 30] }
        #expect(shown(sample.text(shuffled)) == plain)
    }

    @Test(arguments: Sample.all)
    func theNamesOfFieldsChangeNothing(_ sample: Sample) {
        let other = Sample.Names(name: "名称", group: "组 别", day: "the_day", a: "金额（亿元）", b: "B2")
        #expect(shown(sample.text(names: other)) == shown(sample.text()))
    }

    @Test(arguments: Sample.all, [1000, 0.0001])
    func theUnitChangesNothing(_ sample: Sample, factor: Double) {
        #expect(shown(sample.text(factor: factor)) == shown(sample.text()))
    }

    /// Each row is in one layer, and a scale or a stack is that of all of them.
    @Test(
        arguments: Sample.all.filter {
            ["dots", "bars of means", "lines", "calculated ticks"].contains($0.testDescription)
        })
    func aLayerSplitInTwoChangesNothing(_ sample: Sample) {
        let field = sample.testDescription == "bars of means" ? "name" : "group"
        let value = field == "name" ? "博山" : "South"
        let split = sample.text(filters: ["datum.\(field) == '\(value)'", "datum.\(field) != '\(value)'"])
        #expect(shown(split) == shown(sample.text()))
    }

    @Test(arguments: Sample.all)
    func aFilterThatKeepsEverythingChangesNothing(_ sample: Sample) {
        #expect(shown(sample.text(filters: ["true"])) == shown(sample.text()))
    }
}
