/// What an expression can see while it is evaluated: one datum and the signals.
public struct ExpressionScope: Sendable {
    public var table: Table
    /// The row of the table that is `datum`. Every field of a row outside the table is undefined.
    public var row: Int
    public var signals: [String: Value]
    /// The datum, if it is a value rather than a row of a table.
    let datum: Value?
    /// Limits what is done; nil for no limit.
    nonisolated(unsafe) var work: EvaluationWork?

    public init(table: Table = Table(), row: Int = 0, signals: [String: Value] = [:]) {
        self.table = table
        self.row = row
        self.signals = signals
        datum = nil
    }

    /// A scope whose `datum` is a single value, usually an object.
    public init(datum: Value, signals: [String: Value] = [:]) {
        table = Table()
        row = 0
        self.signals = signals
        self.datum = datum
    }

    /// `datum.name`.
    func field(_ name: String) -> Value {
        if let datum { return datum.member(.string(name)) }
        guard row >= 0, row < table.rowCount else { return .undefined }
        return table[row, name]
    }

    /// `datum` as a whole. O(columns).
    var wholeDatum: Value {
        if let datum { return datum }
        guard row >= 0, row < table.rowCount else { return .object([:]) }
        return .object(Dictionary(uniqueKeysWithValues: table.names.map { ($0, table[row, $0]) }))
    }
}
