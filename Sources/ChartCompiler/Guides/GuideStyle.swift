import Documents
import Grammar

/// How labels and titles of axes are set by the config's `font` and by its styles `guide-label` and
/// `guide-title` (Vega's `guides/axis-config.js`).
struct GuideStyle {
    let config: Config

    var axis: Node? {
        let font = config["font"].map { font in
            Node(.object([]), at: font.span).setting("labelFont", to: font).setting("titleFont", to: font)
        }
        return Config.merge([
            font, renamed(config.style("guide-label"), "label"),
            renamed(config.style("guide-title"), "title"),
        ])
    }

    private func renamed(_ style: Node?, _ part: String) -> Node? {
        guard let style, let members = style.members else { return nil }
        let names = [
            "fill": "Color", "color": "Color", "font": "Font", "fontSize": "FontSize",
            "fontStyle": "FontStyle", "fontWeight": "FontWeight", "limit": "Limit",
            "lineHeight": "LineHeight", "fillOpacity": "Opacity", "opacity": "Opacity",
        ]
        return members.reduce(Node(.object([]), at: style.span)) { result, member in
            names[member.key].map { result.setting(part + $0, to: member.value) } ?? result
        }
    }
}
