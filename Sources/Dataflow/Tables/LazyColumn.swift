import Synchronization

/// A column that may not have been made yet: a chart shows few of the columns that its table has.
final class LazyColumn: Sendable {
    private enum State {
        case made(Column)
        case unmade(@Sendable () -> Column)
    }

    private let state: Mutex<State>

    init(_ column: Column) { state = Mutex(.made(column)) }

    init(_ make: @escaping @Sendable () -> Column) { state = Mutex(.unmade(make)) }

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
