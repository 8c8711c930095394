import Dataflow
import Diagnostics
import Documents
import Grammar

/// An axis' properties that depend on the tick: conditions with a test, and expressions on `datum`, which
/// is the tick's value, label and index (Vega-Lite's conditional axis properties, `compile/axis/assemble.ts`).
struct TickProperties {
    let environment: ChartEnvironment

    /// The properties that hold wherever no test passes, and those that hold for all ticks.
    func common(_ node: Node) -> Node {
        guard let members = node.members else { return node }
        let kept = members.compactMap { member -> Node.Member? in
            if Self.listed.contains(member.key) { return member }
            guard let value = common(of: member.value) else { return nil }
            return Node.Member(key: member.key, keySpan: member.keySpan, value: value)
        }
        return Node(.object(kept), at: node.span)
    }

    /// Values and expressions have readers of their own.
    private static let listed: Set<String> = ["values", "labelExpr", "title"]

    private func common(of value: Node) -> Node? {
        if value["condition"] != nil { return value["value"].flatMap(common(of:)) }
        guard let source = ExpressionSource(value) else { return value }
        guard let expression = environment.expression(source), expression.fields == [] else { return nil }
        return Node(
            value: expression.evaluate(ExpressionScope(datum: .object([:]), signals: environment.signals)),
            at: value.span)
    }

    /// The definition at each tick.
    func definitions(
        _ node: Node?, at ticks: [AxisModel.Tick], common definition: AxisDefinition
    ) -> [AxisDefinition] {
        var definitions = [AxisDefinition](repeating: definition, count: ticks.count)
        let varying = (node?.members ?? []).filter {
            !Self.listed.contains($0.key)
                && ($0.value["condition"] != nil || ExpressionSource($0.value) != nil)
        }
        guard let node, !varying.isEmpty else { return definitions }
        let table = table(ticks)
        let values = varying.map { self.values($0.value, over: table) }
        let context = DecodingContext(log: environment.log)
        for row in ticks.indices {
            let members = zip(varying, values).compactMap { member, values in
                values[row].map { Node.Member(key: member.key, keySpan: member.keySpan, value: $0) }
            }
            definitions[row].overlay(Node(.object(members), at: node.span), context)
        }
        return definitions
    }

    private func table(_ ticks: [AxisModel.Tick]) -> Table {
        Table(
            objects: ticks.map {
                [
                    (key: "value", value: $0.value), (key: "label", value: .string($0.label.joined())),
                    (key: "index", value: .number($0.index)),
                ]
            })
    }

    /// What a property is at each tick: the value of the first condition that passes, or its own.
    private func values(_ node: Node, over table: Table) -> [Node?] {
        var values = value(node["condition"] == nil ? node : node["value"], over: table)
        guard let conditions = node["condition"] else { return values }
        for condition in (conditions.elements ?? [conditions]).reversed() {
            let context = DecodingContext(log: environment.log)
            guard let test = condition["test"].flatMap({ ValueType.predicate.decode($0, context) }),
                let mask = environment.mask(test, over: table)
            else { continue }
            let others = value(condition["value"] ?? condition, over: table)
            for row in values.indices where mask[row] { values[row] = others[row] }
        }
        return values
    }

    private func value(_ node: Node?, over table: Table) -> [Node?] {
        guard let node, let source = ExpressionSource(node) else {
            return [Node?](repeating: node, count: table.rowCount)
        }
        guard let expression = environment.expression(source) else {
            return [Node?](repeating: nil, count: table.rowCount)
        }
        return (0..<table.rowCount).map { row in
            let scope = ExpressionScope(table: table, row: row, signals: environment.signals)
            return Node(value: expression.evaluate(scope), at: node.span)
        }
    }

}
