import Dataflow
import Documents
import Grammar

/// Converts columns of text to dates before transforms see them, if a channel of the view, or of a view
/// within it that shares its data, shows them as times.
///
/// Follows `ParseNode.makeImplicitFromEncoding` of Vega-Lite's `compile/data/formatparse.ts`, which its
/// optimizer moves up to the source of the column.
struct ImplicitDates {
    private var fields: Set<String> = []

    /// - Parameter encoding: The view's encoding, including what it inherits.
    init(of spec: ViewSpec, _ encoding: EncodingSpec) { collect(spec, encoding) }

    private mutating func collect(_ spec: ViewSpec, _ encoding: EncodingSpec) {
        if spec.mark != nil {
            for channel in encoding.channels {
                // A secondary channel has the type of its primary channel.
                let beginning = encoding[channel.primary] ?? encoding[channel]
                if let beginning { add(encoding[channel], ChannelResolver.type(of: beginning, channel)) }
                for entry in encoding.list(channel) { add(entry, ChannelResolver.type(of: entry, channel)) }
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
        guard let definition, let field = definition.field, definition.aggregate == nil else { return }
        if type == .temporal || definition.timeUnit != nil { fields.insert(FieldPath(field).name) }
    }

    /// Converts years in delimited text to dates, unless the data states a type for the column: such text
    /// would be parsed as dates first, so that 2024 is a year rather than a number of milliseconds.
    func parseYears(_ table: inout Table, of data: Node) {
        let format = data["format"]
        guard Self.isDelimited(data), format?["parse"]?.isNull != true else { return }
        for field in fields where format?["parse"]?[field] == nil {
            guard let column = table[field], case .number(let numbers) = column.storage,
                numbers.allSatisfy({ $0.isNaN || (1000...9999).contains($0) && $0 == $0.rounded() })
            else { continue }
            table.convert(
                field,
                to: Column(
                    numbers.map { parseDate($0.isNaN ? "" : String(Int($0))).map { .date($0) } ?? .null }))
        }
    }

    private static func isDelimited(_ data: Node) -> Bool {
        let byContent =
            data["values"]?.string == nil ? TableReader.type(ofFile: data["url"]?.string ?? "") : "csv"
        return ["csv", "tsv", "dsv"].contains(data["format"]?["type"]?.string ?? byContent)
    }

    /// Converts text in the columns of these fields to dates; text that isn't a date becomes null.
    func parse(_ table: inout Table) {
        for field in fields {
            guard let column = table[field], column.holdsText else { continue }
            table.convert(
                field, to: Column(DatumReader.dates(column).map { $0.isNaN ? .null : .date($0) }))
        }
    }
}

extension Column {
    fileprivate var holdsText: Bool {
        switch storage {
        case .string: true
        case .mixed(let values): values.contains { if case .string = $0 { true } else { false } }
        default: false
        }
    }
}
