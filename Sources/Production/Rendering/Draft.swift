import Colors
import Diagnostics
import SceneGraph

/// What makes a picture known as a draft: a word across it, and how much was found.
struct Draft {
    let findings: [Diagnostic]

    private static let ink = Color(0xC0392B)

    /// Returns a page with the mark over it; nothing else of it changes.
    func marked(_ page: Scene, _ measuring: any TextMeasuring) -> Scene {
        var page = page
        page.root.marks.append(Mark(.group([overlay(page, measuring)]), role: .furniture, zIndex: 1000))
        return page
    }

    private func overlay(_ page: Scene, _ measuring: any TextMeasuring) -> GroupItem {
        let (width, height, origin) = (page.width, page.height, page.origin)
        let word = page.hasChinese ? "草样" : "DRAFT"
        let size = max(12, min(width, height) / (word.count > 2 ? 4.5 : 2.5))
        var across = TextItem(
            word, x: width / 2, y: height / 2, font: FontStyle(family: "sans-serif", size: size, weight: 700),
            fill: Self.ink)
        (across.align, across.baseline, across.angle) = (.center, .middle, -20)
        // Outlines hide nothing of what is to be read, and a press that takes nothing translucent prints them as they are.
        across.style = Style(stroke: Self.ink, width: max(0.5, size / 240))
        var group = GroupItem(x: -origin.x, y: -origin.y, marks: [Mark(.text([across]))])
        guard !findings.isEmpty else { return group }
        let count = findings.count
        var note = TextItem(
            page.hasChinese ? "\(count)处问题" : "\(count) \(count == 1 ? "finding" : "findings")", x: width - 5,
            y: 3,
            font: FontStyle(family: "sans-serif", size: 10, weight: 700), fill: .white)
        (note.align, note.baseline) = (.right, .top)
        let box = note.bounds(measuring: measuring).expanded(by: 4)
        // On a narrow picture it would hide the title.
        guard box.width < width / 4 else { return group }
        let plate = RectItem(
            Rect(minX: box.minX, minY: 0, maxX: width, maxY: box.maxY), style: Style(fill: Self.ink))
        group.marks += [Mark(.rect([plate])), Mark(.text([note]))]
        return group
    }

    /// A picture of what was found, in place of a document of which nothing can be drawn.
    func stopgap(width: Double?, _ measuring: any TextMeasuring) -> Scene {
        let width = width ?? 480
        let font = FontStyle(family: "sans-serif", size: 9)
        var lines: [TextItem] = []
        var y = 30.0
        for text in findings.map({ $0.formatted(excerpt: false) }) {
            var item = TextItem(text, x: 16, y: y, font: font, fill: .black)
            item.baseline = .top
            item.limit = width - 32
            item.lineHeight = 13
            lines.append(item)
            y += 13 * Double(item.lines.count) + 5
        }
        let page = Scene(
            width: width, height: max(120, y + 12), background: .white,
            root: GroupItem(width: width, height: max(120, y + 12), marks: [Mark(.text(lines))]))
        return marked(page, measuring)
    }
}

extension Scene {
    fileprivate var hasChinese: Bool { language.hasPrefix("zh") }
}
