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

    @Test func whatLayersSortByIsUnitedOverTheirRows() {
        let sort = "{field: b, op: max, order: descending}"
        let order = compile(
            """
            data: {values: [{a: A, b: 3}, {a: B, b: 7}, {a: C, b: 1}, {a: D, b: 9}, {a: E, b: 5}]}
            encoding: {x: {field: a, sort: \(sort)}, y: {field: b, type: quantitative}}
            layer:
              - {transform: [{filter: datum.b == 3}], mark: bar}
              - {transform: [{filter: datum.b != 3}], mark: bar}
            """
        ).axisLabels.prefix(5)
        #expect(order == ["D", "B", "E", "A", "C"])
    }

    @Test func countsOfLayersAreAdded() {
        let sort = "{op: count, order: descending}"
        let order = compile(
            """
            encoding: {x: {field: a, type: nominal, sort: \(sort)}, y: {field: b, type: quantitative}}
            layer:
              - {data: {values: [{a: A, b: 1}, {a: A, b: 2}, {a: B, b: 1}]}, mark: point}
              - {data: {values: [{a: B, b: 2}, {a: B, b: 3}, {a: C, b: 1}]}, mark: point}
            """
        ).axisLabels.prefix(3)
        #expect(order == ["B", "A", "C"])
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
