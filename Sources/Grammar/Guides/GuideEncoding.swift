import Dataflow
import Diagnostics
import Documents

/// The `encoding` of a legend or an axis: values for its parts under the names of mark properties, which are
/// translated to properties of the guide (Vega-Lite's `compile/legend/encode.ts`, `compile/axis/encode.ts`).
///
/// ```yaml
/// legend: {encoding: {symbols: {opacity: {condition: {test: datum.value == '张店', value: 1}, value: 0.3}}}}
/// ```
struct GuideEncoding {
    /// The properties of the guide by part and name of the mark property.
    let names: [String: [String: String]]
    /// The guide, in words: "a legend".
    let guide: String
    /// Whether properties of the guide have conditions of their own.
    let hasConditions: Bool

    /// Returns a guide with the values of its encoding as properties.
    func writtenOut(_ definition: Node, log: DiagnosticLog) -> Node {
        guard let encoding = definition["encoding"], let parts = encoding.members else { return definition }
        var result = definition.without("encoding")
        for part in parts {
            guard let names = names[part.key] else {
                log.unknownProperty(
                    part.key, of: "\(guide)'s encoding", at: part.keySpan, known: names.keys.sorted())
                continue
            }
            for channel in part.value.members ?? [] {
                guard let property = names[channel.key], let value = value(channel.value, of: property) else {
                    log.warning(
                        .unsupportedProperty,
                        "'\(channel.key)' of \(guide)'s \(part.key) is not supported yet and has no effect",
                        at: channel.keySpan)
                    continue
                }
                result = result.setting(property, to: value)
            }
        }
        return result
    }

    /// Returns a constant, an expression, or what chooses among them by conditions; nil for anything else.
    private func value(_ channel: Node, of property: String) -> Node? {
        let isText = property == "labelExpr"
        if hasConditions, !isText, channel["condition"] != nil { return channel }
        guard channel["condition"] != nil || isText else {
            return channel["value"] ?? (ExpressionSource(channel) != nil ? channel : nil)
        }
        guard let expression = expression(channel) else { return nil }
        let text = Node(.string(expression), at: channel.span)
        return isText ? text : Node(.object([]), at: channel.span).setting("expr", to: text)
    }

    /// The conditions of a channel as one expression; nil for those on parameters.
    private func expression(_ channel: Node) -> String? {
        let conditions = channel["condition"].map { $0.elements ?? [$0] } ?? []
        var result = channel["value"].map(literal) ?? ExpressionSource(channel).map { "(\($0.text))" }
        for condition in conditions.reversed() {
            guard let test = condition["test"]?.string, let value = condition["value"].map(literal) else {
                return nil
            }
            result = "((\(test)) ? \(value) : \(result ?? "null"))"
        }
        return result
    }

    /// A value as an expression.
    private func literal(_ node: Node) -> String {
        if let source = ExpressionSource(node) { return "(\(source.text))" }
        switch node.content {
        case .string(let text):
            let escaped = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
            return "'\(String(escaped))'"
        case .array(let elements): return "[" + elements.map(literal).joined(separator: ", ") + "]"
        case .boolean(let value): return value ? "true" : "false"
        default: return node.number.map(\.plain) ?? "null"
        }
    }

    // MARK: Names

    private static let text = [
        "fill": "Color", "font": "Font", "fontSize": "FontSize", "fontStyle": "FontStyle",
        "fontWeight": "FontWeight", "opacity": "Opacity", "fillOpacity": "Opacity", "align": "Align",
        "baseline": "Baseline", "limit": "Limit", "lineHeight": "LineHeight", "angle": "Angle",
    ]

    private static func text(of part: String, as text: String) -> [String: String] {
        Self.text.mapValues { part + $0 }.merging(["text": text]) { $1 }
    }

    private static func line(_ part: String) -> [String: String] {
        [
            "stroke": part + "Color", "strokeWidth": part + "Width", "strokeDash": part + "Dash",
            "strokeDashOffset": part + "DashOffset", "strokeCap": part + "Cap", "opacity": part + "Opacity",
            "strokeOpacity": part + "Opacity",
        ]
    }

    static let legend = GuideEncoding(
        names: [
            "labels": text(of: "label", as: "labelExpr"),
            "title": text(of: "title", as: "title"),
            "symbols": [
                "fill": "symbolFillColor", "stroke": "symbolStrokeColor", "opacity": "symbolOpacity",
                "size": "symbolSize", "shape": "symbolType", "strokeWidth": "symbolStrokeWidth",
                "strokeDash": "symbolDash",
            ],
            "gradient": [
                "opacity": "gradientOpacity", "stroke": "gradientStrokeColor",
                "strokeWidth": "gradientStrokeWidth",
            ],
            "legend": ["fill": "fillColor", "stroke": "strokeColor", "cornerRadius": "cornerRadius"],
        ], guide: "a legend", hasConditions: false)

    static let axis = GuideEncoding(
        names: [
            "labels": text(of: "label", as: "labelExpr"),
            "title": text(of: "title", as: "title"),
            "domain": line("domain"), "grid": line("grid"), "ticks": line("tick"), "axis": [:],
        ], guide: "an axis", hasConditions: true)
}
