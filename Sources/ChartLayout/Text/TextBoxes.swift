public import SceneGraph
import Typesetting

/// The visible lines of text in a scene, each with the box of its ink on the page.
///
/// Slanted text is left out, as its box is larger than what it covers, and so are punctuation marks in
/// vertical text, whose blank half may overlap others.
public struct TextBoxes {
    public struct Line {
        public let text: String
        public let size: Double
        /// The box from the tops of figures to the baseline, rather than the whole em box.
        public let ink: Rect
        /// The number of the text item in the scene that the line belongs to.
        public let item: Int
        /// The part of the document that it belongs to, and the horizontal extent that it may take
        /// up on the page.
        public let source: GroupItem.Source?
        public let room: ClosedRange<Double>?
    }

    public private(set) var lines: [Line] = []
    private var itemCount = 0
    private let measuring: any TextMeasuring

    /// The extent of ink above and below a baseline, in em.
    private static let (rise, depth) = (0.8, 0.06)

    public init(_ scene: Scene, measuring: any TextMeasuring) {
        self.measuring = measuring
        collect(scene.root, at: scene.origin, source: nil, room: nil)
    }

    private mutating func collect(
        _ group: GroupItem, at outer: Point, source: GroupItem.Source?, room: ClosedRange<Double>?
    ) {
        let origin = Point(outer.x + group.x, outer.y + group.y)
        let source = group.source ?? source
        let room = group.source.map { origin.x...(origin.x + max(0, $0.room)) } ?? room
        for mark in group.marks {
            switch mark.items {
            case .group(let items):
                for item in items { collect(item, at: origin, source: source, room: room) }
            case .text(let items):
                for item in items where isSeen(item) { add(item, at: origin, source: source, room: room) }
            default: break
            }
        }
    }

    private func isSeen(_ item: TextItem) -> Bool {
        item.style.fill != nil && item.style.fillOpacity > 0 && item.style.opacity > 0
            && item.angle.truncatingRemainder(dividingBy: 90) == 0 && !isVerticalMark(item)
    }

    private func isVerticalMark(_ item: TextItem) -> Bool {
        guard item.font.isVertical, let character = item.plainText.first else { return false }
        return [.opening, .closing, .stop].contains(CharacterClass(character))
    }

    private mutating func add(
        _ item: TextItem, at origin: Point, source: GroupItem.Source?, room: ClosedRange<Double>?
    ) {
        itemCount += 1
        let runs = item.placedRuns(measuring: measuring).filter { run in
            run.width > 0 && run.text.contains { !$0.isWhitespace }
        }
        var start = runs.startIndex
        while start < runs.endIndex {
            let baseline = runs[start].origin.y
            let end = runs[start...].firstIndex { $0.origin.y != baseline } ?? runs.endIndex
            var ink = Rect.empty
            for run in runs[start..<end] {
                ink.formUnion(
                    Rect(
                        minX: run.origin.x, minY: baseline - run.font.size * Self.rise,
                        maxX: run.origin.x + run.width, maxY: baseline + run.font.size * Self.depth))
            }
            let place = Point(origin.x + item.transformOrigin.x, origin.y + item.transformOrigin.y)
            lines.append(
                Line(
                    text: runs[start..<end].map(\.text).joined(), size: item.font.size,
                    ink: ink.turned(by: item.angle).offset(by: place), item: itemCount, source: source,
                    room: room))
            start = end
        }
    }
}

extension TextBoxes.Line {
    /// Whether the lines have the same text at the same place, as a halo and its text do.
    fileprivate func isHalo(of other: Self) -> Bool {
        text == other.text && abs(ink.minX - other.ink.minX) < 1 && abs(ink.minY - other.ink.minY) < 1
    }
}

extension [TextBoxes.Line] {
    /// Returns the pairs of lines of different texts whose ink overlaps by more than a tolerance. O(n log n)
    /// if few lines are at the same height.
    ///
    /// - Parameters:
    ///   - most: How many are enough: of a thousand texts in one place, each collides with each.
    ///   - hair: The tolerance, from each edge of the ink inward.
    public func collisions(
        most: Int = 1000, hair: (Element) -> Double
    ) -> [(first: Element, second: Element)] {
        let sorted = map { (line: $0, ink: $0.ink.expanded(by: -hair($0))) }
            .filter { $0.ink.width > 0 && $0.ink.height > 0 }
            .sorted { $0.ink.minY < $1.ink.minY }
        var found: [(first: Element, second: Element)] = []
        for (index, (line, ink)) in sorted.enumerated() {
            for (other, otherInk) in sorted[(index + 1)...] {
                guard otherInk.minY < ink.maxY else { break }
                guard other.item != line.item, ink.overlaps(otherInk), !line.isHalo(of: other) else {
                    continue
                }
                found.append((line, other))
                if found.count == most { return found }
            }
        }
        return found
    }
}
