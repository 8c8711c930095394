import Diagnostics
public import Documents

extension Config {
    /// Returns a style as properties of a title.
    func titleStyle(_ name: String, log: DiagnosticLog) -> TitleDefinition? {
        textStyle(name, of: TitleDefinition.self).flatMap { TitleDefinition.read($0, DecodingContext(log: log)) }
    }

    /// Returns a style as properties of the background of a plot.
    func viewStyle(_ name: String, log: DiagnosticLog) -> ViewBackground? {
        style(name).flatMap { ViewBackground.decode($0, DecodingContext(log: log)) }
    }

    /// Returns the styles of a guide's labels and title as properties of the guide.
    public func guideStyle<Guide: Declared>(of guide: Guide.Type) -> Node? {
        Config.merge([
            textStyle("guide-label", as: "label", of: guide),
            textStyle("guide-title", as: "title", of: guide),
        ])
    }

    /// Returns a text style, such as `guide-label`, as properties of the part of a guide that uses it:
    /// `labelColor`, `labelFont`, `labelFontSize` … (`style` of vega-parser's guide marks).
    ///
    /// - Parameters:
    ///   - part: `label` or `title`; empty for a chart's own title.
    ///   - guide: The guide. What it has no property for is left out.
    public func textStyle<Guide: Declared>(_ name: String, as part: String = "", of guide: Guide.Type)
        -> Node?
    {
        guard let members = style(name)?.members else { return nil }
        let known = Set(guide.properties.map(\.name))
        var result: Node?
        for member in members {
            // Like Vega's, guides align and turn their texts themselves, whatever the style states.
            if !part.isEmpty, ["align", "angle", "baseline"].contains(member.key) { continue }
            let property = ["fill": "color", "fillOpacity": "opacity"][member.key] ?? member.key
            let key = part.isEmpty ? property : part + property.prefix(1).uppercased() + property.dropFirst()
            guard known.contains(key) else { continue }
            result = (result ?? Node(.object([]), at: member.keySpan)).setting(key, to: member.value)
        }
        return result
    }
}
