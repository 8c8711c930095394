import Diagnostics
import Documents

extension OtherData {
    /// A document with its data and texts changed where they stand. Names of fields, expressions and everything that
    /// is drawing rather than data stay.
    func changing(_ node: Node) -> Node {
        guard let members = node.members else {
            return node.elements.map { Node(.array($0.map(changing)), at: node.span) } ?? node
        }
        // Beside data a label is the name of a field.
        let namesFields = members.contains { $0.key == "data" }
        return Node(
            .object(
                members.map { member in
                    let isField = namesFields && ["label", "value", "note"].contains(member.key)
                    return Node.Member(
                        key: member.key, keySpan: member.keySpan,
                        value: isField ? member.value : changed(member.value, under: member.key))
                }), at: node.span)
    }

    /// Keys whose texts a reader sees.
    private static let texts: Set = [
        "label", "title", "subtitle", "text", "note", "partLabel", "changeLabel", "rest", "speaker", "role",
        "headline",
        "deck", "section", "byline", "credit", "source", "badge", "lead",
    ]
    /// Keys of figures.
    private static let figures: Set = ["value", "count", "part", "change", "spark"]
    /// Keys of lists whose elements are rows.
    private static let rows: Set = ["values", "rows", "items", "entries"]

    private func changed(_ node: Node, under key: String) -> Node {
        if Self.rows.contains(key), let elements = node.elements {
            let isTable = elements.contains { $0.members != nil }
            let changed = elements.enumerated().map { index, element in
                isTable && key != "entries" ? row(element, index) : self.changing(element)
            }
            guard self == .tenfoldRows else { return Node(.array(changed), at: node.span) }
            let copies = (2...10).flatMap { copy in changed.map { numbered($0, copy) } }
            return Node(.array(changed + copies), at: node.span)
        }
        if key == "chart" { return chart(node) }
        if key == "params", let elements = node.elements {
            // Values of parameters are names or figures; their own names stay.
            return Node(.array(elements.map { parameter($0) }), at: node.span)
        }
        if Self.figures.contains(key) { return figure(node) }
        if key == "unit" { return mapped(node) { unit($0) } }
        // An object under such a key is a block, or says where its text comes from.
        if Self.texts.contains(key), node.members == nil { return mapped(node, name) }
        return changing(node)
    }

    /// A chart: its rows and the texts around it. Pixels of encodings and names of fields stay.
    private func chart(_ node: Node) -> Node {
        guard let members = node.members else {
            return node.elements.map { Node(.array($0.map(chart)), at: node.span) } ?? node
        }
        return Node(
            .object(
                members.map { member in
                    let isData = member.key == "values" && member.value.elements != nil
                    let isText = ["title", "subtitle", "note", "source"].contains(member.key)
                    var value = chart(member.value)
                    if isData { value = changed(member.value, under: member.key) }
                    if isText, member.value.string != nil { value = mapped(member.value, name) }
                    return Node.Member(key: member.key, keySpan: member.keySpan, value: value)
                }), at: node.span)
    }

    private func parameter(_ node: Node) -> Node {
        guard let value = node["value"] else { return node }
        return node.setting("value", to: value.number == nil ? mapped(value, name) : figure(value))
    }

    /// A row of data: its texts are names, its numbers figures.
    private func row(_ node: Node, _ index: Int) -> Node {
        guard let members = node.members else { return node }
        return Node(
            .object(
                members.map { member in
                    var value = member.value
                    switch member.key {
                    case "unit", "单位": value = mapped(value) { unit($0) }
                    case "bound", "界限", "date", "at": break
                    default:
                        value =
                            value.string.flatMap(Double.init) == nil && value.number == nil
                            ? mapped(value, name) : figure(value, seed: "\(member.key)\(index)")
                    }
                    return Node.Member(key: member.key, keySpan: member.keySpan, value: value)
                }), at: node.span)
    }

    /// A row with another name.
    private func numbered(_ node: Node, _ copy: Int) -> Node {
        guard let members = node.members else { return node }
        let first = members.firstIndex { $0.value.string.map { Double($0) == nil } ?? false }
        return Node(
            .object(
                members.enumerated().map { index, member in
                    guard index == first, let text = member.value.string, member.key != "unit",
                        member.key != "date"
                    else { return member }
                    return Node.Member(
                        key: member.key, keySpan: member.keySpan,
                        value: Node(.string(text + "\(copy)"), at: member.value.span))
                }), at: node.span)
    }

    private func figure(_ node: Node, seed: String? = nil) -> Node {
        if let elements = node.elements {
            return Node(
                .array(elements.enumerated().map { figure($1, seed: "\($0)") }), at: node.span)
        }
        if let number = node.number {
            let changed = self.number(number, seed: seed ?? "\(node.span.range)")
            return Node(changed.map { .number($0) } ?? .null, at: node.span)
        }
        guard let text = node.string, let number = Double(text) else { return changing(node) }
        let changed = self.number(number, seed: seed ?? "\(node.span.range)")
        return Node(.string(changed.map(Self.printed) ?? ""), at: node.span)
    }

    private func mapped(_ node: Node, _ change: (String) -> String) -> Node {
        if let elements = node.elements {
            return Node(.array(elements.map { mapped($0, change) }), at: node.span)
        }
        guard let text = node.string, !text.contains("${") else { return changing(node) }
        return Node(.string(change(text)), at: node.span)
    }
}
