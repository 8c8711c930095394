import SceneGraph

/// What an inspector sees of a scene: every text with its box on the page, and every mark that has an edge.
struct SceneInspection {
    struct Text {
        var text: String
        /// The lines as they stand.
        var lines: [String]
        /// The ink of each line.
        var boxes: [Rect]
        var box: Rect { boxes.reduce(.empty) { $0.union($1) } }
        var size: Double
        var font: FontStyle
        /// Where the first line begins or, set to the right, ends.
        var anchor: Point
    }

    struct Shape {
        var kind: String
        var box: Rect
    }

    private(set) var texts: [Text] = []
    private(set) var shapes: [Shape] = []
    private let measuring: any TextMeasuring

    init(_ scene: Scene, measuring: any TextMeasuring) {
        self.measuring = measuring
        collect(scene.root, at: scene.origin)
    }

    private mutating func collect(_ group: GroupItem, at origin: Point) {
        let here = Point(origin.x + group.x, origin.y + group.y)
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { collect(item, at: here) }
            case .text(let items):
                for item in items where item.style.opacity > 0 && !item.lines.isEmpty {
                    texts.append(
                        Text(
                            text: item.plainText, lines: item.lines.map { $0.map(\.text).joined() },
                            boxes: lineBoxes(of: item).map { $0.offset(by: here) }, size: item.font.size,
                            font: item.font, anchor: Point(here.x + item.x, here.y + item.y)))
                }
            case .rect(let items):
                for item in items where item.style.fill != nil || item.style.stroke != nil {
                    add(
                        "a rectangle", Rect(x: item.x, y: item.y, width: item.width, height: item.height),
                        here)
                }
            case .rule(let items):
                for item in items { add("a rule", Rect.empty.union(item.start).union(item.end), here) }
            case .symbol(let items):
                // Small dots, such as the leaders of a table of contents, have no edge to run into.
                for item in items where item.size > 4 { add("a symbol", item.bounds, here) }
            default: break
            }
        }
    }

    private mutating func add(_ kind: String, _ box: Rect, _ origin: Point) {
        shapes.append(Shape(kind: kind, box: box.offset(by: origin)))
    }

    /// The boxes of the ink of a text's lines: from the tops of figures to the baseline, not the whole em.
    private func lineBoxes(of item: TextItem) -> [Rect] {
        var boxes: [Rect] = []
        var baseline: Double?
        for run in item.placedRuns(measuring: measuring) {
            let rise = run.font.size * 0.8
            let box = Rect(
                x: run.origin.x, y: run.origin.y - rise, width: run.width,
                height: rise + run.font.size * 0.06)
            if run.origin.y == baseline, let last = boxes.popLast() {
                boxes.append(last.union(box))
            } else {
                boxes.append(box)
            }
            baseline = run.origin.y
        }
        // A side bearing that is trimmed stands out without ink.
        if item.trimsBearing, item.align == .left {
            for index in boxes.indices { boxes[index].minX = max(boxes[index].minX, item.offset.x) }
        }
        return boxes.map { $0.turnedAbout(item.angle).offset(by: Point(item.x, item.y)) }
    }

    /// Pairs of texts that share more than a hair of area.
    var collisions: [String] {
        var found: [String] = []
        for (index, a) in texts.enumerated() {
            for b in texts[(index + 1)...] where a.box.sharesInk(with: b.box, margin: 0.3) {
                let share = a.boxes.contains { line in
                    b.boxes.contains { line.sharesInk(with: $0, margin: 0.3) }
                }
                guard share else { continue }
                // Of two rows that are alike one text covers the other.
                if a.text == b.text, abs(a.box.minX - b.box.minX) < 1, abs(a.box.minY - b.box.minY) < 1 {
                    continue
                }
                found.append("“\(a.text)” and “\(b.text)”")
            }
        }
        return found
    }

    /// Texts that stand across the edge of a mark: neither within it nor clear of it.
    var crossings: [String] {
        texts.flatMap { text -> [String] in
            let ink = text.box.expanded(by: -0.08 * text.size)
            return shapes.compactMap { shape -> String? in
                guard ink.sharesInk(with: shape.box, margin: -0.01), !shape.box.holds(ink) else { return nil }
                // A mark within a text's box that a plate covers, or that stands within the text, is a part of it.
                let isCovered = shapes.contains { $0.kind == "a rectangle" && $0.box.holds(ink) }
                return isCovered ? nil : "“\(text.text)” crosses \(shape.kind)"
            }
        }
    }

    /// Texts that leave the page.
    func clipped(width: Double, height: Double) -> [String] {
        texts.filter {
            $0.box.minX < -0.5 || $0.box.maxX > width + 0.5 || $0.box.minY < -0.5
                || $0.box.maxY > height + 0.5
        }.map(\.text)
    }

    /// The lines of each paragraph: those of one text, and of texts that follow one another line by line.
    var paragraphs: [[String]] {
        var result: [[String]] = []
        var last: Text?
        for text in texts {
            let isNext =
                last.map {
                    let step = text.anchor.y - $0.anchor.y
                    return text.font == $0.font && abs(text.anchor.x - $0.anchor.x) < 0.01
                        && $0.lines.count == 1 && text.lines.count == 1 && step > text.size * 0.9
                        && step < text.size * 1.9
                } ?? false
            if isNext { result[result.count - 1] += text.lines } else { result.append(text.lines) }
            last = text
        }
        return result
    }
}

extension Rect {
    fileprivate func sharesInk(with other: Rect, margin: Double) -> Bool {
        let (a, b) = (expanded(by: -margin), other.expanded(by: -margin))
        return a.minX < b.maxX && b.minX < a.maxX && a.minY < b.maxY && b.minY < a.maxY
    }

    fileprivate func holds(_ other: Rect) -> Bool {
        minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
    }

    /// The box turned by a quarter of a circle; other angles don't occur.
    fileprivate func turnedAbout(_ angle: Double) -> Rect {
        switch angle.truncatingRemainder(dividingBy: 360) {
        case 90, -270: Rect(minX: -maxY, minY: minX, maxX: -minY, maxY: maxX)
        case -90, 270: Rect(minX: minY, minY: -maxX, maxX: maxY, maxY: -minX)
        default: self
        }
    }
}
