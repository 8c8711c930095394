public import Dataflow
public import Diagnostics
import Documents

/// The order of a channel's discrete domain.
public struct SortSpec: Sendable {
    public enum Order: Hashable, Sendable {
        case ascending, descending
        /// The order of the data.
        case none
        /// The values of a list first.
        case list([Literal])
        /// An order of names.
        case names(NameOrder, isDescending: Bool)
        /// The order of the values that another channel shows.
        case channel(Channel, isDescending: Bool)
        /// The order of an operation's results over a field; a nil field stands for the rows themselves.
        case field(FieldReference?, AggregateOperation?, isDescending: Bool)
    }

    public var order: Order
    public var span: Span

    public init(_ order: Order, at span: Span) {
        self.order = order
        self.span = span
    }

    public var isNone: Bool { order == .none }

    /// Whether the order is descending; nil unless it is only a direction.
    public var isDescending: Bool? {
        switch order {
        case .ascending: false
        case .descending: true
        case .names(_, let isDescending): isDescending
        default: nil
        }
    }

    /// Whether a list gives the first values.
    public var isList: Bool { if case .list = order { true } else { false } }

    /// Whether the order depends on more than the values themselves.
    public var isByOthers: Bool {
        switch order {
        case .channel, .field: true
        case .ascending, .descending, .none, .list, .names: false
        }
    }
}

extension ValueType<SortSpec> {
    /// A direction, a channel, a list of values, an object, or null for the order of the data.
    static var sort: ValueType {
        ValueType(Schema.sort.words, schema: .sort) { node, context in
            order(node, context).map { SortSpec($0, at: node.span) }
        }
    }

    private static func order(_ node: Node, _ context: DecodingContext) -> SortSpec.Order? {
        switch node.content {
        case .null: return SortSpec.Order.none
        case .boolean(let isSorted): return isSorted ? .ascending : SortSpec.Order.none
        case .array:
            return ValueType<[Literal]>.list(of: .constant).decode(node, context).map { .list($0) }
        case .string("ascending"): return .ascending
        case .string("descending"): return .descending
        case .string(let name):
            let isDescending = name.hasPrefix("-")
            if let order = NameOrder(rawValue: isDescending ? String(name.dropFirst()) : name) {
                return .names(order, isDescending: isDescending)
            }
            // A word that says no order leaves that of the data.
            return channel(isDescending ? String(name.dropFirst()) : name, node, context)
                .map { .channel($0, isDescending: isDescending) } ?? SortSpec.Order.none
        case .object:
            guard let sort = SortDefinition.decode(node, context) else { return nil }
            let isDescending = sort.order.value == .descending
            if let name = sort.encoding {
                return channel(name, node["encoding"] ?? node, context)
                    .map { .channel($0, isDescending: isDescending) }
            }
            return .field(sort.field, sort.op, isDescending: isDescending)
        case .number:
            context.log.error(.wrongType, "expected an order, found \(node.kind)", at: node.span)
            return nil
        }
    }

    private static func channel(_ name: String, _ node: Node, _ context: DecodingContext) -> Channel? {
        if let channel = Channel(rawValue: name) { return channel }
        let known =
            Channel.allCases.map(\.rawValue) + ["ascending", "descending"]
            + NameOrder.allCases.map(\.rawValue)
        context.log.error(
            .unknownOrder, "can't sort by '\(name)'", at: node.span,
            hint: known.nearest(to: name).map { "did you mean '\($0)'?" })
        return nil
    }
}

/// An order by a field or a channel.
struct SortDefinition: Declared {
    enum Direction: String, CaseIterable { case ascending, descending }

    var field: FieldReference?
    var op: AggregateOperation?
    var encoding: String?
    var order = Said<Direction>.absent

    static let typeName = "an order"

    static let properties: [Property<SortDefinition>] = [
        Property("field", \.field, .field, "The field to sort by."),
        Property("op", \.op, .name(), "How the field's values become one: sum, mean, max …"),
        Property("encoding", \.encoding, .string, "The channel to sort by."),
        Property("order", \.order, .nullable(.name()), "Which way."),
    ]
}
