import Dataflow
import Diagnostics
public import Documents

/// What the channels of a view show.
public struct EncodingSpec: Sendable {
    private var single: [Channel: ChannelSpec] = [:]
    /// Channels that take a list: detail, order and tooltip.
    private var lists: [Channel: [ChannelSpec]] = [:]
    /// The channels in the order of the document.
    public private(set) var channels: [Channel] = []
    /// Channels set to null, which take back what an outer view set.
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

    /// Takes a channel out and returns what it showed.
    mutating func removeValue(_ channel: Channel) -> ChannelSpec? {
        defer { self[channel] = nil }
        return single[channel]
    }

    public func list(_ channel: Channel) -> [ChannelSpec] { lists[channel] ?? [] }

    /// The encoding with each definition replaced; nil takes it out.
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
            context.log.error("expected an encoding, found \(node.kind)", at: node.span)
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
                // They are not drawn, but their fields split the groups of aggregates.
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

    /// This encoding inside another: own channels win; a field of the outer one keeps its
    /// properties where this one only adds to them.
    public func inherited(from outer: EncodingSpec) -> EncodingSpec {
        var result = self
        for channel in outer.channels where !removed.contains(channel) {
            if let spec = outer.single[channel] {
                // A field or datum adds to what the outer view says of the channel; a value replaces it.
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
    /// What of a definition decides about the groups of aggregates.
    fileprivate var groupingPart: Node {
        guard let members else { return self }
        let names: Set = ["field", "type", "aggregate", "bin", "timeUnit"]
        return Node(.object(members.filter { names.contains($0.key) }), at: span)
    }
}
