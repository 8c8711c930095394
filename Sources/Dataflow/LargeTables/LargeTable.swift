public import Diagnostics
import Documents

/// A table whose text is larger than what is held in memory: its rows are read part by part, and only what several
/// threads have made of them is kept.
///
/// It can't be asked for rows, so that nothing takes a part for the whole. What is done row by row is done to each part
/// when an aggregate asks for them (``summary(by:of:log:)``).
public struct LargeTable: Sendable {
    typealias Step = @Sendable (Table, DiagnosticLog) throws(Diagnostic) -> Table

    let text: LargeText
    /// Where the document refers to it.
    let span: Span?
    private(set) var steps: [Step] = []
    /// The first rows, of which nothing but the names of columns is of use.
    private var beginning: Table
    /// What is told where the table can't be used.
    private let message: String

    init(_ text: LargeText, at span: Span?, message: String, log: DiagnosticLog) throws(Diagnostic) {
        var text = text
        beginning = try text.beginning(log: log)
        (self.text, self.span, self.message) = (text, span, message)
    }

    /// The names of the columns.
    public var names: [String] { beginning.names }

    public func has(_ field: FieldPath) -> Bool { beginning.has(field) }

    /// The error for a use that the table isn't fit for.
    ///
    /// - Parameter reason: What prevents it: "the median of 'x' needs all rows at once".
    public func obstacle(_ reason: String) -> Diagnostic {
        .error(
            .fileTooLarge, message, at: span,
            hint: "such a file is read in parts, and \(reason): aggregate the data before")
    }

    /// What transforms make of the table.
    public enum Outcome {
        case large(LargeTable)
        case table(Table)
    }

    /// The table after a list of transforms, which is an ordinary one as soon as one of them aggregates it.
    ///
    /// - Parameter parse: Converts columns, before the first transform and after each.
    /// - Throws: An error if there is something that needs all rows at once before that.
    public func applying(
        _ transforms: [any Transform], _ context: inout TransformContext,
        parsing parse: @escaping @Sendable (inout Table, DiagnosticLog) -> Void
    ) throws(Diagnostic) -> Outcome {
        let own = Array(transforms.prefix { $0.worksRowByRow })
        let others = try OtherTables(of: own, context)
        let signals = context.signals
        var large = self
        try large.add { (table, log) throws(Diagnostic) in
            var table = table
            parse(&table, log)
            var context = TransformContext(signals: signals, log: log, tables: others)
            context.isPart = true
            return try table.applying(own, &context) { parse(&$0, log) }
        }
        guard own.count < transforms.count else { return .large(large) }
        let key = type(of: transforms[own.count]).key
        guard let aggregate = transforms[own.count] as? AggregateTransform else {
            throw obstacle("the \(key) transform needs all rows at once")
        }
        let log = context.log
        let (needs, outer) = (large, context)
        let summary = try log.within("transform \(own.count + 1) (\(key))") { () throws(Diagnostic) in
            try needs.summary(for: aggregate, outer)
        }
        return .table(
            try summary.applying(Array(transforms.dropFirst(own.count)), &context, after: own.count) {
                parse(&$0, log)
            })
    }

    /// Adds what is done to each part.
    public mutating func add(
        _ step: @escaping @Sendable (Table, DiagnosticLog) throws(Diagnostic) -> Table
    ) throws(Diagnostic) {
        beginning = try step(beginning, DiagnosticLog())
        steps.append(step)
    }

    private func summary(for aggregate: AggregateTransform, _ context: TransformContext) throws(Diagnostic)
        -> Table
    {
        let keys = beginning.paths(of: aggregate.groupby, context)
        var measures: [SummaryMeasure] = []
        for measure in aggregate.measures {
            guard measure.operation.joinsParts else {
                throw obstacle("'\(measure.operation.rawValue)' needs all rows at once")
            }
            guard measure.operation != .count, let field = measure.field else { continue }
            measures.append(
                SummaryMeasure(measure.operation, of: beginning.path(of: field, context), at: field.span))
        }
        return try summary(by: keys, of: measures, log: context.log)
    }
}

/// The tables that transforms look into, which are found before they are done to parts.
private struct OtherTables: TableProviding, Sendable {
    private var tables: [Int: Table] = [:]

    init(of transforms: [any Transform], _ context: TransformContext) throws(Diagnostic) {
        for transform in transforms {
            guard let data = transform.otherData else { continue }
            guard let table = context.tables.table(for: data, log: context.log) else {
                throw .error(.missingData, "there is no data to look up in", at: data.span)
            }
            tables[data.span.range.lowerBound] = table
        }
    }

    func table(for data: Node, log: DiagnosticLog) -> Table? { tables[data.span.range.lowerBound] }
}
