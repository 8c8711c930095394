public import Colors

/// A named set of colours, as in Vega-Lite's `scheme`.
public enum ColorScheme: Sendable {
    /// Distinct colours for categories.
    case palette([Color])
    /// Colours that form a continuous ramp.
    case ramp(ColorRamp)
}

extension ColorScheme {
    /// The scheme with a name; case doesn't matter.
    public static func named(_ name: String) -> ColorScheme? {
        let name = name.lowercased()
        if let palette = Palette.categorical.first(where: { $0.name == name }) {
            return .palette(palette.colors)
        }
        return Palette.ramps.first { $0.name == name }.map { .ramp(ColorRamp($0.colors)) }
    }

    /// Every name, in lower case.
    public static let names = (Palette.categorical + Palette.ramps).map(\.name)

    /// The colours of a categorical scheme.
    public var categorical: [Color]? {
        if case .palette(let colors) = self { colors } else { nil }
    }

    /// The scheme as a ramp; categorical colours are joined in their order.
    public var ramp: ColorRamp {
        switch self {
        case .palette(let colors): ColorRamp(colors)
        case .ramp(let ramp): ramp
        }
    }

    /// Colours for a number of classes: the first ones of a categorical scheme, which may be fewer;
    /// equally spaced ones of a ramp.
    public func sample(count: Int) -> [Color] {
        switch self {
        case .palette(let colors): Array(colors.prefix(max(0, count)))
        case .ramp(let ramp): ramp.sample(count: count)
        }
    }

    /// The colour at a fraction of the ramp.
    public func interpolate(_ t: Double) -> Color { ramp.color(at: t) }
}
