import Diagnostics
import SceneGraph
import Testing

/// The order of a domain that layers share (Vega-Lite's `mergeDomains`).
@Suite struct LayeredOrderTests {
    private let rows = "data: {values: [{a: A, b: 28}, {a: B, b: 55}, {a: C, b: 43}]}\n"

    private func labels(_ first: String, _ second: String) -> [String] {
        Array(compile(rows + "layer:\n  - \(first)\n  - \(second)").axisLabels.prefix(3))
    }

    private func layer(_ mark: String, sort: String, filter: Bool = false) -> String {
        let transform = filter ? "transform: [{filter: \"datum.a == 'C'\"}], " : ""
        return "{\(transform)mark: \(mark), encoding: "
            + "{x: {field: a, sort: \(sort)}, y: {field: b, type: quantitative}}}"
    }

    @Test func aSumCantBeUnitedOverDifferentRows() {
        #expect(labels(layer("bar", sort: "-y"), layer("bar", sort: "-y", filter: true)) == ["A", "B", "C"])
    }

    @Test func aGreatestValueCan() {
        let sort = "{field: b, op: max, order: descending}"
        #expect(labels(layer("bar", sort: sort), layer("bar", sort: sort, filter: true)) == ["B", "C", "A"])
    }

    @Test func ofSeveralOperationsOnTheSameRowsTheOneThatIsNoMinimumIsMeant() {
        #expect(labels(layer("bar", sort: "-y"), layer("point", sort: "-y")) == ["B", "C", "A"])
    }

    @Test func ordersThatDifferLeaveTheNaturalOne() {
        #expect(labels(layer("point", sort: "y"), layer("point", sort: "descending")) == ["A", "B", "C"])
    }

    @Test func aLayerWithoutTheQuantityHasNoSay() {
        let text = "{mark: text, encoding: {x: {field: a, sort: -y}, y: {value: 0}, text: {field: a}}}"
        #expect(labels(layer("bar", sort: "-y"), text) == ["B", "C", "A"])
    }

    @Test func byItsOwnFieldTheOrderIsTheNaturalOne() {
        #expect(
            labels(layer("bar", sort: "{field: a, order: descending}"), "{mark: rule}") == ["C", "B", "A"])
    }
}

/// Years of a file and years that a layer writes out.
@Suite struct JoinedYearTests {
    private func labels(_ leniency: Leniency) -> [String] {
        compile(
            """
            encoding: {x: {field: y, type: ordinal}}
            layer:
              - data: {values: "y,v\\n2019,1\\n2020,2\\n", format: {type: csv}}
                mark: bar
              - data: {values: [{y: 2020}]}
                mark: point
            """, leniency: leniency
        ).texts(.axisLabel)
    }

    @Test func areTheSameInWhatIsPublished() {
        #expect(labels(.publication) == ["2019", "2020"])
    }

    @Test func areTextsAndNumbersInPlainCharts() {
        #expect(labels(.plain).count == 3)
    }
}
