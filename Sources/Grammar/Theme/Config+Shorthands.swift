public import Documents

extension Config {
    /// Returns the config with the shorthands `font`, `color` and `fontSize` expanded to properties of its
    /// sections (Vega-Lite's `initConfig`).
    public static func writtenOut(_ node: Node?) -> Node? {
        node.flatMap { Config.merge([fonts($0), colors($0), sizes($0), $0]) }
    }

    /// The styles of the guides' texts, their names in `fontSize`, and the sizes that
    /// `fontSize: true` gives them.
    private static let textStyles: [(style: String, size: String, points: Double)] = [
        ("guide-label", "guideLabel", 10), ("guide-title", "guideTitle", 11),
        ("group-title", "groupTitle", 13), ("group-subtitle", "groupSubtitle", 12),
    ]

    private static func fonts(_ node: Node) -> Node? {
        guard let font = node["font"], font.string != nil else { return nil }
        let style = Node(.object([]), at: font.span).setting("font", to: font)
        return Self.textStyles.reduce(Node(.object([]), at: font.span).setting("text", to: style)) {
            $0.merged(over: Self.nested(["style", $1.style, "font"], font))
        }
    }

    private static func sizes(_ node: Node) -> Node? {
        guard let sizes = node["fontSize"], sizes.boolean == true || sizes.members != nil else { return nil }
        func size(_ name: String, _ points: Double) -> Node {
            sizes[name] ?? Node(.number(points), at: sizes.span)
        }
        return Self.textStyles.reduce(Self.nested(["text", "fontSize"], size("text", 11))) {
            $0.merged(over: Self.nested(["style", $1.style, "fontSize"], size($1.size, $1.points)))
        }
    }

    /// Expands `color` to the properties that use its named colours.
    private static func colors(_ node: Node) -> Node? {
        guard let colors = node["color"], colors.boolean == true || colors.members != nil else { return nil }
        func color(_ name: String) -> Node {
            colors[name] ?? Node(.string(Self.namedColors[name] ?? "#000"), at: colors.span)
        }
        let uses: [([String], String)] = [
            (["mark", "color"], "blue"), (["rule", "color"], "gray0"), (["text", "color"], "gray0"),
            (["view", "stroke"], "gray8"), (["axis", "domainColor"], "gray13"),
            (["axis", "gridColor"], "gray8"), (["axis", "tickColor"], "gray13"),
        ]
        let category = Self.categoryColors.map(color)
        var result = Self.nested(["range", "category"], Node(.array(category), at: colors.span))
        for (path, name) in uses { result = result.merged(over: Self.nested(path, color(name))) }
        for (style, _, _) in Self.textStyles {
            result = result.merged(over: Self.nested(["style", style, "fill"], color("gray0")))
        }
        return result
    }

    private static func nested(_ path: [String], _ value: Node) -> Node {
        path.reversed().reduce(value) { Node(.object([]), at: value.span).setting($1, to: $0) }
    }

    private static let categoryColors = [
        "blue", "orange", "red", "teal", "green", "yellow", "purple", "pink", "brown",
    ]

    /// Vega-Lite's `DEFAULT_COLOR`.
    public static let namedColors: [String: String] = {
        var colors = [
            "blue": "#4c78a8", "orange": "#f58518", "red": "#e45756", "teal": "#72b7b2", "green": "#54a24b",
            "yellow": "#eeca3b", "purple": "#b279a2", "pink": "#ff9da6", "brown": "#9d755d",
        ]
        for level in 0..<16 {
            let digit = String(level, radix: 16)
            colors["gray\(level)"] = "#" + digit + digit + digit
        }
        return colors
    }()
}
