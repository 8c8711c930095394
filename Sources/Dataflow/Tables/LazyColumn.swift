import Synchronization

/// A column that may not have been made yet: a chart shows few of the columns that its table has.
final class LazyColumn: Sendable {
    typealias Making = @Sendable () -> Column

    private enum State {
        case made(Column)
        case unmade(Making)
    }

    private let state: Mutex<State>

    /// Makes the first and the last rows; nil if the column is short.
    private let makeEdges: Making?

    init(_ column: Column) {
        state = Mutex(.made(column))
        makeEdges = nil
    }

    init(_ make: @escaping Making, edges: Making? = nil) {
        state = Mutex(.unmade(make))
        makeEdges = edges
    }

    /// The column if it has been made or is short, otherwise its first and last rows.
    var edges: Column {
        if let makeEdges, case .unmade = state.withLock({ $0 }) { return makeEdges() }
        return column
    }

    /// The column, which is made when the first one asks.
    var column: Column {
        state.withLock { state in
            switch state {
            case .made(let column): return column
            case .unmade(let make):
                let column = make()
                state = .made(column)
                return column
            }
        }
    }

    /// The rows at the given indices, taken at once only of what is there.
    ///
    /// - Parameter isWide: Whether the table has so many columns that most are hardly asked for.
    func rows(_ indices: [Int], isWide: Bool) -> LazyColumn {
        if !isWide, case .made(let column) = state.withLock({ $0 }) {
            return LazyColumn(column.rows(indices))
        }
        return LazyColumn { self.column.rows(indices) }
    }
}
