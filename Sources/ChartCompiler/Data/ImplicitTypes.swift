import Dataflow
import Documents
import Grammar

/// Converts columns of text to dates or numbers before transforms see them, if a channel of the view, or of a view
/// within it that shares its data, needs them so: dates that are shown as times, numbers whose smallest or largest
/// is shown or along which a line runs. Everything else that a text holds is left as it is written.
///
/// Follows `ParseNode.makeImplicitFromEncoding` and `makeImplicitFromFilterTransform` of Vega-Lite's
/// `compile/data/formatparse.ts`, which its optimizer moves up to the source of the column.
struct ImplicitTypes {
    private var dates: Set<String> = []
    private var numbers: Set<String> = []
    /// Fields within objects, which become columns of their own.
    private var inner: Set<FieldPath> = []
    private let marks: MarkRegistry

    /// - Parameter encoding: The view's encoding, including what it inherits.
    init(of spec: ViewSpec, _ encoding: EncodingSpec, marks: MarkRegistry) {
        self.marks = marks
        collect(spec, encoding)
        numbers.subtract(dates)
    }

    private mutating func collect(_ spec: ViewSpec, _ encoding: EncodingSpec) {
        for transform in spec.transforms { numbers.formUnion(transform.fieldsComparedWithNumbers) }
        if let mark = spec.mark {
            for channel in encoding.channels {
                // A secondary channel has the type of its primary channel.
                let beginning = encoding[channel.primary] ?? encoding[channel]
                if let beginning { add(encoding[channel], ChannelResolver.type(of: beginning, channel)) }
                for entry in encoding.list(channel) { add(entry, ChannelResolver.type(of: entry, channel)) }
            }
            let name = mark.string ?? mark["type"]?.string
            if encoding.list(.order).isEmpty,
                marks.primitive.contains(where: { $0.name == name && $0.isPath })
            {
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
        if operation == nil, type == .temporal || definition.timeUnit != nil { dates.insert(name) }
        if operation == .min || operation == .max, type == .quantitative { numbers.insert(name) }
    }

    /// Adds the field along which a path runs.
    private mutating func addDirection(of mark: Node, _ encoding: EncodingSpec) {
        let isHorizontal = mark["orient"]?.string == "horizontal"
        guard let definition = encoding[isHorizontal ? .y : .x], let field = definition.field,
            ChannelResolver.type(of: definition, .x) == .quantitative
        else { return }
        numbers.insert(FieldPath(field).name)
    }

    /// Adds the columns of fields within objects, once the table is complete.
    func flatten(_ table: inout Table) {
        for field in inner {
            guard let first = field.path.first, table[first] != nil else { continue }
            table[field.name] = table.values(at: field)
        }
    }

    /// Converts columns of the table; text that is no date becomes null.
    func parse(_ table: inout Table) {
        for field in dates {
            guard let column = table[field], column.holdsText else { continue }
            table.convert(
                field, to: Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) }))
        }
        for field in numbers {
            guard let column = table[field], column.holdsText else { continue }
            table.convert(field, to: column.converted(to: .number))
        }
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
