import Diagnostics
import Documents

/// Expands a view with `repeat` to the concatenation or the layers that it stands for.
enum Repetition {
    /// The most views that a repetition may produce.
    private static let greatestCount = 1000

    /// Returns a node with `repeat` and `spec` as a concatenation; any other node unchanged.
    static func expanded(_ node: Node, _ context: DecodingContext) -> Node {
        guard let members = node.members, let repetition = node["repeat"] else { return node }
        guard let spec = node["spec"] else {
            context.log.error(.missingProperty, "a repeated view needs a 'spec'", at: node.span)
            return node
        }
        let rest = members.filter { $0.key != "repeat" && $0.key != "spec" }
        var outer = Node(.object(rest), at: node.span)
        if outer["align"] == nil {
            outer = outer.setting("align", to: Node(.string("all"), at: repetition.span))
        }
        if let fields = repetition.elements {
            return outer.setting(
                "concat", to: views(spec, [("repeat", fields)], at: repetition.span, context))
        }
        if let layers = repetition["layer"]?.elements {
            let layered = Node(.object([]), at: spec.span)
                .setting("layer", to: views(spec, [("layer", layers)], at: repetition.span, context))
            let others = (repetition.members ?? []).filter { $0.key != "layer" }
            if others.isEmpty { return layered.merged(over: outer) }
            let inner = outer.setting("repeat", to: Node(.object(others), at: repetition.span))
                .setting("spec", to: layered)
            return expanded(inner, context)
        }
        let axes = ["row", "column"].compactMap { key in repetition[key]?.elements.map { (key, $0) } }
        guard !axes.isEmpty else {
            context.log.error(
                .wrongType, "expected a list of fields, or an object of 'row', 'column', 'layer'",
                at: repetition.span)
            return outer
        }
        let columns = Double(repetition["column"]?.elements?.count ?? 1)
        return outer.setting("concat", to: views(spec, axes, at: repetition.span, context))
            .setting("columns", to: Node(.number(max(1, columns)), at: repetition.span))
    }

    /// Returns the view for each combination of fields; the last axis varies fastest.
    private static func views(
        _ spec: Node, _ axes: [(key: String, fields: [Node])], at span: Span, _ context: DecodingContext
    ) -> Node {
        var views = [spec]
        for axis in axes {
            guard views.count * axis.fields.count <= greatestCount else {
                context.log.error(
                    .tooManyViews, "a repetition may make at most \(greatestCount) views", at: span)
                return Node(.array([]), at: span)
            }
            views = views.flatMap { view in axis.fields.map { substituted(view, axis.key, $0) } }
        }
        return Node(.array(views), at: span)
    }

    /// Returns the node with each `{repeat: key}` replaced.
    private static func substituted(_ node: Node, _ key: String, _ field: Node) -> Node {
        switch node.content {
        case .object(let members):
            if members.count == 1, members[0].key == "repeat", members[0].value.string == key { return field }
            let substitutes = members.map {
                Node.Member(key: $0.key, keySpan: $0.keySpan, value: substituted($0.value, key, field))
            }
            return Node(.object(substitutes), at: node.span)
        case .array(let elements):
            return Node(.array(elements.map { substituted($0, key, field) }), at: node.span)
        default: return node
        }
    }
}
