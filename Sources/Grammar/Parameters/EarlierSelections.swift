import Diagnostics
import Documents

/// Rewrites selections as version 4 of Vega-Lite wrote them to parameters, as the later versions do themselves
/// (Vega-Lite's `normalize/selectioncompat.ts`).
struct EarlierSelections {
    private let log: DiagnosticLog
    /// Whether all rows pass while nothing is selected, by the selection's name.
    private var passesEmpty: [String: Bool] = [:]

    static func normalized(_ chart: Node, log: DiagnosticLog) -> Node {
        var selections = EarlierSelections(log: log)
        selections.collect(chart)
        return selections.view(chart)
    }

    private init(log: DiagnosticLog) { self.log = log }

    private mutating func collect(_ view: Node) {
        for member in view["selection"]?.members ?? [] {
            passesEmpty[member.key] = member.value["empty"]?.string != "none"
        }
        for child in view.listedViews { collect(child) }
        if let spec = view["spec"] { collect(spec) }
    }

    private func view(_ view: Node) -> Node {
        var result = view
        if view["mark"] != nil, let member = view.member("selection"), let selections = member.value.members {
            tell(member, "write 'params: [{name: …, select: …}]'")
            let params = (view["params"]?.elements ?? []) + selections.map(parameter)
            result = result.without("selection")
                .setting("params", to: Node(.array(params), at: member.value.span))
        }
        for key in Node.compositions { result = result.mapping(key) { $0.mappingElements(self.view) } }
        return result.mapping("spec", self.view)
            .mapping("transform") { $0.mappingElements(transform) }
            .mapping("encoding") { encoding in
                guard let members = encoding.members else { return encoding }
                return members.reduce(encoding) { $0.setting($1.key, to: channel($1.value)) }
            }
    }

    /// `{init, bind, empty, …}` as a parameter of the same name.
    private func parameter(_ selection: Node.Member) -> Node {
        var select = selection.value.without("init").without("bind").without("empty")
        if let type = select["type"], type.string == "single" || type.string == "multi" {
            select = select.setting("type", to: Node(.string("point"), at: type.span))
        }
        var parameter = Node(.object([]), at: selection.value.span)
            .setting("name", to: Node(.string(selection.key), at: selection.keySpan))
            .setting("select", to: select)
        if let value = selection.value["init"] { parameter = parameter.setting("value", to: value) }
        if let bind = selection.value["bind"] { parameter = parameter.setting("bind", to: bind) }
        return parameter
    }

    private func transform(_ transform: Node) -> Node {
        transform.mapping("filter", predicate)
            .mapping("bin") { $0.mapping("extent", reference) }
            .mapping("from") { $0["data"] == nil ? reference($0) : $0 }
    }

    private func channel(_ channel: Node) -> Node {
        channel.mapping("bin") { $0.mapping("extent", reference) }
            .mapping("scale") { $0.mapping("domain", reference) }
            .mapping("condition") { condition in
                condition.elements == nil
                    ? conditional(condition) : condition.mappingElements(conditional)
            }
    }

    private func conditional(_ condition: Node) -> Node {
        guard let member = condition.member("selection") else { return condition.mapping("test", predicate) }
        return condition.without("selection").setting("test", to: self.test(of: member))
    }

    /// `{selection: name}` as a reference to a parameter.
    private func reference(_ node: Node) -> Node {
        guard let member = node.member("selection") else { return node }
        tell(member, "write 'param'")
        return node.without("selection").setting("param", to: member.value)
    }

    private func predicate(_ node: Node) -> Node {
        if let member = node.member("selection") { return test(of: member) }
        return node.mapping("and") { $0.mappingElements(predicate) }
            .mapping("or") { $0.mappingElements(predicate) }
            .mapping("not", predicate)
    }

    private func test(of member: Node.Member) -> Node {
        tell(member, "write 'param'")
        return test(member.value)
    }

    /// A name, or a composition of names, as a test of parameters.
    private func test(_ node: Node) -> Node {
        guard let name = node.string else {
            return node.mapping("and") { $0.mappingElements(test) }
                .mapping("or") { $0.mappingElements(test) }
                .mapping("not", test)
        }
        return Node(.object([]), at: node.span).setting("param", to: node)
            .setting("empty", to: Node(.boolean(passesEmpty[name] ?? true), at: node.span))
    }

    private func tell(_ member: Node.Member, _ hint: String) {
        log.error(
            .earlierGrammar, "'\(member.key)' is what version 4 of Vega-Lite called a parameter",
            at: member.keySpan, hint: hint)
    }
}

extension Node {
    /// Returns the object with a member's value replaced, if it has the member.
    fileprivate func mapping(_ key: String, _ transform: (Node) -> Node) -> Node {
        guard let value = self[key] else { return self }
        return setting(key, to: transform(value))
    }

    fileprivate func mappingElements(_ transform: (Node) -> Node) -> Node {
        guard let elements else { return self }
        return Node(.array(elements.map(transform)), at: span)
    }
}
