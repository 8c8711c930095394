import Grammar
import SceneGraph

/// Selects the labels to keep if some overlap: every other one (parity), or each that doesn't overlap the
/// last one kept (greedy). Vega's overlap transform.
struct OverlapFilter {
    enum Method {
        case parity, greedy

        /// Returns nil if labels may overlap.
        init?(_ overlap: LabelOverlap) {
            switch overlap {
            case .none: return nil
            case .parity: self = .parity
            case .greedy: self = .greedy
            }
        }
    }

    var method: Method
    /// The least space between two labels.
    var separation = 0.0

    /// Returns the indices of the labels to keep. O(count · log count).
    func kept(_ boxes: [Rect]) -> [Int] {
        let sized = boxes.indices.filter { boxes[$0].width > 1 && boxes[$0].height > 1 }
        guard sized.count >= 3, overlaps(sized, boxes) else { return Array(boxes.indices) }
        var shown = sized
        repeat {
            shown = method == .parity ? alternate(shown) : greedy(shown, boxes)
        } while shown.count >= 3 && overlaps(shown, boxes)
        if shown.count < 3, let last = sized.last, shown.last != last {
            if shown.count > 1 { shown.removeLast() }
            shown.append(last)
        }
        return shown
    }

    private func alternate(_ indices: [Int]) -> [Int] {
        stride(from: 0, to: indices.count, by: 2).map { indices[$0] }
    }

    private func greedy(_ indices: [Int], _ boxes: [Rect]) -> [Int] {
        indices.reduce(into: []) { kept, index in
            if kept.last.map({ !intersect(boxes[$0], boxes[index]) }) ?? true { kept.append(index) }
        }
    }

    private func overlaps(_ indices: [Int], _ boxes: [Rect]) -> Bool {
        zip(indices, indices.dropFirst()).contains { intersect(boxes[$0], boxes[$1]) }
    }

    private func intersect(_ a: Rect, _ b: Rect) -> Bool {
        separation > max(b.minX - a.maxX, a.minX - b.maxX, b.minY - a.maxY, a.minY - b.maxY)
    }
}
