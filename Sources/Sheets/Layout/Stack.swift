import Diagnostics
import SceneGraph

/// Stacks blocks in a column.
struct Stack {
    let context: SheetContext
    let width: Double

    private struct Item {
        var placed: PlacedBlock
        var laid: LaidOutBlock
        var space: Double
    }

    /// The smallest fraction of its height to which a plot shrinks if a page is short of room.
    private static let leastShare = 0.6

    /// - Parameters:
    ///   - fit: The request of the row or page around the stack. Plots that can grow or shrink take up the
    ///     difference; what remains becomes space before the foot.
    ///   - feathers: Whether the remaining space is distributed between all blocks, as on a full page.
    func laidOut(_ blocks: [PlacedBlock], fit: Fit? = nil, feathers: Bool = false) -> LaidOutBlock {
        var items = items(blocks)
        let footStart = footStart(items)
        var footGap = 0.0
        if let fit {
            let missing = max(0, fit.foot - footHeight(items[footStart...]))
            stretch(&items, to: fit.height - missing)
            let spare = fit.height - missing - height(items)
            if spare > 0 {
                if feathers, items.count > 1 {
                    for index in items.indices.dropFirst() {
                        items[index].space += spare / Double(items.count - 1)
                    }
                } else {
                    footGap = spare
                }
            }
        }
        var result = LaidOutBlock()
        for (index, item) in items.enumerated() {
            result.height += item.space
            if index == footStart { result.height += footGap }
            result.marks.append(item.laid.group(y: result.height))
            result.height += item.laid.height
        }
        if let fit, footStart == items.count { result.height = max(result.height, fit.height) }
        result.foot = footHeight(items[footStart...])
        result.isFlexible = items.contains { $0.laid.isFlexible }
        return result
    }

    private func items(_ blocks: [PlacedBlock]) -> [Item] {
        var items: [Item] = []
        var y = 0.0
        for placed in blocks {
            let laid = placed.laidOut(width: width, fit: nil, context)
            var space = 0.0
            if let last = items.last {
                space =
                    placed.space ?? laid.spaceBefore ?? last.laid.spaceAfter
                    ?? usualSpace(placed, after: last.placed)
                space = onBaseline(y + space) - y
            }
            items.append(Item(placed: placed, laid: laid, space: space))
            y += space + laid.height
        }
        return items
    }

    /// Returns the default space before a block. Successive notes and sources are closer, as
    /// they form one foot.
    private func usualSpace(_ placed: PlacedBlock, after last: PlacedBlock) -> Double {
        type(of: placed.block).isFoot && type(of: last.block).isFoot ? context.unit * 0.5 : context.spacing
    }

    /// Returns the next line of the page's baseline grid at or below a height.
    private func onBaseline(_ y: Double) -> Double {
        guard let baseline = context.baseline, baseline > 0 else { return y }
        return (y / baseline - 1e-6).rounded(.up) * baseline
    }

    private func height(_ items: [Item]) -> Double {
        items.reduce(0) { $0 + $1.space + $1.laid.height }
    }

    /// Grows or shrinks the flexible blocks so that the stack has a given height.
    private func stretch(_ items: inout [Item], to target: Double) {
        let spare = target - height(items)
        guard abs(spare) > 0.01 else { return }
        let weights = items.map { $0.placed.grow ?? ($0.laid.isFlexible ? 1 : 0) }
        let total = weights.reduce(0, +)
        guard total > 0 else { return }
        for (index, weight) in weights.enumerated() where weight > 0 {
            let natural = items[index].laid
            let wanted = max(natural.height * Self.leastShare, natural.height + spare * weight / total)
            let fit = Fit(height: wanted, head: natural.head, foot: natural.foot)
            items[index].laid = items[index].placed.laidOut(width: width, fit: fit, context)
        }
    }

    /// Returns the index of the first block of the foot: of the notes and sources at the end.
    private func footStart(_ items: [Item]) -> Int {
        var start = items.count
        while start > 1, type(of: items[start - 1].placed.block).isFoot { start -= 1 }
        return start
    }

    /// Returns the distance from the first baseline of the foot to its end.
    private func footHeight(_ items: ArraySlice<Item>) -> Double {
        guard let first = items.first else { return 0 }
        return items.dropFirst().reduce(first.laid.foot) { $0 + $1.space + $1.laid.height }
    }
}
