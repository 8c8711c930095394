import Dataflow
import Diagnostics
import Documents
import Grammar

/// The aggregates, bins and time units of an encoding as transforms before it
/// (Vega-Lite's `extractTransformsFromEncoding`).
struct EncodingExtraction {
    /// Bins and time units.
    private(set) var steps: [any Transform] = []
    /// The aggregates, for a transform that has others, too.
    private(set) var measures: [Node] = []
    private(set) var groupby: [Node] = []
    /// The encoding on the columns that the transforms make.
    private(set) var encoding = EncodingSpec()
    private let context: DecodingContext
    private let span: Span

    init(_ outer: EncodingSpec, without: Set<Channel>, at span: Span, _ context: DecodingContext) {
        self.context = context
        self.span = span
        encoding = outer.mapFields { channel, spec in
            without.contains(channel) ? nil : extracted(channel, spec)
        }
        for (channel, end) in ends { encoding[channel] = end }
    }

    /// The channels of the ends of bins.
    private var ends: [(Channel, ChannelSpec)] = []

    private mutating func extracted(_ channel: Channel, _ spec: ChannelSpec) -> ChannelSpec {
        guard spec.field != nil || spec.aggregate != nil else { return spec }
        var result = spec
        let field = spec.field ?? ""
        if let aggregate = spec.aggregate {
            let operation = aggregate.operation.rawValue
            let name = "\(operation)_\(aggregate.argument ?? field)"
            var measure = object([("op", text(operation)), ("as", text(name))])
            if let argument = aggregate.argument {
                measure = measure.setting("field", to: text(argument))
                result.field = "\(name)['\(field)']"
            } else {
                if aggregate.operation != .count { measure = measure.setting("field", to: text(field)) }
                result.field = name
            }
            measures.append(measure)
            (result.aggregate, result.type) = (nil, spec.type ?? .quantitative)
            result.title = spec.title ?? text(title(of: spec))
        } else if spec.isBinning, let bin = spec.bin {
            let name = "bin_\(field)"
            add(object([("bin", bin), ("field", text(field)), ("as", text(name))]))
            groupby += [text(name), text("\(name)_end")]
            (result.field, result.bin, result.type) = (name, text("binned"), .quantitative)
            result.title = spec.title ?? text("\(field) (binned)")
            if let secondary = channel.secondary, channel.isPosition {
                var end = ChannelSpec()
                (end.span, end.field) = (spec.span, "\(name)_end")
                ends.append((secondary, end))
            }
        } else if let unit = spec.timeUnit, let name = unit.string ?? unit["unit"]?.string {
            let column = "\(name)_\(field)"
            add(object([("timeUnit", unit), ("field", text(field)), ("as", text(column))]))
            groupby.append(text(column))
            (result.field, result.timeUnit) = (column, nil)
            result.type = spec.type ?? .temporal
            result.title = spec.title ?? text(title(of: spec))
        } else {
            groupby.append(text(field))
        }
        return result
    }

    private mutating func add(_ node: Node) {
        if let transform = TransformRegistry.decode(node, context) { steps.append(transform) }
    }

    private func title(of spec: ChannelSpec) -> String {
        let field = spec.field ?? ""
        if let aggregate = spec.aggregate {
            if aggregate.operation == .count { return "Count of Records" }
            let name = aggregate.operation.rawValue
            return "\(name.prefix(1).uppercased())\(name.dropFirst()) of \(field)"
        }
        let unit = spec.timeUnit.flatMap { $0.string ?? $0["unit"]?.string }.flatMap { TimeUnit($0) }
        return unit.map { "\(field) (\($0.parts.map(\.name).joined(separator: "-")))" } ?? field
    }

    private func text(_ text: String) -> Node { Node(.string(text), at: span) }

    private func object(_ members: [(String, Node)]) -> Node {
        members.reduce(Node(.object([]), at: span)) { $0.setting($1.0, to: $1.1) }
    }
}
