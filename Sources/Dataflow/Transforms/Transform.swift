public import Diagnostics
public import Documents

/// One step of a view's `transform` list: its name, its properties, and what it does to a table.
///
/// Each transform has a file of its own and an entry in ``TransformRegistry``.
public protocol Transform: Declared, Sendable {
    /// The property that identifies the transform: "filter", "calculate", "aggregate".
    static var key: String { get }

    static func decode(_ node: Node, _ context: DecodingContext) -> Self?

    /// The table after the transform.
    ///
    /// - Throws: An error with its place, such as a field that the table doesn't have.
    func apply(to table: Table, _ context: TransformContext) throws(Diagnostic) -> Table

    /// The transform for a faceted table, whose parts are transformed separately: grouped by the facet's fields,
    /// too, if it works by groups.
    func parted(by fields: [FieldPath]) -> Self

    /// Whether each row is treated by itself, so that parts of a table may be transformed one after the other.
    var worksRowByRow: Bool { get }

    /// The definition of another table that it looks into.
    var otherData: Node? { get }

    /// The fields of which it makes one value of several, and how.
    var summaries: [(operation: AggregateOperation, field: FieldReference)] { get }

    /// Signals that the transform finds in a table, for the expressions of later ones.
    func signals(from table: Table, _ context: TransformContext) throws(Diagnostic) -> [String: Value]
}

extension Transform {
    public static var typeName: String { "the \(key) transform" }

    public func parted(by fields: [FieldPath]) -> Self { self }

    public var worksRowByRow: Bool { false }

    public var otherData: Node? { nil }

    public var summaries: [(operation: AggregateOperation, field: FieldReference)] { [] }

    public func signals(from table: Table, _ context: TransformContext) throws(Diagnostic) -> [String: Value]
    {
        [:]
    }
}

/// What transforms have access to besides their table.
public struct TransformContext {
    /// The values of names in expressions.
    public var signals: [String: Value]
    /// Collects warnings.
    public var log: DiagnosticLog
    /// Where lookups find other tables.
    public var tables: any TableProviding
    /// Records what becomes of the rows; nil if nobody asks.
    public var recorder: ReadingRecorder?
    /// Whether the table is a facet's part of another one, with which the same is done.
    public var isPart = false

    public init(
        signals: [String: Value] = [:], log: DiagnosticLog, tables: any TableProviding = NoTables(),
        recorder: ReadingRecorder? = nil
    ) {
        self.signals = signals
        self.log = log
        self.tables = tables
        self.recorder = recorder
    }
}

/// Finds the tables that a spec refers to.
public protocol TableProviding {
    /// The table that a `data` object names, loads or contains; nil, with a diagnostic, if there is none.
    func table(for data: Node, log: DiagnosticLog) -> Table?

    /// The rows of its view that a selection contains initially; nil for an unknown selection.
    func table(selectedBy name: String) -> Table?

    /// The table of a file that is too large to be held; nil for any other one.
    func largeTable(for data: Node, log: DiagnosticLog) -> LargeTable?
}

extension TableProviding {
    public func table(selectedBy name: String) -> Table? { nil }

    public func largeTable(for data: Node, log: DiagnosticLog) -> LargeTable? { nil }
}

/// Knows no tables.
public struct NoTables: TableProviding {
    public init() {}

    public func table(for data: Node, log: DiagnosticLog) -> Table? { nil }
}

extension Table {
    /// The table after a list of transforms. Diagnostics name the transform, and the signals that transforms find
    /// are added to the context.
    ///
    /// - Parameter count: How many transforms of the document's list have been applied before.
    public func applying(
        _ transforms: [any Transform], _ context: inout TransformContext, after count: Int = 0,
        afterEach: (inout Table) -> Void = { _ in }
    ) throws(Diagnostic) -> Table {
        var table = self
        for (index, transform) in transforms.enumerated() {
            let name = "transform \(count + index + 1) (\(type(of: transform).key))"
            let current = (table: table, context: context)
            do {
                let (next, found) = try context.log.within(name) { () throws(Diagnostic) in
                    (
                        try transform.apply(to: current.table, current.context),
                        try transform.signals(from: current.table, current.context)
                    )
                }
                context.recorder?.note(step: name, before: table.rowCount, after: next.rowCount)
                table = next
                table.derive(allBy: type(of: transform).key, after: current.table)
                afterEach(&table)
                context.signals.merge(found) { $1 }
            } catch {
                var diagnostic = error
                diagnostic.context.insert(name, at: 0)
                throw diagnostic
            }
        }
        return table
    }
}
