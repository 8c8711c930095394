import Colors
import Documents
import SceneGraph

/// The cells of a waffle, numbered from the bottom left, row by row.
struct WaffleCells {
    /// A range of cells; its ends may be within a cell.
    struct Part {
        var range: Range<Double>
        var figure: FigureValue
        var label: Node?
        var color: Color
        var style: Style
    }

    let count: Int
    let columns: Int
    let width: Double
    let pitch: Double
    let cell: Double
    private let rows: Int

    /// The size of a cell as a fraction of the pitch.
    private static let share = 0.85

    init(count: Int, columns: Int, width: Double) {
        self.count = count
        self.columns = columns
        self.width = width
        pitch = width / (Double(columns) - 1 + Self.share)
        cell = pitch * Self.share
        rows = (count + columns - 1) / columns
    }

    var height: Double { Double(rows - 1) * pitch + cell }
    var gap: Double { pitch - cell }

    func rect(_ index: Int) -> Rect {
        Rect(
            x: Double(index % columns) * pitch, y: Double(rows - 1 - index / columns) * pitch, width: cell,
            height: cell)
    }

    /// Whether the cell is the last of its row.
    func isAtRight(_ index: Int) -> Bool { index % columns == columns - 1 }

    func marks(_ parts: [Part], _ context: SheetContext) -> [Mark] {
        let covered = parts.last?.range.upperBound ?? 0
        let weight = max(context.length(.hairlineWidth), cell * 0.03)
        let outline = Style(stroke: context.color(.hairline), width: weight)
        let empty = (Int((covered + 1e-9).rounded(.down))..<max(count, Int(covered))).map {
            RectItem(rect($0).expanded(by: -weight / 2), style: outline)
        }
        return [Mark(.rect(ItemColumns(empty)))]
            + parts.map { part in
                Mark(.rect(ItemColumns(indices(of: part).compactMap { item($0, part) })))
            }
    }

    /// Returns the cells that a part fills, wholly or partly.
    func indices(of part: Part) -> Range<Int> {
        let first = Int((part.range.lowerBound + 1e-9).rounded(.down))
        let end = Int((part.range.upperBound - 1e-9).rounded(.up))
        return first..<max(first, min(end, count))
    }

    /// Returns the area of a cell that a part fills; nil if it fills none of it.
    private func item(_ index: Int, _ part: Part) -> RectItem? {
        let box = rect(index)
        let start = max(0, part.range.lowerBound - Double(index))
        let end = min(1, part.range.upperBound - Double(index))
        guard end - start > 1e-6 else { return nil }
        let filled = Rect(
            minX: box.minX + start * cell, minY: box.minY, maxX: box.minX + end * cell, maxY: box.maxY)
        let inset = part.style.stroke == nil ? 0 : part.style.strokeWidth / 2
        return RectItem(filled.expanded(by: -min(inset, filled.width / 2)), style: part.style)
    }
}
