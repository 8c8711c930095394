public import Dataflow
import Diagnostics
public import Documents

/// Replaces `{expr: …}` and `{param: …}` in a document by the values that they have before any interaction.
///
/// In a static picture parameters never change, so an expression on parameters is a constant, as is the value
/// of a selection. Expressions on the datum, on scales or on the size of the plot remain, and are evaluated
/// or reported where they are read.
public struct ExpressionReferences {
    /// The values of parameters by name, including those of inner views, and of
    /// selections and their projections.
    public private(set) var values: [String: Value]
    /// The parameters whose expressions need the plot, in the order of the document.
    public private(set) var late: [Node.Member] = []
    private var selections: [String: Selection] = [:]
    private let outer: [String: Value]
    private let functions: FunctionLibrary

    /// Collects the parameters of a document.
    ///
    /// - Parameter outer: The parameters of the sheet that contains a chart. They replace the chart's own
    ///   of the same names.
    public init(_ node: Node, outer: [String: Value] = [:], functions: FunctionLibrary = .standard) {
        values = outer
        self.outer = outer
        self.functions = functions
        for name in ["width", "height"] {
            if let number = node[name]?.number { values[name] = .number(number) }
        }
        collect(node, encoding: nil)
    }

    /// Returns the document with its expressions on parameters evaluated.
    public static func resolved(_ node: Node, functions: FunctionLibrary = .standard) -> Node {
        ExpressionReferences(node, functions: functions).replaced(node)
    }

    /// Collects the parameters of this view and of those within it; each may use the others of its view, and those around
    /// it.
    private mutating func collect(_ node: Node, encoding outerEncoding: Node?) {
        let encoding = [outerEncoding, node["encoding"]].compactMap { $0 }.reduce(nil) { (base: Node?, own) in
            base.map { own.merged(over: $0) } ?? own
        }
        let stated = (node["config"]?["params"]?.elements ?? []) + (node["params"]?.elements ?? [])
        let order = ParameterOrder(stated, functions: functions) { values[$0] != nil }
        for parameter in order.parameters {
            guard let name = parameter["name"]?.string, outer[name] == nil else { continue }
            if parameter["select"] != nil {
                add(parameter, encoding)
            } else if let source = parameter["expr"] {
                values[name] = source.string.flatMap(value)
                if values[name] == nil, source.string != nil {
                    late.append(Node.Member(key: name, keySpan: source.span, value: source))
                }
            } else if parameter["value"] != nil || !["width", "height"].contains(name) {
                values[name] = parameter["value"].map { Value($0) } ?? .undefined
            }
        }
        for view in node.listedViews { collect(view, encoding: encoding) }
        if let spec = node["spec"] { collect(spec, encoding: encoding) }
    }

    private mutating func add(_ parameter: Node, _ encoding: Node?) {
        let context = DecodingContext(log: DiagnosticLog())
        let selection = Selection(parameter) { channel in
            encoding?[channel.rawValue].flatMap { ChannelSpec.read($0, context) }
        }
        guard let selection else { return }
        if let known = selections[selection.name], !known.state.tuples.isEmpty { return }
        selections[selection.name] = selection
        values.merge(selection.signals) { $1 }
    }

    private func value(of source: String) -> Value? {
        guard let expression = try? Expression(source, functions: functions), expression.fields == [],
            expression.signals.allSatisfy({ values[$0] != nil })
        else { return nil }
        // What can't be computed is told where it is read.
        return try? expression.value(in: ExpressionScope(datum: .object([:]), signals: values))
    }

    /// Returns the node with references replaced by the initial values of parameters and selections.
    public func replaced(_ node: Node) -> Node {
        switch node.content {
        case .object(let members):
            if let source = ExpressionSource(node)?.text, let value = value(of: source), value.isWritable {
                return Node(value: value, at: node.span)
            }
            let replacements = members.compactMap { member -> Node.Member? in
                if Self.isData(member.key) { return member }
                var value = replaced(member.value)
                if ["domain", "extent"].contains(member.key), value["param"] != nil {
                    guard let domain = domain(value) else { return nil }
                    value = domain
                }
                return Node.Member(key: member.key, keySpan: member.keySpan, value: value)
            }
            let result = withBoundScales(withRawDomain(Node(.object(replacements), at: node.span)))
            return hasSelectedDomain(node) ? result.clippingMarks : result
        case .array(let elements): return Node(.array(elements.map(replaced)), at: node.span)
        default: return node
        }
    }

    /// Returns the domain of a scale, or the extent of bins, that a reference to a
    /// selection or parameter has.
    private func domain(_ reference: Node) -> Node? {
        guard let name = reference["param"]?.string else { return nil }
        if let selection = selections[name] {
            return selection.domain(reference).map { Node(value: .array($0), at: reference.span) }
        }
        guard let value = values[name], !value.isMissing else { return nil }
        return Node(value: value, at: reference.span)
    }

    /// Whether a selection gives the domain of one of the view's position scales; its marks are clipped then
    /// (Vega-Lite's `scaleClip`, `compile/mark/mark.ts`).
    private func hasSelectedDomain(_ node: Node) -> Bool {
        guard node["mark"] != nil || node["layer"] != nil else { return false }
        let isSelected = ["x", "y"].contains { channel in
            node["encoding"]?[channel]?["scale"]?["domain"]?["param"]?.string
                .map { selections[$0] != nil } ?? false
        }
        return isSelected || node["layer"]?.elements?.contains(where: hasSelectedDomain) ?? false
    }

    /// Replaces the domain by a raw domain, which isn't extended; null stands for none (Vega's `domainRaw`).
    private func withRawDomain(_ node: Node) -> Node {
        guard let raw = node["domainRaw"], raw.isNull || raw.elements != nil else { return node }
        let rest = node.without("domainRaw")
        if raw.isNull { return rest }
        return ["nice", "zero", "domainMin", "domainMax"].reduce(rest) { $0.without($1) }
            .setting("domain", to: raw)
    }

    /// Sets the domains of scales to which a selection of the view is bound.
    private func withBoundScales(_ node: Node) -> Node {
        guard let params = node["params"]?.elements, var encoding = node["encoding"] else { return node }
        for case let selection? in params.map({ $0["name"]?.string.flatMap { selections[$0] } })
        where selection.bindsScales {
            for case let channel? in selection.channels {
                let reference = Node(.object([]), at: node.span)
                    .setting("encoding", to: Node(.string(channel.rawValue), at: node.span))
                guard let definition = encoding[channel.rawValue], definition.members != nil,
                    definition["scale"]?.isNull != true, let domain = selection.domain(reference)
                else { continue }
                let scale = (definition["scale"] ?? Node(.object([]), at: definition.span))
                    .setting("domain", to: Node(value: .array(domain), at: definition.span)).without("nice")
                encoding = encoding.setting(
                    channel.rawValue, to: definition.setting("scale", to: scale))
            }
        }
        return node.setting("encoding", to: encoding)
    }

    /// Whether the member contains rows rather than properties.
    private static func isData(_ key: String) -> Bool { key == "values" || key == "datasets" }
}

extension Node {
    /// The view with its marks clipped to the plot, unless they state otherwise.
    fileprivate var clippingMarks: Node {
        var result = self
        if let layer = self["layer"], let views = layer.elements {
            result = result.setting("layer", to: Node(.array(views.map(\.clippingMarks)), at: layer.span))
        }
        guard let mark = self["mark"] else { return result }
        let definition =
            mark.members == nil ? Node(.object([]), at: mark.span).setting("type", to: mark) : mark
        guard definition["clip"] == nil else { return result }
        return result.setting(
            "mark", to: definition.setting("clip", to: Node(.boolean(true), at: mark.span)))
    }
}

extension Value {
    /// Whether a document can contain the value.
    public var isWritable: Bool {
        switch self {
        case .undefined: false
        case .number(let number), .date(let number): number.isFinite
        case .array(let values): values.allSatisfy(\.isWritable)
        case .object(let members): members.values.allSatisfy(\.isWritable)
        default: true
        }
    }
}
