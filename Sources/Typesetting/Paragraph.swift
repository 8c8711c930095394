public import Colors
public import SceneGraph

/// A block of text broken into lines.
public struct Paragraph: Hashable, Sendable {
    public let lines: [[TextRun]]
    public let font: FontStyle
    /// The distance between baselines.
    public let leading: Double
    public let align: TextAlign
    public let fill: Color
    /// The measure: the width that lines were broken to and are aligned in.
    public let width: Double
    /// The width of the widest line.
    public let textWidth: Double

    /// Breaks runs of text into lines.
    ///
    /// - Parameters:
    ///   - width: The measure in points; infinite for a block as wide as its text.
    ///   - leading: The distance between baselines; nil for one and a half times the font's size.
    public init(
        _ runs: [TextRun], font: FontStyle, fill: Color = .black, width: Double, leading: Double? = nil,
        align: TextAlign = .left, breaking: LineBreaking = LineBreaking(), measuring: any TextMeasuring
    ) {
        let isEmpty = runs.allSatisfy { $0.text.isEmpty }
        lines =
            isEmpty ? [] : breakLines(runs, font: font, width: width, measuring: measuring, options: breaking)
        textWidth = lines.reduce(0) { max($0, measuring.width(of: $1, in: font)) }
        self.width = width > 0 && width.isFinite ? width : textWidth
        self.font = font
        self.leading = leading ?? 1.5 * font.size
        self.align = align
        self.fill = fill
    }

    public init(
        _ text: String, font: FontStyle, fill: Color = .black, width: Double, leading: Double? = nil,
        align: TextAlign = .left, breaking: LineBreaking = LineBreaking(), measuring: any TextMeasuring
    ) {
        self.init(
            [TextRun(text)], font: font, fill: fill, width: width, leading: leading, align: align,
            breaking: breaking, measuring: measuring)
    }

    /// The distance from the top of the block to its first baseline: the part of a Chinese character's em box that
    /// is above the baseline, 0.88 em in nearly all fonts.
    public var ascent: Double { 0.88 * font.size }

    /// The height from the top of the first line's em box to the bottom of the last one's.
    public var height: Double {
        lines.isEmpty ? 0 : font.size + Double(lines.count - 1) * leading
    }

    /// The block as text items, its top left corner at a point.
    public func items(at point: Point) -> [TextItem] {
        items(baseline: Point(point.x, point.y + ascent))
    }

    /// The block as text items, the left end of its first baseline at a point.
    public func items(baseline point: Point) -> [TextItem] {
        guard !lines.isEmpty else { return [] }
        let shift =
            switch align {
            case .left: 0.0
            case .center: width / 2
            case .right: width
            }
        var item = TextItem(
            x: point.x + shift, y: point.y, lines: lines, font: font, style: Style(fill: fill))
        item.align = align
        item.lineHeight = leading
        return [item]
    }
}
