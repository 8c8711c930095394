package import Colors
package import SceneGraph

/// The distinct colours of a picture's texts and of its filled shapes: a first look, before places matter.
package struct PictureColors {
    package private(set) var letters: Set<Color> = []
    package private(set) var grounds: Set<Color>
    // Neighbours mostly have the same style, and a comparison costs less than a hash.
    private var last: (fill: Paint?, opacity: Double) = (nil, 0)

    package init(_ scene: Scene) {
        grounds = [scene.background ?? .white]
        // Labels of guides lie beside the shapes of the plot, and most charts have no other text.
        let hasTextOnMarks = collectLetters(scene.root)
        last = (nil, 0)
        collectGrounds(scene.root, ofMarks: hasTextOnMarks)
    }

    /// Whether any colour of text has less than a contrast with any colour of a shape.
    package func hasContrast(below least: Double) -> Bool {
        let opaque = grounds.map { $0.over(.white) }
        let luminances = opaque.map { $0.luminance + 0.05 }
        return letters.contains { letter in
            if letter.alpha < 1 {
                return opaque.contains { letter.over($0).contrast(with: $0) < least }
            }
            let luminance = letter.luminance + 0.05
            return luminances.contains { max($0, luminance) < least * min($0, luminance) }
        }
    }

    /// - Returns: Whether any text is a mark.
    private mutating func collectLetters(_ group: GroupItem) -> Bool {
        var isAnyMark = false
        for mark in group.marks {
            switch mark.items {
            case .group(let items):
                for item in items where collectLetters(item) { isAnyMark = true }
            case .text(let items):
                for item in items { add(item.style, isText: true) }
                if mark.role == .mark, !items.isEmpty { isAnyMark = true }
            default: break
            }
        }
        return isAnyMark
    }

    private mutating func collectGrounds(_ group: GroupItem, ofMarks: Bool) {
        add(group.style, isText: false)
        for mark in group.marks {
            if case .group(let items) = mark.items {
                for item in items { collectGrounds(item, ofMarks: ofMarks) }
            } else if ofMarks {
                switch mark.items {
                case .rect(let items): for item in items { add(item.style, isText: false) }
                case .symbol(let items): for item in items { add(item.style, isText: false) }
                case .arc(let items): for item in items { add(item.style, isText: false) }
                case .area(let item): add(item.style, isText: false)
                case .group, .text, .line, .trail, .rule, .path, .image: break
                }
            }
        }
    }

    private mutating func add(_ style: Style, isText: Bool) {
        let opacity = style.opacity * style.fillOpacity
        guard style.fill != last.fill || opacity != last.opacity else { return }
        last = (style.fill, opacity)
        guard let color = style.shade else { return }
        if isText { letters.insert(color) } else { grounds.insert(color) }
    }
}

extension Style {
    /// The colour of a plain fill with all its translucency; nil if it is no plain colour, or can't be seen.
    var shade: Color? {
        guard case .color(let color)? = fill else { return nil }
        let alpha = color.alpha * opacity * fillOpacity
        return alpha > 0 ? color.withAlpha(alpha) : nil
    }
}
