public import Dataflow
public import Documents

/// What the dictionary of a table says of its columns, which charts of the table needn't say again.
public struct StatedColumns: Sendable {
    let source: Source
    let quantities: [String]

    /// - Parameters:
    ///   - source: The table.
    ///   - quantities: The columns whose empty cells are numbers that aren't known.
    public init(source: Source, quantities: [String]) {
        (self.source, self.quantities) = (source, quantities)
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
