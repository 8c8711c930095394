public import Dataflow
public import Diagnostics
public import Documents

/// The values that the parameters and selections of a document have before any interaction, those of inner views among
/// them.
///
/// In a static picture they never change. A parameter may use any other, whatever their order. One whose expression needs
/// scales, or the size of a plot, has no value before there is a plot: it is late.
public struct ParameterValues: Sendable {
    /// A parameter whose value only a plot knows.
    public struct Late: Sendable {
        public let name: String
        public let source: ExpressionSource
    }

    /// The values by name, those of selections and their projections included.
    public fileprivate(set) var values: [String: Value] = [:]
    /// The late parameters, each after those that it uses.
    public fileprivate(set) var late: [Late] = []
    fileprivate(set) var selections: [String: Selection] = [:]
    /// The names of what transforms find in tables: extents.
    public fileprivate(set) var found: Set<String> = []

    /// No parameters.
    public init() {}

    /// Finds the values of a document's parameters.
    ///
    /// - Parameters:
    ///   - outer: The parameters of the sheet that contains a chart. They replace the chart's own of the same names.
    ///   - functions: The functions that expressions may call.
    ///   - log: Is told of cycles, and of expressions that ask for too much.
    public init(
        of node: Node, outer: [String: Value] = [:], functions: FunctionLibrary = .standard,
        log: DiagnosticLog
    ) {
        var reader = ParameterReader(outer: outer, functions: functions, log: log)
        self = reader.values(of: node)
    }
}

/// Finds the values of a document's parameters.
private struct ParameterReader {
    let outer: [String: Value]
    let functions: FunctionLibrary
    let log: DiagnosticLog
    private var result = ParameterValues()
    private var waiting: [WaitingParameter] = []

    init(outer: [String: Value], functions: FunctionLibrary, log: DiagnosticLog) {
        (self.outer, self.functions, self.log) = (outer, functions, log)
        result.values = outer
    }

    mutating func values(of node: Node) -> ParameterValues {
        for name in ["width", "height"] {
            let length = node[name].flatMap { $0.number ?? $0.string.flatMap { Length($0)?.points } }
            if let length { result.values[name] = .number(length) }
        }
        collect(node, encoding: nil)
        settle()
        return result
    }

    // MARK: Collecting

    /// Collects the parameters of this view and of those within it. What is wrong with their definitions is told where
    /// views are decoded, as what they and channels refer to is put in place before.
    private mutating func collect(_ node: Node, encoding outerEncoding: Node?) {
        let encoding = [outerEncoding, node["encoding"]].compactMap { $0 }.reduce(nil) { (base: Node?, own) in
            base.map { own.merged(over: $0) } ?? own
        }
        for parameter in (node["config"]?["params"]?.elements ?? []) + (node["params"]?.elements ?? []) {
            guard let name = parameter["name"]?.string, outer[name] == nil else { continue }
            if parameter["select"] != nil {
                add(parameter, encoding)
            } else if let node = parameter["expr"] {
                result.values[name] = nil
                guard let text = node.string else { continue }
                let expression = WaitingParameter(name, ExpressionSource(text, at: node.span), functions)
                result.values[name] = value(of: expression)
                if result.values[name] == nil { waiting.append(expression) }
            } else if parameter["value"] != nil || !["width", "height"].contains(name) {
                result.values[name] = parameter["value"].map { Value($0) } ?? .undefined
            }
        }
        for transform in node["transform"]?.elements ?? [] where transform["extent"] != nil {
            if let name = transform["param"]?.string { result.found.insert(name) }
        }
        for view in node.listedViews { collect(view, encoding: encoding) }
        if let spec = node["spec"] { collect(spec, encoding: encoding) }
    }

    private mutating func add(_ parameter: Node, _ encoding: Node?) {
        let context = DecodingContext(log: DiagnosticLog())
        let selection = ParameterDefinition.decode(parameter, context).flatMap { definition in
            Selection(definition) { channel in
                encoding?[channel.rawValue].flatMap { ChannelSpec.read($0, context) }
            }
        }
        guard let selection else { return }
        if let known = result.selections[selection.name], !known.state.tuples.isEmpty { return }
        result.selections[selection.name] = selection
        result.values.merge(selection.signals) { $1 }
    }

    // MARK: Expressions

    /// Returns the value of an expression, or nil if something that it needs has none.
    private func value(of waiting: WaitingParameter) -> Value? {
        guard let expression = waiting.expression, expression.fields == [],
            expression.signals.allSatisfy({ result.values[$0] != nil })
        else { return nil }
        return expression.value(
            in: ExpressionScope(datum: .object([:]), signals: result.values), at: waiting.source.span,
            log: log
        )
    }

    /// Finds the values of expressions that stand before what they use. What has none then is late.
    private mutating func settle() {
        let (ordered, cycle) = waiting.ordered()
        for parameter in ordered {
            if let value = value(of: parameter) {
                result.values[parameter.name] = value
            } else {
                result.late.append(ParameterValues.Late(name: parameter.name, source: parameter.source))
            }
        }
        guard let first = cycle.first else { return }
        let names = (cycle + [first]).map(\.name).joined(separator: " → ")
        log.error(
            .circularParameters, "parameters can't be computed from each other: \(names)",
            at: first.source.span,
            hint: "give one of them a 'value'")
    }
}

/// A parameter whose expression has no value yet.
private struct WaitingParameter {
    let name: String
    let source: ExpressionSource
    /// nil if it can't be parsed with the functions that need no plot.
    let expression: Expression?

    init(_ name: String, _ source: ExpressionSource, _ functions: FunctionLibrary) {
        (self.name, self.source) = (name, source)
        expression = try? Expression(source.text, functions: functions)
    }

    var uses: Set<String> { expression?.signals ?? [] }
}

extension [WaitingParameter] {
    /// Puts parameters after those that they use, and otherwise leaves them in order (Kahn, "Topological sorting of large
    /// networks", 1962). O(parameters and what they use).
    ///
    /// - Returns: Also the first cycle; what it consists of, and what uses it, isn't among the ordered.
    fileprivate func ordered() -> (ordered: [Element], cycle: [Element]) {
        let indices = Dictionary(zip(map(\.name), self.indices)) { $1 }
        var users = [[Int]](repeating: [], count: count)
        var missing = map { parameter in parameter.uses.filter { indices[$0] != nil }.count }
        for (index, parameter) in enumerated() {
            for name in parameter.uses { if let used = indices[name] { users[used].append(index) } }
        }
        var order = self.indices.filter { missing[$0] == 0 }
        var next = 0
        while next < order.count {
            for user in users[order[next]] {
                missing[user] -= 1
                if missing[user] == 0 { order.append(user) }
            }
            next += 1
        }
        // Each that is left uses another that is left: going on from any of them leads into a cycle.
        var path: [Int] = []
        var following = missing.firstIndex { $0 > 0 }
        while let index = following, !path.contains(index) {
            path.append(index)
            following = self[index].uses.sorted().lazy.compactMap { indices[$0] }.first { missing[$0] > 0 }
        }
        let cycle = following.flatMap(path.firstIndex).map { path[$0...] } ?? []
        return (order.map { self[$0] }, cycle.map { self[$0] })
    }
}
