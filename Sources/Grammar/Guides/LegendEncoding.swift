import Colors
import Diagnostics
import Documents

/// The `encoding` of a legend: values for its text, symbols and gradient under the names of mark properties,
/// which are translated to properties of the legend.
struct LegendEncoding {
    let log: DiagnosticLog

    /// Returns a legend with the values of its encoding as properties.
    func writtenOut(_ legend: Node) -> Node {
        guard let encoding = legend["encoding"], let parts = encoding.members else { return legend }
        var result = legend
        for part in parts {
            guard let names = Self.names[part.key] else {
                log.unknownProperty(
                    part.key, of: "a legend's encoding", at: part.keySpan, known: Self.names.keys.sorted())
                continue
            }
            for channel in part.value.members ?? [] {
                guard let property = names[channel.key], let value = value(channel.value, of: property) else {
                    log.warning(
                        .unsupportedProperty,
                        "'\(channel.key)' of a legend's \(part.key) is not supported yet and has no effect",
                        at: channel.keySpan)
                    continue
                }
                result = result.setting(property, to: value)
            }
        }
        return result
    }

    /// Returns a constant or an expression; nil for anything else.
    private func value(_ channel: Node, of property: String) -> Node? {
        guard channel["condition"] == nil else { return nil }
        let value = channel["value"]
        guard property == "labelExpr" else { return value }
        if let text = value?.string {
            let quoted = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
            return Node(.string("'\(String(quoted))'"), at: channel.span)
        }
        return value?["expr"] ?? channel["expr"] ?? channel["signal"]
    }

    private static let text = [
        "fill": "Color", "font": "Font", "fontSize": "FontSize", "fontStyle": "FontStyle",
        "fontWeight": "FontWeight", "opacity": "Opacity", "fillOpacity": "Opacity", "align": "Align",
        "baseline": "Baseline", "limit": "Limit",
    ]

    private static let names: [String: [String: String]] = [
        "labels": text.mapValues { "label" + $0 }.merging(["text": "labelExpr"]) { $1 },
        "title": text.mapValues { "title" + $0 }.merging(["text": "title", "lineHeight": "titleLineHeight"]) {
            $1
        },
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
    ]
}

extension ValueType<LegendDefinition> {
    /// A legend. The values of its `encoding` become properties.
    static var legendObject: ValueType { legend { LegendDefinition.decode($0, $1) } }

    /// A legend whose properties may be expressions.
    fileprivate static var legendWithExpressions: ValueType { legend { LegendDefinition.read($0, $1) } }

    private static func legend(
        by read: @escaping @Sendable (Node, DecodingContext) -> LegendDefinition?
    ) -> ValueType {
        ValueType(
            LegendDefinition.typeName, object: LegendDefinition.self, schema: .object(LegendDefinition.self)
        ) {
            node, context in
            read(LegendEncoding(log: context.log).writtenOut(node), context)
        }
    }
}

extension ValueType<Said<LegendDefinition>> {
    /// A legend; true for the default one, null or false for none.
    static var legend: ValueType {
        ValueType(Schema.legend.words, object: LegendDefinition.self, schema: .legend) { node, context in
            switch node.content {
            case .null, .boolean(false): return Said.none
            case .boolean(true): return .given(LegendDefinition())
            case .object:
                return ValueType<LegendDefinition>.legendWithExpressions.decode(node, context).map(Said.given)
            default:
                context.log.error(.wrongType, "expected a legend, found \(node.kind)", at: node.span)
                return node.isTruthy ? .given(LegendDefinition()) : Said.none
            }
        }
    }
}
