public import Dataflow
import Diagnostics
public import Documents

/// A parameter with `select`, and its state before any interaction.
///
/// Vega-Lite's `compile/selection/project.ts` and `parse.ts`.
public struct Selection: Sendable {
    public enum Kind: String, CaseIterable, Sendable { case point, interval }

    public let name: String
    public let kind: Kind
    /// The channel of each projection in the state; nil for a projection of a field.
    public let channels: [Channel?]
    public let state: SelectionState
    /// The values of fields that its state at first names, one by one.
    public let names: [WrittenName]
    /// The look of an interval's rectangle.
    public let mark: StatedMark?
    /// Whether a timer selects, rather than a reader.
    public let isTimed: Bool
    private let bind: ParameterDefinition.Binding?

    /// - Parameter channel: Returns the definition of a channel in the view that has the parameter.
    /// - Returns: nil if the parameter is no selection.
    public init?(_ parameter: ParameterDefinition, channel: (Channel) -> ChannelSpec?) {
        guard let name = parameter.name, let select = parameter.select, let kind = select.type else {
            return nil
        }
        self.name = name
        self.kind = kind
        mark = select.style.mark
        isTimed = select.style.isTimed ?? false
        bind = parameter.bind
        let given = parameter.value.map { $0.isNull ? [] : $0.elements ?? [$0] } ?? []
        let log = DiagnosticLog()
        var fields = select.style.fields
        var encodings = select.style.encodings
        if fields == nil, encodings == nil {
            // Without either, the keys of the initial value name them.
            let keys = given.flatMap { $0.members ?? [] }.map(\.key)
            let named = keys.compactMap(Channel.init(rawValue:))
            let others = keys.filter { Channel(rawValue: $0) == nil }
            if !named.isEmpty { encodings = named }
            if !others.isEmpty, kind == .point { fields = others }
            if fields == nil, encodings == nil, kind == .interval { encodings = [.x, .y] }
        }
        var projections: [SelectionState.Projection] = []
        var channels: [Channel?] = []
        func add(_ projection: SelectionState.Projection, _ channel: Channel?) {
            guard !projections.contains(where: { $0.name == projection.name }) else { return }
            projections.append(projection)
            channels.append(channel)
        }
        for encoding in encodings ?? [] {
            guard let spec = channel(encoding), let field = spec.field, spec.aggregate == nil else {
                continue
            }
            let isRange = kind == .interval && spec.isContinuous
            let unit = spec.timeUnit?.unit
            add(
                .init(
                    field: field, kind: isRange ? .range : spec.isBinned ? .bin : .equal,
                    timeUnit: unit.flatMap { $0.isBinned ? nil : $0.fullName }),
                encoding)
        }
        for field in fields ?? [] { add(.init(field: field, kind: .equal), nil) }
        func value(_ node: Node) -> Value {
            if let elements = node.elements { return .array(elements.map(value)) }
            return ValueType<Value>.literal.decode(node, DecodingContext(log: log)) ?? .null
        }
        var names: [WrittenName] = []
        let tuples = given.map { tuple in
            zip(projections, channels).map { projection, channel -> Value in
                // An object with a single part of a date, such as {year: 2000}, refers to a
                // field of that name.
                let isObject = tuple.members.map { $0.count < 2 || !tuple.isDateTime } ?? false
                let node =
                    isObject
                    ? channel.flatMap { tuple[$0.rawValue] } ?? tuple[projection.name]
                        ?? tuple[projection.field]
                    : tuple
                if projection.kind == .equal, projection.timeUnit == nil, let node {
                    names += (node.elements ?? [node]).filter(\.isName).map {
                        WrittenName(value($0), of: FieldPath(projection.field), at: $0.span)
                    }
                }
                return node.map(value) ?? .undefined
            }
        }
        self.names = names
        self.channels = channels
        let isEmpty = projections.isEmpty || tuples.contains { $0.contains(.null) } && bind == .inputs
        state = SelectionState(projections: projections, tuples: isEmpty ? [] : tuples)
    }

    /// Whether interaction would change the scales of the plot.
    public var bindsScales: Bool { kind == .interval && bind == .scales }

    /// The names under which expressions refer to the selection and its projections, with their values.
    public var signals: [String: Value] {
        var signals = [
            name: state.value(isPoint: kind == .point), name + SelectionState.storeSuffix: state.store,
        ]
        for (index, projection) in state.projections.enumerated() {
            signals["\(name)_\(projection.name)"] = state.tuples.first?[index] ?? .null
        }
        return signals
    }

    /// Returns the selected values or range as the domain of a scale: those of the channel or field that the
    /// reference names, otherwise of the first; nil if nothing is selected.
    public func domain(_ reference: Node) -> [Value]? {
        let index =
            reference["encoding"]?.string.flatMap { channel in
                channels.firstIndex { $0?.rawValue == channel }
            } ?? reference["field"]?.string.flatMap { field in
                state.projections.firstIndex { $0.field == field || $0.name == field }
            } ?? 0
        guard state.projections.indices.contains(index),
            case .object(let values) = state.value(isPoint: false),
            case .array(let domain)? = values[state.projections[index].name]
        else { return nil }
        return domain
    }
}

extension Node {
    /// Whether it is a value that rows may have.
    fileprivate var isName: Bool { string != nil || number != nil }
}

extension ChannelSpec {
    /// Whether the scale of the channel is continuous, as far as the definition shows.
    fileprivate var isContinuous: Bool {
        if let kind = scale.value?.type { return !kind.isDiscrete && kind != .binOrdinal }
        if let type { return type == .quantitative || type == .temporal }
        return timeUnit != nil || isBinned
    }

    fileprivate var isBinned: Bool { bin?.isOn ?? false }
}
