public import SceneGraph

/// Breaks runs of text into lines of at most a width in points, by the rules of CLREQ.
///
/// A line break in the text always ends a line. Spaces at a line's end are dropped. A piece that can't be
/// broken and is wider than a line is broken anywhere. With a width that is not a positive number,
/// lines end only at line breaks and aren't justified.
public func breakLines(
    _ runs: [TextRun], font: FontStyle, width: Double, measuring: any TextMeasuring,
    options: LineBreaking = LineBreaking()
) -> [[TextRun]] {
    let characters = classified(runs, font: font)
    let setter = SegmentSetter(
        runs: runs, characters: characters, font: font, options: options, measuring: measuring)
    let indent = options.indent * font.size
    return characters.split(omittingEmptySubsequences: false) { $0.character.isNewline }.flatMap {
        paragraph in
        let characters = Array(paragraph)
        guard width > 0, width.isFinite else { return [setter.line(characters, indent: indent)] }
        let line = SegmentLine(
            setter.segments(of: characters, atMost: width), width: width, indent: indent,
            isJustified: options.isJustified)
        return line.ranges(options, em: font.size).map { range in
            let isFirst = range.lowerBound == 0
            let isLast = range.upperBound == line.segments.count
            let characters = range.flatMap { line.segments[$0].characters }
            let set = setter.line(characters, isLast: isLast, indent: isFirst ? indent : 0)
            guard options.isJustified, !isLast else { return set }
            return Justification(runs: runs, font: font, measuring: measuring)
                .line(set, of: setter.trimmed(characters, isLast: false), width: width)
        }
    }
}

/// A paragraph's segments, and the measure to which they are broken into lines.
struct SegmentLine {
    let segments: [Segment]
    let measure: Double
    private let indent: Double
    private let isJustified: Bool
    /// The sums of the widths before each segment, and of the amounts by which they can be squeezed.
    private let offsets: [Double]
    private let gives: [Double]

    init(_ segments: [Segment], width: Double, indent: Double = 0, isJustified: Bool = false) {
        self.segments = segments
        self.indent = indent
        self.isJustified = isJustified
        measure = width
        func sums(_ value: (Segment) -> Double) -> [Double] {
            segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + value($1)) }
        }
        offsets = sums(\.width)
        gives = sums(\.give)
    }

    /// The segments of each line; a paragraph without segments is one empty line.
    func ranges(_ options: LineBreaking, em: Double) -> [Range<Int>] {
        var ranges = isJustified && options.fit == .greedy ? justifiedRanges(em: em) : greedyRanges()
        if options.fit == .balanced { ranges = balancedRanges(ranges) }
        if options.avoidsOrphans { bringDown(to: &ranges) }
        return ranges
    }

    /// The width of a line of some segments, of at least one. O(1).
    func width(of range: Range<Int>) -> Double {
        let last = segments[range.upperBound - 1]
        let first = segments[range.lowerBound]
        let tail = range.upperBound == segments.count ? last.lastTail : last.tail
        return offsets[range.upperBound] - offsets[range.lowerBound] - first.gap - first.hang - tail
            + (range.lowerBound == 0 ? indent : 0)
    }

    /// Whether segments fit on a line; on a justified one more fit, as its marks can be squeezed.
    func fits(_ range: Range<Int>) -> Bool {
        let give = isJustified && range.upperBound < segments.count ? give(of: range) : 0
        // Sums of widths may be off by rounding.
        return width(of: range) - give <= measure + 1e-6
    }

    /// How much narrower a line of some segments can be made.
    func give(of range: Range<Int>) -> Double {
        gives[range.upperBound] - gives[range.lowerBound] - segments[range.lowerBound].firstGive
    }

    /// Whether a line has only one character, perhaps with a punctuation mark.
    func isOrphan(_ range: Range<Int>) -> Bool {
        let characters = segments[range].flatMap(\.characters).filter {
            !$0.isMark && $0.characterClass != .space
        }
        return characters.count <= 1 && characters.allSatisfy { $0.characterClass == .ideograph }
    }

    /// Lines that each contain as many segments as possible.
    private func greedyRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        repeat {
            var end = min(start + 1, segments.count)
            while end < segments.count, fits(start..<(end + 1)) { end += 1 }
            ranges.append(start..<end)
            start = end
        } while start < segments.count
        return ranges
    }

    /// If the last line has only one character, moves the last segment of the line before to it.
    private func bringDown(to ranges: inout [Range<Int>]) {
        guard let last = ranges.last, ranges.count > 1 else { return }
        let before = ranges[ranges.count - 2]
        guard isOrphan(last), before.count > 1, fits(last.lowerBound - 1..<last.upperBound) else { return }
        ranges[ranges.count - 2] = before.lowerBound..<before.upperBound - 1
        ranges[ranges.count - 1] = last.lowerBound - 1..<last.upperBound
    }
}
