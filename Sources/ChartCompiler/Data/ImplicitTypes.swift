import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Converts columns of text to dates or numbers before transforms see them, if a channel of the view, or of a view
/// within it that shares its data, needs them so: dates that are shown as times, numbers whose smallest or largest
/// is shown or along which a line runs. Everything else that a text holds is left as it is written.
///
/// Follows `ParseNode.makeImplicitFromEncoding` and `makeImplicitFromFilterTransform` of Vega-Lite's
/// `compile/data/formatparse.ts`, which its optimizer moves up to the source of the column.
struct ImplicitTypes {
    private var dates: [String: Use] = [:]
    private var numbers: [String: Use] = [:]
    /// Fields within objects, which become columns of their own.
    private var inner: Set<FieldPath> = []
    private let marks: MarkRegistry

    /// Where a column is first used.
    private struct Use {
        var span: Span?
    }

    /// - Parameter encoding: The view's encoding, including what it inherits.
    init(of spec: ViewSpec, _ encoding: EncodingSpec, marks: MarkRegistry) {
        self.marks = marks
        collect(spec, encoding)
        for name in dates.keys { numbers[name] = nil }
    }

    private mutating func collect(_ spec: ViewSpec, _ encoding: EncodingSpec) {
        for transform in spec.transforms {
            for name in transform.fieldsComparedWithNumbers { numbers[name] = numbers[name] ?? Use() }
        }
        if let mark = spec.mark {
            for channel in encoding.channels {
                // A secondary channel has the type of its primary channel.
                let beginning = encoding[channel.primary] ?? encoding[channel]
                if let beginning { add(encoding[channel], ChannelResolver.type(of: beginning, channel)) }
                for entry in encoding.list(channel) { add(entry, ChannelResolver.type(of: entry, channel)) }
            }
            if encoding.list(.order).isEmpty, mark.type?.string.flatMap({ marks[$0] })?.isPath == true {
                addDirection(of: mark, encoding)
            }
        }
        for entry in [spec.facet?.row, spec.facet?.column, spec.facet?.wrapped] {
            if let entry { add(entry, ChannelResolver.type(of: entry, .facet)) }
        }
        let lists = [spec.layer, spec.concat, spec.hconcat, spec.vconcat, spec.facet?.views]
        for child in lists.compactMap({ $0 }).joined() where child.data == nil {
            collect(child, child.encoding.inherited(from: encoding))
        }
    }

    private mutating func add(_ definition: ChannelSpec?, _ type: MeasurementType) {
        guard let definition, let field = definition.field else { return }
        let name = FieldPath(field).name
        if FieldPath(field).path.count > 1 { inner.insert(FieldPath(field)) }
        let operation = definition.aggregate?.operation
        let use = Use(span: definition.namedSpan)
        if operation == nil, type == .temporal || definition.timeUnit != nil {
            dates[name] = dates[name] ?? use
        }
        if operation == .min || operation == .max, type == .quantitative {
            numbers[name] = numbers[name] ?? use
        }
    }

    /// Adds the field along which a path runs.
    private mutating func addDirection(of mark: MarkSpec, _ encoding: EncodingSpec) {
        let isHorizontal = mark.own.definition.orient == .horizontal
        guard let definition = encoding[isHorizontal ? .y : .x], let field = definition.field,
            ChannelResolver.type(of: definition, .x) == .quantitative
        else { return }
        let name = FieldPath(field).name
        numbers[name] = numbers[name] ?? Use(span: definition.namedSpan)
    }

    /// Adds the columns of fields within objects, once the table is complete.
    func flatten(_ table: inout Table) {
        for field in inner {
            guard let first = field.path.first, table[first] != nil else { continue }
            table[field.name] = table.values(at: field)
        }
    }

    /// Converts columns of the table; text that is no date becomes null. What is no date or no number is told.
    func parse(_ table: inout Table, log: DiagnosticLog) {
        for (field, use) in dates.sorted(by: { $0.key < $1.key }) {
            guard let column = table[field] else { continue }
            guard column.holdsText, let reading = DateReading(column) else {
                tellNumbers(column, field, use, in: table, log)
                continue
            }
            reading.tell(FieldPath(literally: field), in: table, at: use.span, log: log)
            table.convert(field, to: reading.column())
        }
        for (field, use) in numbers.sorted(by: { $0.key < $1.key }) {
            guard let column = table[field], column.holdsText else { continue }
            if let texts = TextAmongNumbers(column) {
                log.add(texts.diagnostic(FieldPath(literally: field), in: table, at: use.span))
            }
            table.convert(field, to: column.converted(to: .number))
        }
    }

    /// Tells of numbers that are milliseconds of January 1970 as they stand, and were meant as years or days.
    private func tellNumbers(
        _ column: Column, _ field: String, _ use: Use, in table: Table, _ log: DiagnosticLog
    ) {
        guard let meaning = NumberAsTime(column) else { return }
        log.add(
            Diagnostic(
                .error, .numberAsTime,
                "'\(field)' is a number, and read as milliseconds since 1970: \(meaning.example.plain) is "
                    + "\(meaning.example.plain) ms after midnight of 1 January 1970",
                at: use.span, notes: Array(table.notes(on: [0], of: FieldPath(literally: field)).prefix(1)),
                hints: [
                    "if \(meaning.noun) are meant, say so in the data's format: {parse: {\(field): \(meaning.type)}}"
                ]))
    }
}

extension Column {
    fileprivate var holdsText: Bool {
        if holdsWrittenNumbers { return true }
        return switch storage {
        case .string: true
        case .mixed(let values): values.contains { if case .string = $0 { true } else { false } }
        default: false
        }
    }
}
