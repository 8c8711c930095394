import Grammar

/// Which marks show a channel, and which have a use for a property: what others say of it makes no difference.
///
/// Only channels and properties that some marks have no use for are listed.
enum MarkUses {
    private static let boxes: Set<String> = ["bar", "rect", "tick"]
    private static let places: Set<String> = [
        "point", "circle", "square", "text", "line", "rule", "geoshape", "image", "trail",
    ]

    /// The marks that show a channel.
    static let channels: [Channel: Set<String>] = [
        .text: ["text"],
        .shape: ["point", "circle", "square", "geoshape"],
        .url: ["image"],
        .theta: ["arc", "text"], .theta2: ["arc"], .radius: ["arc", "text"], .radius2: ["arc"],
        .angle: ["point", "circle", "square", "text"],
        .longitude: places, .latitude: places, .longitude2: ["rule"], .latitude2: ["rule"],
    ]

    /// The marks that have a use for a property.
    static let properties: [String: Set<String>] = [
        "innerRadius": ["arc"], "outerRadius": ["arc"], "padAngle": ["arc"], "radius2": ["arc"],
        "theta2": ["arc"], "theta": ["arc", "text"], "radius": ["arc", "text"],
        "interpolate": ["line", "area"], "tension": ["line", "area"],
        "point": ["line", "area", "rule", "trail"], "line": ["area"],
        "text": ["text"], "dx": ["text"], "dy": ["text"], "fontSize": ["text"], "fontWeight": ["text"],
        "fontStyle": ["text"], "font": ["text"], "limit": ["text"], "lineHeight": ["text"],
        "lineBreak": ["text"], "ellipsis": ["text"],
        "align": boxes.union(["text", "image"]), "baseline": boxes.union(["text", "image"]),
        "thickness": ["tick"],
        "binSpacing": boxes.union(["image"]), "discreteBandSize": boxes.union(["image"]),
        "continuousBandSize": boxes.union(["image"]), "minBandSize": boxes, "maxBandSize": boxes,
        "cornerRadius": boxes.union(["arc"]), "cornerRadiusEnd": boxes,
        "cornerRadiusTopLeft": boxes, "cornerRadiusTopRight": boxes, "cornerRadiusBottomLeft": boxes,
        "cornerRadiusBottomRight": boxes,
        "url": ["image"], "aspect": ["image"],
    ]
}
