public import Documents

extension Config {
    /// A style of text, such as `guide-label`, as the properties of a guide's part that it stands under:
    /// `labelColor`, `labelFont`, `labelFontSize` … (the text that Vega's guide marks set in it).
    ///
    /// - Parameter part: `label` or `title`; empty for a chart's own title.
    public func textStyle(_ name: String, as part: String = "") -> Node? {
        guard let members = style(name)?.members else { return nil }
        var result: Node?
        for member in members {
            guard let property = Self.textProperties[member.key] else { continue }
            let key = part.isEmpty ? property : part + property.prefix(1).uppercased() + property.dropFirst()
            result = (result ?? Node(.object([]), at: member.keySpan)).setting(key, to: member.value)
        }
        return result
    }

    /// What properties of text marks are called in guides.
    private static let textProperties = [
        "fill": "color", "color": "color", "font": "font", "fontSize": "fontSize", "fontStyle": "fontStyle",
        "fontWeight": "fontWeight", "fillOpacity": "opacity", "opacity": "opacity", "align": "align",
        "baseline": "baseline", "limit": "limit", "lineHeight": "lineHeight", "angle": "angle", "dx": "dx",
        "dy": "dy",
    ]
}
