/// Why a scene can't be drawn.
public enum RenderingError: Error, Hashable, Sendable {
    /// The size in points of a scene that has no area, or whose size isn't finite.
    case invalidSize(width: Double, height: Double)
    /// The size in points of a page, and the longest side that one has.
    case pageTooLarge(width: Double, height: Double, greatest: Double)
    /// The size in pixels at a resolution that is too high, and the highest possible resolution.
    case canvasTooLarge(width: Double, height: Double, ppi: Double, greatestPPI: Double)
    /// A picture's address, and what is wrong with it.
    case imageUnreadable(String, reason: String)
    /// Groups within groups beyond a sensible depth.
    case nestedTooDeeply
    /// The target of a link, and why it can't be reached.
    case linkBroken(String, reason: String)
    /// Cairo's own message.
    case cairo(String)

    public var message: String {
        switch self {
        case .invalidSize(let width, let height):
            "a picture of \(width) × \(height) points can't be drawn"
        case .pageTooLarge(let width, let height, let greatest):
            "a page of \(whole(width)) × \(whole(height)) points is too large: a side of a PDF has \(whole(greatest)) "
                + "at most; make it smaller, or write an SVG"
        case .canvasTooLarge(let width, let height, let ppi, let greatest):
            "a picture of \(whole(width)) × \(whole(height)) pixels is too large; "
                + (greatest >= 1
                    ? "lower the resolution from \(whole(ppi)) to \(whole(greatest)) ppi or less, "
                        + "make it smaller, or write a PDF"
                    : "make it smaller, or write a PDF")
        case .imageUnreadable(let url, let reason): "the picture \(url) can't be read: \(reason)"
        case .nestedTooDeeply: "groups are nested too deeply"
        case .linkBroken(let target, let reason): "the link to '\(target)' leads nowhere: \(reason)"
        case .cairo(let reason): "drawing failed: \(reason)"
        }
    }

    private func whole(_ value: Double) -> String {
        Int(exactly: value.rounded(.down)).map(String.init) ?? "\(value)"
    }
}
