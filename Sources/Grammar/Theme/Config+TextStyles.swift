import Diagnostics
public import Documents

extension Config {
    /// Returns a style as properties of a title.
    func titleStyle(_ name: String, log: DiagnosticLog) -> TitleDefinition? {
        textStyle(name, of: TitleDefinition.self).flatMap {
            TitleDefinition.read($0, DecodingContext(log: log))
        }
    }

    /// Returns a style as properties of the background of a plot.
    func viewStyle(_ name: String, log: DiagnosticLog) -> ViewBackground? {
        styles[name].flatMap {
            ViewBackground.decode($0.members(of: ViewBackground.self), DecodingContext(log: log))
        }
    }

    /// Returns a style, such as `guide-label`, as that of a text of guides. Like Vega's, guides align and turn their texts
    /// themselves, whatever the style states.
    func textStyle(_ name: String, log: DiagnosticLog) -> GuideText {
        let node = textStyle(name, of: GuideText.self).map {
            ["align", "angle", "baseline"].reduce($0) { $0.without($1) }
        }
        return node.flatMap { GuideText.decode($0, DecodingContext(log: log)) } ?? GuideText()
    }

    /// Returns a style of texts, whose colour is a `fill`, as properties of a guide (`style` of vega-parser's guide
    /// marks). What the guide has no property for is left out.
    private func textStyle<Guide: Declared>(_ name: String, of guide: Guide.Type) -> Node? {
        guard let style = styles[name]?.node, let members = style.members else { return nil }
        let known = Set(guide.properties.map(\.name))
        return members.reduce(Node(.object([]), at: style.span)) { result, member in
            let key = Self.nameInGuides(member.key)
            return known.contains(key) ? result.setting(key, to: member.value) : result
        }
    }

    /// Returns the names of the properties of guides that a style of texts states.
    func stated(inTextStyle name: String) -> Set<String> {
        Set((styles[name]?.node.members ?? []).map { Self.nameInGuides($0.key) })
    }

    private static func nameInGuides(_ name: String) -> String {
        ["fill": "color", "fillOpacity": "opacity"][name] ?? name
    }
}
