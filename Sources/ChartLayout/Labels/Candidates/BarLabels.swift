import ChartModel
import Grammar
import LabelPlacement
import SceneGraph

/// Where the labels of bars may stand: beyond the end, inside it, at the base, in the middle, or led out.
struct BarLabels {
    let layer: Int

    /// The distance between the columns that are labelled at their ends; nil if they lie, or there is only one.
    static func columnRoom(_ labels: [SetLabel]) -> Double? {
        let middles = labels.compactMap { label -> Double? in
            guard case .bar(let bar) = label.anchor, !bar.isHorizontal, !bar.isInStack else { return nil }
            return bar.rect.center.x
        }.sorted()
        return zip(middles, middles.dropFirst()).map { $1 - $0 }.filter { $0 > 0.01 }.min()
    }

    func request(_ label: SetLabel, _ bar: BarAnchor) -> LabelRequest {
        let stated = label.definition.placement
        let first = stated ?? (bar.isInStack ? .center : .end)
        var candidates = places(first, label, bar).map {
            LabelRequest.Candidate($0, cost: 0, over: ground(first, label))
        }
        // What is stated inside and fits only just is still meant inside.
        for (cost, placement) in alternatives(first) {
            candidates += places(placement, label, bar).map {
                LabelRequest.Candidate($0, cost: cost, over: ground(placement, label))
            }
        }
        let tip = bar.isInStack ? bar.rect : Rect.empty.union(bar.tip)
        candidates += ledOut(label, bar)
        if candidates.isEmpty {
            candidates = [LabelRequest.Candidate(middle(label, bar), cost: 9, over: .anything)]
        }
        return LabelRequest(
            candidates, anchor: tip, size: label.size, isRequired: !bar.isInStack, direction: direction(bar))
    }

    /// Beyond an end, there may be neighbours; within its own bar a label covers nothing else.
    private func ground(_ placement: LabelDefinition.Placement, _ label: SetLabel) -> LabelRequest.Ground {
        placement == .end && label.gap >= 1 ? .paper : .layer(layer)
    }

    private func alternatives(
        _ first: LabelDefinition.Placement
    ) -> [(Double, LabelDefinition.Placement)] {
        switch first {
        case .end: [(1, .insideEnd), (1.5, .center)]
        case .insideEnd: [(0.5, .center), (1, .end)]
        case .center: [(0.5, .insideEnd)]
        case .above: []
        }
    }

    /// The place of a kind; empty where a label doesn't fit into its bar.
    private func places(
        _ placement: LabelDefinition.Placement, _ label: SetLabel, _ bar: BarAnchor
    ) -> [Rect] {
        let (rect, gap, ink) = (bar.rect, label.gap, label.ink)
        let away = Point(label.definition.dx ?? 0, label.definition.dy ?? 0)
        switch placement {
        case .end: return [end(label, bar, further: 0).offset(by: away)]
        case .insideEnd:
            guard fits(label, bar, gap: min(gap, label.size * 0.35)) else { return [] }
            let inward = bar.isHorizontal ? ink.width / 2 + gap : ink.height / 2 + gap
            let step = bar.isForward == bar.isHorizontal ? -inward : inward
            let center =
                bar.isHorizontal
                ? Point((bar.isForward ? rect.maxX : rect.minX) + step, rect.center.y)
                : Point(rect.center.x, (bar.isForward ? rect.minY : rect.maxY) + step)
            return [label.box(around: center).offset(by: away)]
        case .center:
            return fits(label, bar, gap: 1) ? [label.box(around: rect.center).offset(by: away)] : []
        case .above:
            let box = label.box(beside: Point(rect.minX, rect.minY - gap - ink.height / 2), share: 0)
            return [box.offset(by: away)]
        }
    }

    /// Whether a label stays within its bar, with a gap at its ends.
    private func fits(_ label: SetLabel, _ bar: BarAnchor, gap: Double) -> Bool {
        let (along, across) =
            bar.isHorizontal
            ? (bar.rect.width, bar.rect.height) : (bar.rect.height, bar.rect.width)
        let (length, thickness) =
            bar.isHorizontal ? (label.ink.width, label.ink.height) : (label.ink.height, label.ink.width)
        return length + 2 * gap <= along && thickness <= across
    }

    private func middle(_ label: SetLabel, _ bar: BarAnchor) -> Rect { label.box(around: bar.rect.center) }

    /// The place beyond the end.
    private func end(_ label: SetLabel, _ bar: BarAnchor, further: Double) -> Rect {
        let (tip, gap) = (bar.tip, label.gap + further)
        switch (bar.isHorizontal, bar.isForward) {
        case (true, true): return label.box(beside: Point(tip.x + gap, tip.y), share: 0)
        case (true, false): return label.box(beside: Point(tip.x - gap, tip.y), share: 1)
        case (false, true): return label.box(around: Point(tip.x, tip.y - gap - label.ink.height / 2))
        case (false, false): return label.box(around: Point(tip.x, tip.y + gap + label.ink.height / 2))
        }
    }

    /// Places further along the bar, or beside a part of a stack, with leaders.
    private func ledOut(_ label: SetLabel, _ bar: BarAnchor) -> [LabelRequest.Candidate] {
        if label.definition.placement == .above { return [] }
        if bar.isInStack { return besideStack(label, bar) }
        return (1...4).map { step in
            let step = Double(step)
            let further = step * (bar.isHorizontal ? label.size * 1.5 : label.ink.height * 1.3)
            let box = end(label, bar, further: further)
            let start = bar.tip
            let edge = start.clamped(to: box)
            // Short of the letters.
            let toward = label.gap * 0.4
            let end = Point(
                edge.x + (edge.x > start.x ? -toward : edge.x < start.x ? toward : 0),
                edge.y + (edge.y > start.y ? -toward : edge.y < start.y ? toward : 0))
            return LabelRequest.Candidate(box, cost: 2 + step, leader: Leader([start, end]))
        }
    }

    /// Places across the bar, next to the part.
    private func besideStack(_ label: SetLabel, _ bar: BarAnchor) -> [LabelRequest.Candidate] {
        let (rect, ink) = (bar.rect, label.ink)
        let gap = label.size * 0.6
        let centers =
            bar.isHorizontal
            ? [
                Point(rect.center.x, rect.minY - gap - ink.height / 2),
                Point(rect.center.x, rect.maxY + gap + ink.height / 2),
            ]
            : [
                Point(rect.maxX + gap + ink.width / 2, rect.center.y),
                Point(rect.minX - gap - ink.width / 2, rect.center.y),
            ]
        return centers.enumerated().map { number, center in
            let box = label.box(around: center)
            let end = rect.center.clamped(to: box)
            return LabelRequest.Candidate(
                box, cost: 2 + Double(number) / 2, leader: Leader([end.clamped(to: rect), end]))
        }
    }

    private func direction(_ bar: BarAnchor) -> Double {
        if bar.isInStack { return bar.isHorizontal ? -.pi / 2 : 0 }
        switch (bar.isHorizontal, bar.isForward) {
        case (true, true): return 0
        case (true, false): return .pi
        case (false, true): return -.pi / 2
        case (false, false): return .pi / 2
        }
    }
}
