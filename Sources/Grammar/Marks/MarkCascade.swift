import Documents

/// All that is said of a mark: by itself, then in the config by the styles that it names, by the style and the section
/// of its type, and by the section of all marks. Of each property the first counts that states it.
public struct MarkCascade {
    private let own: StatedMark
    private let configured: [StatedMark]

    public init(_ own: StatedMark, type: String, in config: Config) {
        self.own = own
        let styles = (own.definition.style ?? []).reversed().map(\.value) + [type]
        configured = styles.compactMap(config.markStyle) + [type, "mark"].compactMap(config.mark)
    }

    /// The mark's definition.
    ///
    /// - Parameter isFilled: Whether marks of its type are filled unless something else is said.
    public func definition(isFilled: Bool) -> MarkDefinition {
        let isFilled =
            own.definition.filled ?? configured.lazy.compactMap(\.definition.filled).first ?? isFilled
        // A colour takes precedence over the fills or strokes of what comes after it (Vega-Lite's `getMarkPropOrConfig`).
        var isColored = own.states("color")
        var merged = MergedMark()
        merged.add(own, own.names)
        for place in configured {
            let names = place.names.filter { !place.nullPaints.contains($0) }
            merged.add(place, isColored ? names.filter { $0 != (isFilled ? "fill" : "stroke") } : names)
            isColored = isColored || names.contains("color")
        }
        return merged.definition
    }

    /// Fill, stroke and opacity as the config states them.
    public var look: MarkDefinition {
        var merged = MergedMark()
        for place in configured { merged.add(place, place.names.filter(Self.look.contains)) }
        return merged.definition
    }

    private static let look: Set = [
        "fill", "stroke", "strokeWidth", "strokeDash", "strokeDashOffset", "strokeOpacity", "fillOpacity",
        "opacity",
    ]
}

/// A mark whose properties are taken from one place after the other.
struct MergedMark {
    private(set) var definition = MarkDefinition()
    private(set) var names: [String] = []

    /// The properties that have properties of their own, which are merged, too.
    private static let objects: Set = ["label", "bound", "zeroLine", "missing", "point", "line"]

    /// Takes properties of a place that no earlier one states.
    mutating func add(_ place: StatedMark, _ stated: [String]) {
        if names.isEmpty, stated.count == place.names.count {
            (definition, names) = (place.definition, stated)
            return
        }
        let added = stated.filter { !names.contains($0) || Self.objects.contains($0) }
        definition.fill(added, from: place.definition)
        definition.expressions += place.definition.expressions.filter { added.contains($0.name) }
        names += added.filter { !names.contains($0) }
    }
}
