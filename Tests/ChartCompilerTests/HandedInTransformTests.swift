import Dataflow
import Diagnostics
import Documents
import Testing

/// Transforms that the engine doesn't know, handed in by their caller.
struct HandedInTransformTests {
    /// Takes the rows in the opposite order.
    private struct ReverseTransform: Transform {
        var reverse = false

        static let key = "reverse"

        static var properties: [Property<ReverseTransform>] {
            [Property("reverse", \.reverse, .boolean, "Whether the order is reversed.").required()]
        }

        func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
            reverse ? table.rows((0..<table.rowCount).reversed()) : table
        }
    }

    private static var registries: Registries {
        var registries = Registries()
        registries[TransformRegistry.self].add(ReverseTransform.self)
        return registries
    }

    private func chart(_ transform: String, registries: Registries = registries) -> Compiled {
        compile(
            """
            data: {values: [{k: a}, {k: b}, {k: c}]}
            transform: [\(transform)]
            mark: point
            encoding: {x: {field: k, type: nominal, sort: null}}
            """, registries: registries)
    }

    @Test func aTransformIsAppliedByItsKey() {
        let chart = chart("{reverse: true}")
        #expect(chart.messages == [])
        #expect(chart.axisLabels == ["c", "b", "a"])
    }

    @Test func itIsAStepAmongOthers() {
        #expect(chart("{filter: \"datum.k != 'b'\"}, {reverse: true}").axisLabels == ["c", "a"])
    }

    @Test func aMistakeInItIsReported() {
        #expect(chart("{reverse: backwards}").messages == ["expected true or false, found a string"])
    }

    @Test func othersDoNotKnowIt() {
        #expect(
            chart("{reverse: true}", registries: Registries()).messages == ["unknown transform 'reverse'"])
    }
}
