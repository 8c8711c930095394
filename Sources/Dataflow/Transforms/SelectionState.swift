/// A selection's state before any interaction with the chart: values, or ranges, of some fields.
///
/// It is passed on as a signal, under the name of the selection and ``storeSuffix``; in Vega it is in a
/// table of that name.
public struct SelectionState: Hashable, Sendable {
    /// How a value of a tuple is compared with a row's.
    public enum Kind: String, Sendable {
        /// Equal to it, or to one of a list.
        case equal = "E"
        /// Within the range, ends included.
        case range = "R"
        /// Within a bin, whose end belongs to the next.
        case bin = "R-RE"
    }

    /// A field that the selection is made by.
    public struct Projection: Hashable, Sendable {
        public var field: String
        public var kind: Kind
        /// The unit that dates are rounded down to before they are compared.
        public var timeUnit: String?

        public init(field: String, kind: Kind, timeUnit: String? = nil) {
            self.field = field
            self.kind = kind
            self.timeUnit = timeUnit
        }

        /// The name of the field once dates are rounded: `yearmonth_date`.
        public var name: String { timeUnit.map { "\($0)_\(field)" } ?? field }
    }

    public var projections: [Projection]
    /// Each has a value for each projection; a row that matches one of them is selected.
    public var tuples: [[Value]]

    public init(projections: [Projection], tuples: [[Value]] = []) {
        self.projections = projections
        self.tuples = tuples
    }

    public static let storeSuffix = "_store"

    /// Which rows are selected (Vega's `selectionTest`). O(rows × tuples), O(rows + tuples) for single values.
    public func mask(over table: Table) -> [Bool] {
        let columns = projections.map { projection -> Column in
            let column = table.values(at: FieldPath(projection.field))
            guard let unit = projection.timeUnit.flatMap({ TimeUnit($0) }) else { return column }
            return column.converted(to: .date).rounded(down: unit)
        }
        if let keys {
            return (0..<table.rowCount).map { row in keys.contains(columns.map { $0[row].plainKey }) }
        }
        return (0..<table.rowCount).map { row in
            tuples.contains { values in
                zip(zip(projections, columns), values).allSatisfy { pair, value in
                    pair.0.kind.matches(pair.1[row], value)
                }
            }
        }
    }
}

extension SelectionState {
    /// The tuples as a set, if all their parts are single values that are compared for equality.
    private var keys: Set<[Value]>? {
        let isPlain =
            projections.allSatisfy { $0.kind == .equal }
            && tuples.allSatisfy { tuple in
                tuple.count == projections.count
                    && tuple.allSatisfy { if case .array = $0 { false } else { true } }
            }
        return isPlain ? Set(tuples.map { $0.map(\.plainKey) }) : nil
    }
}

extension Value {
    /// The value, with dates as milliseconds.
    fileprivate var plainKey: Value {
        if case .date(let milliseconds) = self { .number(milliseconds) } else { self }
    }
}

extension SelectionState.Kind {
    fileprivate func matches(_ datum: Value, _ value: Value) -> Bool {
        guard case .array(let values) = value else { return isSame(datum, value) }
        if self == .equal { return values.contains { isSame(datum, $0) } }
        guard let number = datum.quantity, let first = values.first?.number, let last = values.last?.number
        else { return false }
        let (low, high) = (min(first, last), max(first, last))
        return low <= number && (self == .bin ? number < high : number <= high)
    }

    /// JavaScript's `===`, except that a date equals the number of its milliseconds.
    private func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.date(let x), .number(let y)), (.number(let x), .date(let y)): x == y
        default: Value.isIdentical(a, b)
        }
    }
}

extension SelectionState {
    /// The state as a signal's value.
    public var store: Value {
        .array(
            tuples.map { tuple in
                .object([
                    "fields": .array(
                        projections.map { projection in
                            var members = [
                                "field": Value.string(projection.field),
                                "type": .string(projection.kind.rawValue),
                            ]
                            members["timeUnit"] = projection.timeUnit.map { .string($0) }
                            return .object(members)
                        }),
                    "values": .array(tuple),
                ])
            })
    }

    /// The state from a signal's value.
    public init?(store: Value) {
        guard case .array(let tuples) = store else { return nil }
        self.init(projections: [])
        for case .object(let members) in tuples {
            guard case .array(let fields)? = members["fields"], case .array(let values)? = members["values"]
            else { continue }
            projections = fields.map { field in
                let unit = field.member(.string("timeUnit"))
                return Projection(
                    field: field.member(.string("field")).string,
                    kind: Kind(rawValue: field.member(.string("type")).string) ?? .equal,
                    timeUnit: unit.isMissing ? nil : unit.string)
            }
            self.tuples.append(values)
        }
    }

    /// The state as an expression sees it under the selection's name: the values or the range of each field
    /// (Vega's `vlSelectionResolve`).
    public func value(isPoint: Bool) -> Value {
        guard !tuples.isEmpty else { return .object([:]) }
        var result: [String: Value] = [:]
        for (index, projection) in projections.enumerated() {
            var all: [Value] = []
            for tuple in tuples where tuple.indices.contains(index) {
                if case .array(let values) = tuple[index] { all += values } else { all.append(tuple[index]) }
            }
            if projection.kind == .range {
                let sorted = all.sorted { $0.number < $1.number }
                result[projection.name] = .array([sorted.first, sorted.last].compactMap { $0 })
            } else {
                var seen: Set<Value> = []
                result[projection.name] = .array(all.filter { seen.insert($0).inserted })
            }
        }
        if isPoint {
            let points = tuples.map { tuple in
                Value.object(
                    Dictionary(zip(projections.map(\.name), tuple), uniquingKeysWith: { first, _ in first }))
            }
            result["vlPoint"] = .object(["or": .array(points)])
        }
        return .object(result)
    }
}
