import Colors
import Documents
import SceneGraph

/// The labels at the right of a waffle, each connected to its cells by a leader that crosses no cell.
struct WaffleLabels {
    let cells: WaffleCells
    let width: Double
    var figureSize: Double?
    let context: SheetContext

    /// What the parts come to.
    struct Whole {
        var figure: FigureValue
        var label: Node?
        var color: Color
    }

    private struct Label {
        var content: TextStack
        /// The distance from the label's top to the height of its leader.
        var middle: Double
        /// The point where the leader begins.
        var anchor: Point
        /// Whether the leader begins above a cell and runs along the gap between rows.
        var isFromCell: Bool
        /// The heights between which a leader from the right edge may begin.
        var range: ClosedRange<Double>
        var color: Color
        /// Whether it belongs to cells, to which a leader leads.
        var hasLeader = true
        var top = 0.0
    }

    func laidOut(_ parts: [WaffleCells.Part], rest: Node?, whole: Whole? = nil) -> LaidOutBlock {
        let unit = context.unit
        let left = cells.width + unit * 2
        guard width - left >= unit * 5 else { return under(parts) }
        var labels = parts.compactMap { label($0, width: width - left) }
        if let label = restLabel(rest, parts, width: width - left) { labels.append(label) }
        if let whole { labels.append(label(whole, width: width - left)) }
        place(&labels)
        var result = LaidOutBlock()
        for (index, label) in labels.enumerated() {
            result.marks.append(label.content.group(at: Point(left, label.top)))
            result.height = max(result.height, label.top + label.content.height)
            guard label.hasLeader else { continue }
            let y = label.top + label.middle
            let end = left - unit * 0.5
            var points = [label.anchor]
            if label.isFromCell {
                points.append(Point(label.anchor.x, label.anchor.y - cells.gap / 2))
            }
            if let last = points.last, abs(last.y - y) > 0.5 {
                // Leaders that turn do so at different x, so that they don't overlap.
                let turn = cells.width + unit * (0.5 + 0.25 * Double(index % 3))
                points += [Point(turn, last.y), Point(turn, y)]
            }
            points.append(Point(end, y))
            let style = Style(stroke: label.color, width: context.length(.rule))
            let path = Path([.move(points[0])] + points.dropFirst().map { .line($0) })
            result.marks.append(Mark(.path([PathItem(path, style: style)]), role: .furniture))
        }
        return result
    }

    private func content(_ part: WaffleCells.Part, width: Double) -> (TextStack, middle: Double) {
        let line = FigureLine(
            part.figure, size: figureSize, color: part.color, limit: width, at: part.label?.span, context)
        var content = TextStack(width: width, context)
        content.add(line)
        content.add(part.label, context.type(.cardLabel), space: context.unit * 0.45)
        return (content, line.height / 2)
    }

    private func label(_ part: WaffleCells.Part, width: Double) -> Label? {
        let indices = cells.indices(of: part)
        guard let last = indices.last else {
            // What is missing is a dash where its cells would begin.
            guard part.figure.isMissing else { return nil }
            let start = cells.rect(min(indices.lowerBound, cells.count - 1)).center.y
            let (content, middle) = content(part, width: width)
            return apart(content, middle: middle, at: start, color: part.color)
        }
        let (content, middle) = content(part, width: width)
        return tied(content, middle: middle, to: indices, last, color: part.color)
    }

    /// The label of the whole, level with the top of the cells.
    private func label(_ whole: Whole, width: Double) -> Label {
        let line = FigureLine(
            whole.figure, size: figureSize, color: whole.color, limit: width, at: whole.label?.span, context)
        var content = TextStack(width: width, context)
        content.add(line)
        content.add(whole.label, context.type(.cardLabel), space: context.unit * 0.45)
        return apart(content, middle: 0, at: 0, color: whole.color)
    }

    /// A label at a height that belongs to no cell.
    private func apart(_ content: TextStack, middle: Double, at y: Double, color: Color) -> Label {
        Label(
            content: content, middle: middle, anchor: Point(cells.width, y), isFromCell: false, range: y...y,
            color: color, hasLeader: false)
    }

    private func restLabel(_ rest: Node?, _ parts: [WaffleCells.Part], width: Double) -> Label? {
        let start = parts.last.map { cells.indices(of: $0).upperBound } ?? 0
        guard let rest, start < cells.count else { return nil }
        let style = context.type(.cardLabel).colored(context.color(.secondary))
        var content = TextStack(width: width, context)
        content.add(rest, style)
        return tied(
            content, middle: style.ascent - style.middle, to: start..<cells.count, cells.count - 1,
            color: context.color(.hairline))
    }

    /// A label whose leader begins at the right edge of its part or, if the part doesn't reach the edge,
    /// above its last cell.
    private func tied(
        _ content: TextStack, middle: Double, to indices: Range<Int>, _ last: Int, color: Color
    ) -> Label {
        let right = indices.filter { cells.isAtRight($0) }
        guard let low = right.first, let high = right.last else {
            let box = cells.rect(last)
            return Label(
                content: content, middle: middle, anchor: Point(box.center.x, box.minY), isFromCell: true,
                range: box.minY...box.minY, color: color)
        }
        let range = cells.rect(high).center.y...cells.rect(low).center.y
        return Label(
            content: content, middle: middle,
            anchor: Point(cells.width + cells.gap / 2, (range.lowerBound + range.upperBound) / 2),
            isFromCell: false, range: range, color: color)
    }

    /// Puts labels at the heights of their leaders, moves them down where they would overlap, and then up
    /// where they would extend below the foot.
    private func place(_ labels: inout [Label]) {
        let space = context.unit * 0.9
        let order = labels.indices.sorted { labels[$0].anchor.y < labels[$1].anchor.y }
        var y = 0.0
        for index in order {
            let line = labels[index].anchor.y - (labels[index].isFromCell ? cells.gap / 2 : 0)
            labels[index].top = max(y, line - labels[index].middle)
            y = labels[index].top + labels[index].content.height + space
        }
        var foot = max(cells.height, y - space)
        if y - space > cells.height {
            let all = order.reduce(-space) { $0 + labels[$1].content.height + space }
            foot = max(cells.height, all)
        }
        for index in order.reversed() {
            labels[index].top = min(labels[index].top, foot - labels[index].content.height)
            foot = labels[index].top - space
            // A leader from the edge is straight if it can be.
            let line = labels[index].top + labels[index].middle
            let range = labels[index].range
            labels[index].anchor.y = min(max(line, range.lowerBound), range.upperBound)
        }
    }

    /// Puts the labels below the cells, each after a sample cell, if the column is narrow.
    private func under(_ parts: [WaffleCells.Part]) -> LaidOutBlock {
        let unit = context.unit
        var result = LaidOutBlock(height: cells.height)
        for part in parts {
            result.height += unit
            let (content, middle) = content(part, width: width - unit * 1.7)
            let box = Rect(x: 0, y: result.height + middle - unit / 2, width: unit, height: unit)
            let inset = part.style.stroke == nil ? 0 : part.style.strokeWidth / 2
            result.marks.append(Mark(.rect([RectItem(box.expanded(by: -inset), style: part.style)])))
            result.marks.append(content.group(at: Point(unit * 1.7, result.height)))
            result.height += content.height
        }
        return result
    }
}
