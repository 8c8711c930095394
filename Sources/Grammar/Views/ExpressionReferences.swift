public import Dataflow
import Diagnostics
public import Documents

/// Replaces `{expr: …}` in a document by the value that the expression has at first.
///
/// In a static picture a parameter never changes, so an expression on parameters is a constant.
/// Expressions on the datum, on selections or on scales stay, and are reported where they are read.
public struct ExpressionReferences {
    private var values: [String: Value]
    private let outer: [String: Value]

    /// The document with its expressions on parameters evaluated.
    ///
    /// - Parameter outer: The parameters of the sheet that a chart stands on, which take the place of its
    ///   own of the same name.
    public static func resolved(_ node: Node, outer: [String: Value] = [:]) -> Node {
        var references = ExpressionReferences(values: outer, outer: outer)
        for name in ["width", "height"] {
            if let number = node[name]?.number { references.values[name] = .number(number) }
        }
        references.collect(node)
        return references.replaced(node)
    }

    /// Parameters of this view and of those within, each on the ones before.
    private mutating func collect(_ node: Node) {
        for parameter in (node["config"]?["params"]?.elements ?? []) + (node["params"]?.elements ?? []) {
            guard let name = parameter["name"]?.string, parameter["select"] == nil, outer[name] == nil
            else { continue }
            if let source = parameter["expr"]?.string {
                values[name] = value(of: source)
            } else {
                values[name] = parameter["value"].map { Value($0) } ?? .null
            }
        }
        for key in ["layer", "concat", "hconcat", "vconcat"] {
            for view in node[key]?.elements ?? [] { collect(view) }
        }
        if let spec = node["spec"] { collect(spec) }
    }

    private func value(of source: String) -> Value? {
        guard let expression = try? Expression(source), expression.fields == [],
            expression.signals.allSatisfy({ values[$0] != nil })
        else { return nil }
        return expression.evaluate(ExpressionScope(datum: .object([:]), signals: values))
    }

    private func replaced(_ node: Node) -> Node {
        switch node.content {
        case .object(let members):
            if members.count == 1, members[0].key == "expr" || members[0].key == "signal",
                let source = members[0].value.string,
                let value = value(of: source), value.isWritable
            {
                return Node(writing: value, at: node.span)
            }
            let replacements = members.map {
                Node.Member(
                    key: $0.key, keySpan: $0.keySpan,
                    value: Self.isData($0.key) ? $0.value : replaced($0.value))
            }
            return Node(.object(replacements), at: node.span)
        case .array(let elements): return Node(.array(elements.map(replaced)), at: node.span)
        default: return node
        }
    }

    /// Members that hold rows rather than properties.
    private static func isData(_ key: String) -> Bool { key == "values" || key == "datasets" }
}

extension Value {
    /// Whether a document can hold it.
    fileprivate var isWritable: Bool {
        switch self {
        case .undefined: false
        case .number(let number), .date(let number): number.isFinite
        case .array(let values): values.allSatisfy(\.isWritable)
        case .object(let members): members.values.allSatisfy(\.isWritable)
        default: true
        }
    }
}
