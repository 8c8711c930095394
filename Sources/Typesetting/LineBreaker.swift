public import SceneGraph

/// How text is broken into lines.
public struct LineBreaking: Hashable, Sendable {
    public enum Fit: String, CaseIterable, Sendable {
        /// Each line takes as much as it can.
        case greedy
        /// As few lines as can be, of like widths, with a preference for breaks after punctuation: for
        /// headlines.
        case balanced
    }

    public var fit = Fit.greedy
    /// Drops a comma at the end of a line, as headlines do; the last line keeps its own.
    public var dropsCommaAtBreak = false
    /// Moves an opening mark at the start of a line half an em to the left: a full-width one loses its
    /// blank half, a half-width one hangs in the margin.
    public var hangsOpeningMarks = false

    public init(fit: Fit = .greedy, dropsCommaAtBreak: Bool = false, hangsOpeningMarks: Bool = false) {
        self.fit = fit
        self.dropsCommaAtBreak = dropsCommaAtBreak
        self.hangsOpeningMarks = hangsOpeningMarks
    }
}

/// Breaks runs of text into lines of at most a width in points, by the rules of CLREQ.
///
/// A line break in the text always ends a line. Spaces at a line's end are dropped. What can't be
/// broken and is wider than a line is broken anywhere. A width that is not a positive number
/// breaks at line breaks alone.
public func breakLines(
    _ runs: [TextRun], font: FontStyle, width: Double, measuring: any TextMeasuring,
    options: LineBreaking = LineBreaking()
) -> [[TextRun]] {
    let characters = classified(runs)
    let setter = SegmentSetter(runs: runs, font: font, options: options, measuring: measuring)
    return characters.split(omittingEmptySubsequences: false) { $0.character.isNewline }.flatMap {
        paragraph in
        let characters = Array(paragraph)
        guard width > 0, width.isFinite else { return [setter.line(characters)] }
        let segments = setter.segments(of: characters, atMost: width)
        return lineRanges(of: segments, width: width, options: options).map { range in
            setter.line(range.flatMap { segments[$0].characters }, isLast: range.upperBound == segments.count)
        }
    }
}

/// The segments of each line.
private func lineRanges(of segments: [Segment], width: Double, options: LineBreaking) -> [Range<Int>] {
    let line = SegmentLine(segments)
    let greedy = line.greedyRanges(width: width)
    return options.fit == .balanced ? line.balancedRanges(greedy, width: width) : greedy
}

/// A stretch of characters that stays together on a line.
struct Segment {
    var characters: [ClassifiedCharacter]
    /// The advance with the space before, `gap`.
    var width: Double
    var gap: Double
    /// What falls away where the segment ends a line that is not the last, and where it ends the last.
    var tail: Double
    var lastTail: Double
    /// How far the segment moves to the left at a line's start.
    var hang: Double
    var endsWithMark: Bool
}

/// A paragraph's segments side by side.
struct SegmentLine {
    let segments: [Segment]
    /// The sum of widths before each segment.
    private let offsets: [Double]

    init(_ segments: [Segment]) {
        self.segments = segments
        offsets = segments.reduce(into: [0]) { offsets, segment in
            offsets.append((offsets.last ?? 0) + segment.width)
        }
    }

    /// The width of a line of some segments, of at least one. O(1).
    func width(of range: Range<Int>) -> Double {
        let last = segments[range.upperBound - 1]
        let first = segments[range.lowerBound]
        let tail = range.upperBound == segments.count ? last.lastTail : last.tail
        return offsets[range.upperBound] - offsets[range.lowerBound] - first.gap - first.hang - tail
    }

    /// Lines that each take as many segments as they can; a paragraph of none is one empty line.
    func greedyRanges(width: Double) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        repeat {
            var end = min(start + 1, segments.count)
            while end < segments.count, fits(start..<(end + 1), width) { end += 1 }
            ranges.append(start..<end)
            start = end
        } while start < segments.count
        return ranges
    }

    func fits(_ range: Range<Int>, _ width: Double) -> Bool {
        // Sums of widths may be off by rounding.
        self.width(of: range) <= width + 1e-6
    }
}
