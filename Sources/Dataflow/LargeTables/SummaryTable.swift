public import Diagnostics

/// An aggregate that is made of a table in parts.
public struct SummaryMeasure: Sendable {
    let operation: AggregateOperation
    let field: FieldPath
    let span: Span?

    /// - Parameter span: Where the document names the field.
    public init(_ operation: AggregateOperation, of field: FieldPath, at span: Span?) {
        (self.operation, self.field, self.span) = (operation, field, span)
    }
}

extension AggregateOperation {
    /// Whether it can be made of what has been computed of parts of the rows. The distinct values are among those that tell
    /// groups apart.
    public var joinsParts: Bool {
        switch self {
        case .count, .valid, .missing, .distinct, .sum, .product, .mean, .average, .variance, .variancep,
            .stdev,
            .stdevp, .stderr, .min, .max:
            true
        case .median, .q1, .q3, .ci0, .ci1, .argmin, .argmax, .exponential, .exponentialb, .values: false
        }
    }
}

/// How many rows each row of a summary stands for, and what has been computed of them: aggregates of the summary are
/// made of these, not of its rows.
struct Tallies: Sendable {
    var counts: [Double] = []
    /// By the names of the fields.
    var fields: [String: FieldTally] = [:]

    func taking(_ indices: [Int]) -> Tallies {
        Tallies(counts: indices.map { counts[$0] }, fields: fields.mapValues { $0.taking(indices) })
    }

    /// The results of a measure for groups of the rows.
    func column(_ measure: Measure, _ membership: Membership) -> Column? {
        guard measure.operation == .count else {
            return measure.field.flatMap { fields[$0.name]?.column(measure.operation, membership) }
        }
        var sums = [Double](repeating: 0, count: membership.groupCount)
        for (index, group) in membership.groups.enumerated() {
            sums[Int(group)] += counts[membership.rows?[index] ?? index]
        }
        return Column(numbers: sums)
    }
}

/// The rows of a table with the same keys as one row, made part by part.
struct Summary {
    private let keys: [FieldPath]
    private let measures: [SummaryMeasure]
    /// The fields that are aggregated, with the first value of each row.
    private var fields: [(field: FieldPath, tally: FieldTally, first: SummaryColumn)]
    private var keyColumns: [SummaryColumn]
    private var counts: [Double] = []
    private var slots: [[Int32]: Int] = [:]
    private var texts: [TextAmongNumbers?]

    /// The greatest number of rows.
    static let greatestCount = 250_000

    init(by keys: [FieldPath], of measures: [SummaryMeasure]) {
        let distinct = measures.filter { $0.operation == .distinct }.map(\.field)
        let keys = (keys + distinct).uniqued
        self.keys = keys
        self.measures = measures
        fields = measures.map(\.field).uniqued.map { field in
            let operations = measures.lazy.filter { $0.field == field }.map(\.operation)
            return (field, FieldTally(for: operations), SummaryColumn())
        }
        keyColumns = keys.map { _ in SummaryColumn() }
        texts = measures.map { _ in nil }
    }

    /// What a part of the table adds.
    struct Part: Sendable {
        let rowCount: Int
        fileprivate let sizes: [Int]
        fileprivate let keys: [Column]
        fileprivate let fields: [(tally: FieldTally.Part, first: Column)]
        fileprivate let texts: [TextAmongNumbers?]
    }

    func part(_ table: Table) -> Part {
        let grouping = Grouping(table, by: keys)
        let membership = Membership(grouping)
        return Part(
            rowCount: table.rowCount, sizes: membership.sizes,
            keys: keys.map { table.values(at: $0).rows(grouping.firstRows) },
            fields: fields.map { field, tally, _ in
                let column = table.values(at: field)
                return (tally.part(column, membership), column.rows(grouping.firstRows))
            },
            texts: measures.map { measure in
                let column = table.values(at: measure.field)
                guard let need = measure.operation.needOfNumbers, let texts = TextAmongNumbers(column),
                    need == .all || texts.isExceptional(in: column)
                else { return nil }
                return texts.located(measure.field, in: table)
            })
    }

    /// - Throws: If there are too many rows.
    mutating func add(_ part: Part, at span: Span?) throws(Diagnostic) {
        let places = places(of: part)
        guard counts.count <= Self.greatestCount else {
            throw .error(
                .tooManyRows,
                "more than \(Self.greatestCount) groups of rows differ in \(keys.map(\.name).quoted)",
                at: span,
                hint: "round such values before, by a timeUnit or bin transform, or calculate fewer of them")
        }
        for (index, own) in part.fields.enumerated() {
            fields[index].tally.add(own.tally, at: places, of: counts.count)
            fields[index].first.isWritten = fields[index].first.isWritten.joined(own.first.isWritten)
        }
        for (index, own) in part.texts.enumerated() {
            if texts[index] == nil { texts[index] = own } else if let own { texts[index]?.append(own) }
        }
    }

    /// The row that each group of a part belongs to, which is added if it is the first of its kind.
    private mutating func places(of part: Part) -> [Int] {
        var codes = [[Int32]](repeating: [], count: part.sizes.count)
        for (index, column) in part.keys.enumerated() {
            keyColumns[index].isWritten = keyColumns[index].isWritten.joined(column.isWritten)
            for group in codes.indices { codes[group].append(keyColumns[index].code(of: column[group])) }
        }
        return codes.enumerated().map { group, key in
            let size = Double(part.sizes[group])
            if let place = slots[key] {
                counts[place] += size
                return place
            }
            slots[key] = counts.count
            counts.append(size)
            for index in keyColumns.indices { keyColumns[index].codes.append(key[index]) }
            for index in fields.indices { fields[index].first.add(part.fields[index].first[group]) }
            return counts.count - 1
        }
    }

    /// The table, whose aggregates are those of all rows.
    var table: Table {
        var result = Table(rowCount: counts.count)
        for (field, _, first) in fields { result[field.name] = first.column.withoutTexts }
        for (key, column) in zip(keys, keyColumns) { result[key.name] = column.column }
        result.tallies = Tallies(
            counts: counts,
            fields: Dictionary(fields.map { ($0.field.name, $0.tally) }) { first, _ in first })
        return result
    }

    /// Tells of texts that numbers are taken from.
    ///
    /// - Parameter rowCount: The number of rows that have been added.
    func tellTexts(_ rowCount: Int, _ log: DiagnosticLog) {
        for (measure, texts) in zip(measures, texts) {
            guard let texts else { continue }
            let use =
                measure.operation.needOfNumbers == .all
                ? ", so that the \(measure.operation.rawValue) of its group is no number" : ""
            log.add(texts.diagnostic(measure.field, rowCount: rowCount, at: measure.span, use: use))
        }
    }
}
