import SceneGraph

/// What an inspector sees of a scene: every text with its box on the page.
struct SceneInspection {
    struct Text {
        var text: String
        var box: Rect
        var size: Double
    }

    private(set) var texts: [Text] = []
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
                for item in items where item.style.opacity > 0 {
                    texts.append(
                        Text(
                            text: item.plainText, box: inkBox(of: item).offset(by: here), size: item.font.size
                        ))
                }
            default: break
            }
        }
    }

    /// The box of a text's ink: from the tops of figures to the baseline, not the whole em.
    private func inkBox(of item: TextItem) -> Rect {
        item.placedRuns(measuring: measuring).reduce(Rect.empty) { box, run in
            let rise = run.font.size * 0.8
            return box.union(
                Rect(
                    x: item.x + run.origin.x, y: item.y + run.origin.y - rise, width: run.width,
                    height: rise + run.font.size * 0.06))
        }
    }

    /// Pairs of texts that share more than a hair of area.
    var collisions: [String] {
        var found: [String] = []
        for (index, a) in texts.enumerated() {
            for b in texts[(index + 1)...] {
                let shared = a.box.expanded(by: -0.3).intersection(b.box.expanded(by: -0.3))
                if !shared.isEmpty, shared.width > 0, shared.height > 0 {
                    found.append("“\(a.text)” and “\(b.text)”")
                }
            }
        }
        return found
    }

    /// Texts that leave the page.
    func clipped(width: Double, height: Double) -> [String] {
        texts.filter {
            $0.box.minX < -0.5 || $0.box.maxX > width + 0.5 || $0.box.minY < -0.5
                || $0.box.maxY > height + 0.5
        }.map(\.text)
    }
}
