import Dataflow
import Documents
public import Figures

/// What the dictionary of a table says of its columns, which charts of the table needn't say again.
public struct StatedColumns: Sendable {
    private let source: Source
    private let quantities: [String]

    /// nil if the figures aren't those of a file.
    public init?(_ figures: FigureTable) {
        guard let file = figures.file else { return nil }
        (source, quantities) = (file, figures.quantities)
    }

    /// The format of a table as a chart states it, with what it leaves to the dictionary.
    func format(_ table: Source, over format: TableFormat) -> TableFormat {
        guard table === source, !quantities.isEmpty else { return format }
        var format = format
        let stated = Dictionary(quantities.map { ($0, "quantity") }) { first, _ in first }
        format.parse = stated.merging(format.parse ?? [:]) { _, own in own }
        return format
    }
}
