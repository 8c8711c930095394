import ChartModel
import Dataflow
import Diagnostics
import Grammar

/// What an encoding takes from the rows of a table: the fields whose values tell groups apart, and aggregates of others.
struct EncodedFields {
    private(set) var keys: [FieldPath] = []
    private(set) var measures: [SummaryMeasure] = []
    /// Whether a channel is an aggregate, so that rows with the same keys become one.
    private(set) var isAggregated = false
    /// What can't be made of parts of the rows; nil if all can.
    private(set) var obstacle: String?

    /// - Parameters:
    ///   - facets: The fields of surrounding facets.
    ///   - headers: The channels of these.
    ///   - has: Whether the table has a field.
    init(
        _ encoding: EncodingSpec, facets: [FieldPath], headers: [ChannelSpec], has: (FieldPath) -> Bool
    ) {
        keys = facets
        for header in headers { add(header, encoding) }
        for channel in encoding.channels {
            // Fields that don't exist don't matter where nothing shows them.
            for spec in [encoding[channel]].compactMap({ $0 }) + encoding.list(channel) {
                if channel.isSilent, let field = spec.field, !has(FieldPath(field)) { continue }
                add(spec, encoding)
            }
        }
    }

    private mutating func add(_ spec: ChannelSpec, _ encoding: EncodingSpec) {
        add(spec.field, spec.aggregate, at: spec.namedSpan)
        for condition in spec.condition { add(condition.field, condition.aggregate, at: spec.namedSpan) }
        switch spec.sort?.order {
        case .field(let field?, let operation, _)? where field.name != spec.field:
            add(field.path, operation, at: field.span)
        case .channel(let channel, _)?:
            guard let other = encoding[channel], other.aggregate == nil, let field = other.field else {
                return
            }
            add(FieldPath(field), nil, at: other.namedSpan)
        default: return
        }
    }

    private mutating func add(_ field: String?, _ aggregate: AggregateSpec?, at span: Span?) {
        guard let aggregate else {
            if let field { keys.append(FieldPath(field)) }
            return
        }
        isAggregated = true
        guard aggregate.operation != .count, let field else { return }
        add(FieldPath(aggregate.argument ?? field), aggregate.operation, at: span)
    }

    /// - Parameter operation: What is made of the field; nil for the usual one of an order.
    private mutating func add(_ field: FieldPath, _ operation: AggregateOperation?, at span: Span?) {
        for operation in operation.map({ [$0] }) ?? [.min, .sum] where operation != .count {
            guard operation.joinsParts else {
                obstacle = obstacle ?? "'\(operation.rawValue)' of '\(field.name)' needs all rows at once"
                continue
            }
            measures.append(SummaryMeasure(operation, of: field, at: span))
        }
    }
}
