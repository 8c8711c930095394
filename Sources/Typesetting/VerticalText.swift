public import Colors
public import SceneGraph

/// Chinese text from top to bottom, its lines from right to left: for headlines and the titles of axes.
///
/// After CLREQ §3.2.3: Chinese characters are upright, punctuation marks have their vertical
/// forms, words are rotated by a right angle; a single letter, and a number of two or three digits,
/// is upright, small enough for one em. Double quotation marks become ﹃﹄ and single ones ﹁﹂
/// (GB/T 15834 §5.2).
public struct VerticalText: Hashable, Sendable {
    /// From right to left.
    public let lines: [[TextRun]]
    public let font: FontStyle
    public let fill: Color
    /// The distance between the middles of lines.
    public let leading: Double
    /// The height of the longest line.
    public let height: Double
    private let columns: [[VerticalCell]]

    /// Breaks a text into lines of at most a height in points; a line break in it always ends a line.
    ///
    /// - Parameter leading: The distance between lines; nil for one and a half times the font's size.
    public init(
        _ text: String, font: FontStyle, fill: Color = .black, height: Double = .infinity,
        leading: Double? = nil, breaking: LineBreaking = LineBreaking(), measuring: any TextMeasuring
    ) {
        let vertical = VerticalMetrics(measuring)
        let lines =
            text.isEmpty
            ? []
            : breakLines(
                [TextRun(verticalMarks(text))], font: font, width: height, measuring: vertical,
                options: breaking)
        columns = lines.map { VerticalCell.column(of: $0, font: font, measuring: measuring) }
        self.lines = lines
        self.font = font
        self.fill = fill
        self.leading = leading ?? 1.5 * font.size
        self.height = columns.reduce(0) { max($0, $1.last.map { $0.start + $0.length } ?? 0) }
    }

    /// The width from the left of the last line to the right of the first.
    public var width: Double { lines.isEmpty ? 0 : font.size + Double(lines.count - 1) * leading }

    /// The text as items, one for each character or word in the order of reading, the top left corner
    /// at a point.
    public func items(at point: Point) -> [TextItem] {
        columns.enumerated().flatMap { index, column in
            let middle = point.x + width - font.size / 2 - Double(index) * leading
            return column.map { item(of: $0, middle: middle, top: point.y) }
        }
    }

    private func item(of cell: VerticalCell, middle: Double, top: Double) -> TextItem {
        let font = cell.font
        var item = TextItem(
            cell.text, x: middle, y: top + cell.start - cell.lead, font: font, fill: fill)
        switch cell.kind {
        case .upright:
            item.align = .center
            item.y += 0.88 * font.size
        case .combined:
            // Figures are about 0.72 em high.
            item.align = .center
            item.y += cell.length / 2 + 0.36 * font.size
        case .turned:
            // The middle of the em box, whose top is 0.88 em above the baseline.
            item.angle = 90
            item.x -= 0.38 * font.size
        }
        return item
    }
}

/// The quotation marks of vertical text.
private func verticalMarks(_ text: String) -> String {
    let forms: [Character: Character] = ["“": "『", "”": "』", "‘": "「", "’": "」"]
    let characters = Array(text)
    return String(
        characters.indices.map { index in
            let before = index > 0 ? characters[index - 1] : nil
            let isApostrophe = characters[index] == "’" && before?.isASCII == true && before?.isLetter == true
            return isApostrophe ? characters[index] : forms[characters[index]] ?? characters[index]
        })
}

/// Measures text along a vertical line.
private final class VerticalMetrics: TextMeasuring {
    private let measuring: any TextMeasuring

    init(_ measuring: any TextMeasuring) { self.measuring = measuring }

    func metrics(of text: String, in font: FontStyle) -> TextMetrics {
        let cells = VerticalCell.column(of: [TextRun(text, font: font)], font: font, measuring: measuring)
        return TextMetrics(width: cells.last.map { $0.start + $0.length } ?? 0)
    }

    func missingCharacters(of text: String, in font: FontStyle) -> [Unicode.Scalar] {
        measuring.missingCharacters(of: text, in: font)
    }
}
