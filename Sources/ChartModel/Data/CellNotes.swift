package import Dataflow
package import Diagnostics
package import Grammar

extension Unit {
    /// Names the place of the first cell whose value a channel can't show, and how many there are.
    ///
    /// - Parameters:
    ///   - table: The rows to look through; those that are drawn by default.
    ///   - isMeant: Whether a value is one of those that the message is about.
    package func notes(
        on channel: Channel, in table: Table? = nil, where isMeant: (Value) -> Bool
    ) -> [Diagnostic.Note] {
        guard let field = self[channel]?.field else { return [] }
        let table = table ?? self.table
        let column = table.values(at: field)
        return table.notes(on: (0..<table.rowCount).filter { isMeant(column[$0]) }, of: field)
    }
}
