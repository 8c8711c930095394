import Diagnostics
import Documents

/// Keeps a random sample of the rows in their order, the same on every run.
struct SampleTransform: Transform {
    var size = 1000

    init() {}

    static let key = "sample"

    static var properties: [Property<SampleTransform>] {
        [
            Property("sample", \.size, .integer(), "The most rows to keep.").required()
        ]
    }

    /// Algorithm R of Vitter ("Random sampling with a reservoir", 1985), as in Vega's `sample`.
    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table {
        guard table.rowCount > size else { return table }
        var random = SeededRandom()
        var kept = Array(0..<size)
        for row in size..<table.rowCount {
            let place = Int.random(in: 0...row, using: &random)
            if place < size { kept[place] = row }
        }
        return table.rows(kept.sorted())
    }
}
