import Dataflow
import Diagnostics
public import Documents

/// The definitions of a view's channels.
public struct EncodingSpec: Sendable {
    private var single: [Channel: ChannelSpec] = [:]
    /// The definitions of channels that have a list of them: detail, order and the silent channels.
    private var lists: [Channel: [ChannelSpec]] = [:]
    /// The channels in the order of the document.
    public private(set) var channels: [Channel] = []
    /// The channels set to null, which removes what an outer view sets.
    private var removed: Set<Channel> = []

    public init() {}

    public subscript(channel: Channel) -> ChannelSpec? {
        get { single[channel] }
        set {
            single[channel] = newValue
            if newValue != nil, !channels.contains(channel) { channels.append(channel) }
            if newValue == nil { channels.removeAll { $0 == channel } }
        }
    }

    /// Removes a channel, and returns its definition.
    mutating func removeValue(_ channel: Channel) -> ChannelSpec? {
        defer { self[channel] = nil }
        return single[channel]
    }

    public func list(_ channel: Channel) -> [ChannelSpec] { lists[channel] ?? [] }

    /// Returns the encoding with each definition replaced; nil removes it.
    public func mapFields(_ transform: (Channel, ChannelSpec) -> ChannelSpec?) -> EncodingSpec {
        var result = self
        for channel in channels {
            if let spec = single[channel] { result[channel] = transform(channel, spec) }
            if let list = lists[channel] {
                result.lists[channel] = list.compactMap { transform(channel, $0) }
            }
        }
        return result
    }

    public static func read(_ node: Node, _ context: DecodingContext) -> EncodingSpec {
        var result = EncodingSpec()
        guard let members = node.members else {
            context.log.error(.wrongType, "expected an encoding, found \(node.kind)", at: node.span)
            return result
        }
        for member in members {
            guard let channel = Channel(rawValue: member.key) else {
                context.log.unknownProperty(
                    member.key, of: "an encoding", at: member.keySpan, known: Channel.allCases.map(\.rawValue)
                )
                continue
            }
            result.channels.append(channel)
            if member.value.isNull {
                result.removed.insert(channel)
                continue
            }
            if channel.isSilent {
                // These channels aren't drawn, but their fields split the groups of aggregates.
                result.lists[channel] = (member.value.elements ?? [member.value])
                    .filter { $0["field"]?.string != nil || $0["aggregate"] != nil }
                    .compactMap { ChannelSpec.read($0.groupingPart, context) }
                continue
            }
            switch channel {
            case .detail, .order:
                result.lists[channel] = (member.value.elements ?? [member.value])
                    .compactMap { ChannelSpec.read($0, context) }
            default:
                if member.value.string != nil, channel == .highlight {
                    var spec = ChannelSpec()
                    spec.span = member.value.span
                    spec.test = ValueType<Predicate>.predicate.decode(member.value, context)
                    result.single[channel] = spec
                } else if let spec = ChannelSpec.read(member.value, context) {
                    result.single[channel] = spec
                }
            }
        }
        return result
    }

    /// Returns this encoding completed by that of an outer view. Own definitions take precedence; one with a
    /// field or datum inherits the properties that it lacks.
    public func inherited(from outer: EncodingSpec) -> EncodingSpec {
        var result = self
        for channel in outer.channels where !removed.contains(channel) {
            if let spec = outer.single[channel] {
                // A definition with a field or datum adds to the outer one; a value replaces it.
                if let own = result.single[channel] {
                    if own.field != nil || own.datum != nil || own.aggregate != nil {
                        result.single[channel] = own.inheriting(from: spec)
                    }
                } else {
                    result.single[channel] = spec
                }
            }
            if result.lists[channel] == nil, let list = outer.lists[channel] { result.lists[channel] = list }
            if !result.channels.contains(channel) { result.channels.append(channel) }
        }
        return result
    }
}

extension Node {
    /// The properties of a definition that affect the groups of aggregates.
    fileprivate var groupingPart: Node {
        guard let members else { return self }
        let names: Set = ["field", "type", "aggregate", "bin", "timeUnit"]
        return Node(.object(members.filter { names.contains($0.key) }), at: span)
    }
}
