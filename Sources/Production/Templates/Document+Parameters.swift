public import Dataflow
import Diagnostics
import Documents

extension Document {
    /// A parameter that the document declares, with its default value.
    struct Parameter {
        var name: String
        var value: Node?
    }

    /// The parameters that may be set from outside: those of the whole document, without selections.
    var parameters: [Parameter] {
        (node["params"]?.elements ?? []).compactMap { element in
            guard let name = element["name"]?.string, element["select"] == nil else { return nil }
            return Parameter(name: name, value: element["value"])
        }
    }

    /// The document with other values for its parameters.
    ///
    /// They are set in the tree before anything is decoded, like the colours of a palette, so that
    /// a parameter may be used wherever a document allows an expression. O(parameters).
    func setting(_ values: [String: Node]) -> Document {
        guard !values.isEmpty, let params = node["params"], let elements = params.elements else {
            return self
        }
        let changed = elements.map { element -> Node in
            guard let members = element.members, let name = element["name"]?.string,
                element["select"] == nil, let value = values[name]
            else { return element }
            let others = members.filter { $0.key != "value" && $0.key != "expr" }
            return Node(.object(others), at: element.span).setting("value", to: value)
        }
        var copy = self
        copy.node = node.setting("params", to: Node(.array(changed), at: params.span))
        return copy
    }
}

extension LoadedDocument {
    /// The document with values for its parameters from the command line. A name that it doesn't
    /// declare is a mistake.
    public func setting(_ assignments: [ParameterAssignment]) -> LoadedDocument {
        setting(assignments.map { assignment in (assignment.name, { assignment.node(default: $0) }) })
    }

    /// The document with values for its parameters. A name that it doesn't declare is a mistake.
    public func setting(_ values: [String: Value]) -> LoadedDocument {
        let sorted = values.sorted { $0.key < $1.key }
        return setting(
            sorted.map { name, value in
                let file = SourceFile(name: "parameter \(name)", text: value.string)
                let span = Span(file: file, range: 0..<file.count)
                return (name, { _ in Node(value: value, at: span) })
            })
    }

    /// - Parameter assignments: Names, and the values for them beside the usual ones.
    private func setting(_ assignments: [(name: String, node: (Node?) -> Node)]) -> LoadedDocument {
        guard let document, !assignments.isEmpty else { return self }
        let parameters = document.parameters
        var values: [String: Node] = [:]
        var copy = self
        for assignment in assignments {
            guard let parameter = parameters.first(where: { $0.name == assignment.name }) else {
                let names = parameters.map(\.name)
                copy.diagnostics.append(
                    .error(
                        .unknownParameter, "'\(path)' declares no parameter '\(assignment.name)'",
                        at: document.node["params"]?.span,
                        hint: names.nearest(to: assignment.name).map { "did you mean '\($0)'?" }
                            ?? (names.isEmpty
                                ? "give it 'params'" : "it has \(names.joined(separator: ", "))")
                    ))
                continue
            }
            values[assignment.name] = assignment.node(parameter.value)
        }
        copy.document = document.setting(values)
        return copy
    }
}

/// A parameter's value on the command line: `年份=2024`.
public struct ParameterAssignment: Hashable, Sendable {
    public var name: String
    public var text: String

    /// - Returns: nil if the text has no name before its '='.
    public init?(_ assignment: String) {
        guard let sign = assignment.firstIndex(of: "="), sign > assignment.startIndex else { return nil }
        name = String(assignment[..<sign])
        text = String(assignment[assignment.index(after: sign)...])
    }

    /// The value: a number, true or false if the text is one, otherwise the text; always the text if
    /// the parameter's default is text, so that 0533 stays what it is.
    func node(default usual: Node?) -> Node {
        let file = SourceFile(name: "--param \(name)", text: text)
        let span = Span(file: file, range: 0..<file.count)
        if usual?.string != nil { return Node(.string(text), at: span) }
        if text == "true" || text == "false" { return Node(.boolean(text == "true"), at: span) }
        let number = text.isEmpty ? .nan : Value.string(text).number
        return Node(number.isFinite ? .number(number) : .string(text), at: span)
    }
}
