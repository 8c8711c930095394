import Colors
import Glibc

/// A run of text at its place, ready to be drawn.
public struct PlacedRun: Hashable, Sendable {
    public var text: String
    public var font: FontStyle
    /// nil: not filled.
    public var fill: Paint?
    /// The start of the run's baseline, from the item's `transformOrigin`, before the item's
    /// rotation.
    public var origin: Point
    /// The advance.
    public var width: Double

    /// The lines with which the letters are filled; nil if the fill is none, or the letters are too small for it.
    public var hatch: Hatch? {
        guard case .hatch(let hatch)? = fill, hatch.isLegible(inLettersOf: font.size) else { return nil }
        return hatch
    }
}

extension Hatch {
    /// Whether a stem of bold letters of a size shows several of the lines. Letters have no ground of their own.
    public func isLegible(inLettersOf size: Double) -> Bool { background == nil && size >= 16 * spacing }
}

extension TextItem {
    /// The alignment point: the text is moved to it and rotated about it.
    public var transformOrigin: Point { Point(x, y) }

    /// How far the first baseline is below the alignment point, in whole points.
    ///
    /// The fractions of the font's size are Vega's, so that the position doesn't depend on the font's
    /// metrics (vega-scenegraph, `util/text.js`).
    public var baselineShift: Double {
        let shift =
            switch baseline {
            case .alphabetic: 0.0
            case .top: 0.79 * font.size
            case .middle: 0.30 * font.size
            case .bottom: -0.21 * font.size
            case .lineTop: 0.29 * font.size + 0.5 * leading
            case .lineBottom: 0.29 * font.size - 0.5 * leading
            }
        return (shift + 0.5).rounded(.down)
    }

    /// The runs of all lines at their places, cut to the limit and aligned.
    public func placedRuns(measuring: any TextMeasuring) -> [PlacedRun] {
        placedRunsByLine(measuring: measuring).flatMap { $0 }
    }

    /// The runs of each line.
    public func placedRunsByLine(measuring: any TextMeasuring) -> [[PlacedRun]] {
        placedLines(measuring: measuring).map { line in
            var x = line.start.x
            return line.runs.map { run in
                x += run.gap
                let placed = PlacedRun(
                    text: run.text, font: run.font ?? font, fill: run.fill.map { .color($0) } ?? style.fill,
                    origin: Point(x, line.start.y), width: run.width)
                x += run.width
                return placed
            }
        }
    }
}

/// A line of text at its place.
struct PlacedLine {
    struct Run {
        var text: String
        var font: FontStyle?
        var fill: Color?
        var gap: Double
        var width: Double
    }

    var runs: [Run]
    var width: Double
    /// The start of the baseline, from the item's alignment point.
    var start: Point
    /// The side bearing of the first character that is beyond the edge, as it is trimmed.
    var bearing = 0.0
}

extension TextItem {
    func placedLines(measuring: any TextMeasuring) -> [PlacedLine] {
        lines.enumerated().map { index, line in
            let runs = cut(trimmed(line), measuring: measuring)
            let width = runs.reduce(0) { $0 + $1.gap + $1.width }
            var start = Point(offset.x, offset.y + baselineShift + Double(index) * leading)
            var bearing = 0.0
            switch align {
            case .left: if trimsBearing { bearing = leftBearing(of: runs, measuring: measuring) }
            case .center: start.x -= width / 2
            case .right: start.x -= width
            }
            start.x -= bearing
            return PlacedLine(runs: runs, width: width, start: start, bearing: bearing)
        }
    }

    private func leftBearing(of runs: [PlacedLine.Run], measuring: any TextMeasuring) -> Double {
        guard let first = runs.first, let character = first.text.first else { return 0 }
        return measuring.metrics(of: String(character), in: first.font ?? font).inkLeft
    }

    /// The line without spaces at its ends, and without empty runs.
    private func trimmed(_ line: [TextRun]) -> [TextRun] {
        let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        // Almost every line is of this kind, and bytes are read faster than characters.
        if line.count == 1, let first = line[0].text.utf8.first, let last = line[0].text.utf8.last,
            !isBlank(first), !isBlank(last)
        {
            return line
        }
        var runs = line.filter { !$0.text.isEmpty }
        let isSpace = { (character: Character) in character.isASCII && character.isWhitespace }
        while let first = runs.first, first.text.first.map(isSpace) == true {
            let text = first.text.drop(while: isSpace)
            if text.isEmpty { runs.removeFirst() } else { runs[0].text = String(text) }
        }
        while let last = runs.last, last.text.last.map(isSpace) == true {
            if let end = last.text.lastIndex(where: { !isSpace($0) }) {
                runs[runs.count - 1].text = String(last.text[...end])
            } else {
                runs.removeLast()
            }
        }
        return runs
    }

    /// The line with its widths; one that is wider than the limit ends in the ellipsis.
    private func cut(_ line: [TextRun], measuring: any TextMeasuring) -> [PlacedLine.Run] {
        func measured(_ run: TextRun, _ text: String) -> PlacedLine.Run {
            let width = measuring.width(of: text, in: run.font ?? font)
            return PlacedLine.Run(text: text, font: run.font, fill: run.fill, gap: run.gap, width: width)
        }
        let whole = line.map { measured($0, $0.text) }
        guard let limit, limit > 0, whole.reduce(0, { $0 + $1.gap + $1.width }) >= limit else { return whole }

        var kept: [PlacedLine.Run] = []
        var x = 0.0
        for (index, run) in line.enumerated() {
            let room = limit - measuring.width(of: ellipsis, in: run.font ?? font) - x - run.gap
            if whole[index].width < room, index + 1 < line.count {
                kept.append(whole[index])
                x += run.gap + whole[index].width
                continue
            }
            let text = longestPrefix(of: run.text) { measuring.width(of: $0, in: run.font ?? font) < room }
            kept.append(measured(run, text + ellipsis))
            break
        }
        return kept
    }

    /// The longest prefix that fits, by bisection: O(log n) measurements.
    private func longestPrefix(of text: String, fits: (String) -> Bool) -> String {
        let characters = Array(text)
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(String(characters[..<middle])) { low = middle } else { high = middle - 1 }
        }
        return String(characters[..<low])
    }
}
