public import Documents

extension Config {
    /// The styles of a guide's labels and title, as the guide's properties.
    public func guideStyle<Guide: Declared>(of guide: Guide.Type) -> Node? {
        Config.merge([
            textStyle("guide-label", as: "label", of: guide),
            textStyle("guide-title", as: "title", of: guide),
        ])
    }

    /// A style of text, such as `guide-label`, as the properties of the guide's part that is set in it:
    /// `labelColor`, `labelFont`, `labelFontSize` … (`style` of vega-parser's guide marks).
    ///
    /// - Parameters:
    ///   - part: `label` or `title`; empty for a chart's own title.
    ///   - guide: The guide; what it has no property for is left out.
    public func textStyle<Guide: Declared>(_ name: String, as part: String = "", of guide: Guide.Type)
        -> Node?
    {
        guard let members = style(name)?.members else { return nil }
        let known = Set(guide.properties.map(\.name))
        var result: Node?
        for member in members {
            // Guides turn and align their texts themselves, as Vega's do, whatever the style says.
            if !part.isEmpty, ["align", "angle", "baseline"].contains(member.key) { continue }
            let property = ["fill": "color", "fillOpacity": "opacity"][member.key] ?? member.key
            let key = part.isEmpty ? property : part + property.prefix(1).uppercased() + property.dropFirst()
            guard known.contains(key) else { continue }
            result = (result ?? Node(.object([]), at: member.keySpan)).setting(key, to: member.value)
        }
        return result
    }
}
