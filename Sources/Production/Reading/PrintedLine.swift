import SceneGraph

/// A text on a finished page, as a reader meets it.
struct PrintedLine {
    /// With a line break where the text is broken.
    var text: String
    /// From 1.
    var page: Int
    var role: Role
    /// The number of the record that says where the text comes from.
    var origin: Int?
    /// The parts of the document that it stands in, from the outermost to the innermost, in UTF-8 bytes.
    var blocks: [Range<Int>] = []
    /// The title under which it stands; empty for none.
    var heading = ""
    /// The left end of the first baseline on the page.
    var x = 0.0
    var y = 0.0
    var size = 0.0
}

extension [Scene] {
    /// The texts of pages in reading order: block by block, and within a chart from top to bottom.
    ///
    /// - Parameter isChart: Whether the only page is a chart rather than a page of blocks.
    func printedLines(isChart: Bool = false) -> [PrintedLine] {
        var reader = PageReader()
        for (index, scene) in enumerated() {
            reader.page = index + 1
            reader.read(scene.root, isFigure: isChart)
        }
        return reader.lines
    }
}

/// Collects the texts of pages.
private struct PageReader {
    var page = 1
    private(set) var lines: [PrintedLine] = []
    private var heading = ""
    private var blocks: [Range<Int>] = []
    private var origin = Point.zero
    private var isInFigure = false
    private var isHeading = false
    /// The role of the header of a facet around it.
    private var headerRole: Role?

    mutating func read(_ group: GroupItem, isFigure: Bool = false) {
        let outer = (heading, blocks, origin, isInFigure, isHeading)
        origin = Point(origin.x + group.x, origin.y + group.y)
        if let source = group.source { blocks.append(source.bytes) }
        if case .heading? = group.annotation?.structure { isHeading = true }
        let isFigure = (isFigure || group.annotation?.structure == .figure) && !isInFigure
        isInFigure = isInFigure || isFigure
        let start = lines.count
        for mark in group.marks { read(mark) }
        if isFigure { arrange(from: start) }
        let title = heading
        (heading, blocks, origin, isInFigure, isHeading) = outer
        // A heading is that of what follows, as far as the group around it reaches.
        if !isFigure { heading = title }
        if group.annotation?.structure == .section { heading = outer.0 }
    }

    private mutating func read(_ mark: Mark) {
        switch mark.items {
        case .group(let groups):
            let outer = headerRole
            if [.rowHeader, .columnHeader, .rowFooter, .columnFooter].contains(mark.role) {
                headerRole = mark.role
            }
            for group in groups { read(group) }
            headerRole = outer
        case .text(let items):
            for item in items { read(item, role: mark.role) }
        default: break
        }
    }

    private mutating func read(_ item: TextItem, role: Role) {
        let text = item.plainText
        guard !text.isEmpty, item.style.fillOpacity > 0 else { return }
        if isHeading { heading = text.withoutBreaks }
        var line = PrintedLine(text: text, page: page, role: headerRole ?? role, origin: item.origin)
        (line.blocks, line.heading) = (blocks, heading)
        (line.x, line.y) = (origin.x + item.x + item.offset.x, origin.y + item.y + item.offset.y)
        line.size = item.font.size
        lines.append(line)
    }

    /// Puts the texts of a chart in order, from top to bottom and, where they are side by side, from left to right.
    /// The first title is the heading of the others.
    private mutating func arrange(from start: Int) {
        var rows: [(y: Double, lines: [PrintedLine])] = []
        for line in lines[start...].sorted(by: { $0.y < $1.y }) {
            if let last = rows.last, line.y - last.y < line.size * 0.5 {
                rows[rows.count - 1].lines.append(line)
            } else {
                rows.append((line.y, [line]))
            }
        }
        var sorted = rows.flatMap { row in row.lines.sorted { $0.x < $1.x } }
        let titles: Set<Role> = [.furniture, .titleText]
        let title = sorted.first.flatMap { titles.contains($0.role) ? $0.text.withoutBreaks : nil }
        if let title { for index in sorted.indices { sorted[index].heading = title } }
        lines.replaceSubrange(start..., with: sorted)
    }
}

extension String {
    /// The text without its line breaks; words of Latin letters stay apart.
    var withoutBreaks: String {
        var result = ""
        for part in split(separator: "\n") {
            if let last = result.last, let first = part.first, last.isASCII, first.isASCII { result += " " }
            result += part
        }
        return result
    }
}
