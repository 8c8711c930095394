import Colors
import Documents
import Grammar
import SceneGraph
import Typesetting

/// Lays out arrays of icons, each with its figure and label above it.
struct IconLayout {
    struct Set {
        var figure: FigureValue
        var count: Double
        var label: Node?
        var style: Style
        /// The colour of the figure.
        var ink: Color
        /// The colour of the outlined icons that indicate an open end.
        var tail: Color
    }

    var sets: [Set]
    var symbol: Path
    var each: Double
    var perRow: Int?
    var rows: Int?
    var size: Double?
    var arrangement: IconsBlock.Arrangement?
    var width: Double
    var context: SheetContext

    /// Returns the preferred pitch: the given or standard one, or a smaller one for many icons.
    private func wantedPitch(_ icons: Double) -> Double {
        let standard = size ?? context.unit * 1.9
        guard size == nil, icons * standard * standard > width * width * 0.5 else { return standard }
        return (width * width * 0.5 / icons).squareRoot()
    }

    private func icons(_ set: Set) -> Double { set.count / each }

    /// Whether all sets have a number; one that has none is as wide as its words.
    private var hasAll: Bool { sets.allSatisfy { !$0.figure.isMissing } }

    func laidOut() -> LaidOutBlock {
        guard sets.count == 2, hasAll else { return stacked() }
        switch arrangement {
        case .together: return together()
        case .stacked: return stacked()
        case .beside: return beside(isForced: true) ?? stacked()
        case nil: return beside(isForced: false) ?? stacked()
        }
    }

    /// How wide the array of the part is, or that of the only set.
    var partWidth: Double {
        guard sets.count == 2, hasAll, arrangement != .together, arrangement != .stacked,
            let places = placesBeside
        else { return width }
        return Double(places.first) * places.pitch - places.pitch * (1 - IconArray.share)
    }

    /// Returns how many icons a row has, and their pitch. Long rows have a multiple of five, which is easier
    /// to count.
    private func rows(of icons: Double) -> (perRow: Int, pitch: Double) {
        if let perRow = perRow ?? rows.map({ columns(of: icons, inRows: $0) }) {
            let pitch = IconArray.pitch(filling: width, perRow: perRow)
            return (perRow, min(pitch, size ?? (rows == nil ? context.unit * 3 : .infinity)))
        }
        let wanted = wantedPitch(icons)
        let fitting = max(1, Int((width + wanted * (1 - IconArray.share)) / wanted))
        let whole = Int(icons.rounded(.up))
        guard whole > fitting else { return (max(1, whole), wanted) }
        let perRow = fitting >= 10 ? fitting / 5 * 5 : fitting
        return (perRow, IconArray.pitch(filling: width, perRow: perRow))
    }

    /// Returns how many icons a row has if they stand in as many rows, or in more where they would be too small.
    private func columns(of icons: Double, inRows rows: Int) -> Int {
        let most = width / leastPitch(icons) + 1 - IconArray.share
        return max(1, Int(min((icons / Double(rows)).rounded(.up), most)))
    }

    /// Returns the pitch below which a reader sees dots instead of icons, so that stated rows become more; smaller only
    /// where so many icons would have no room at all, or where it is stated.
    private func leastPitch(_ icons: Double) -> Double { min(context.unit * 0.5, wantedPitch(icons)) }

    private func array(_ set: Set, perRow: Int, pitch: Double) -> IconArray {
        IconArray(
            count: icons(set), perRow: perRow, pitch: pitch, symbol: symbol,
            isOpen: set.figure.bound.isOpenAbove)
    }

    /// Stacks the arrays, with their icons in the same columns.
    private func stacked() -> LaidOutBlock {
        let (perRow, pitch) = rows(of: sets.reduce(0) { max($0, icons($1)) })
        var result = LaidOutBlock()
        for set in sets {
            if result.height > 0 { result.height += context.unit * 1.3 }
            let head = head(set, width: width)
            let array = array(set, perRow: perRow, pitch: pitch)
            result.marks.append(head.group(y: result.height))
            result.height += head.height
            result.marks.append(group(array.marks(set.style, tailColor: set.tail), y: result.height))
            result.height += array.height
        }
        return result
    }

    /// How many columns two arrays with the same number of rows have side by side, and their pitch.
    private var placesBeside: (first: Int, second: Int, pitch: Double)? {
        guard sets.count == 2 else { return nil }
        let (first, second) = (icons(sets[0]), icons(sets[1]))
        let open = sets[1].figure.bound.isOpenAbove ? 3.0 : 0
        func places(inRows count: Double, most: Double) -> (first: Int, second: Int, pitch: Double) {
            let columns = (Int((first / count).rounded(.up)), Int(((second + open) / count).rounded(.up)))
            let all = Double(columns.0 + columns.1) + 0.8 - (1 - IconArray.share)
            return (columns.0, columns.1, min(most, width / all))
        }
        if let rows {
            let least = leastPitch(first + second)
            var count = Double(rows)
            var found = places(inRows: count, most: size ?? .infinity)
            while found.pitch < least, count < first + second {
                count += 1
                found = places(inRows: count, most: size ?? .infinity)
            }
            return found
        }
        let wanted = wantedPitch(first + second)
        var count = 1.0
        var found = (first: 1, second: 1, pitch: wanted)
        repeat {
            found = places(inRows: count, most: wanted * 1.3)
            count += 1
        } while found.pitch < wanted && count * found.pitch < width
        return found
    }

    /// Puts two arrays with the same number of rows side by side; nil if one is too narrow for its head.
    private func beside(isForced: Bool) -> LaidOutBlock? {
        guard let columns = placesBeside else { return nil }
        let pitch = columns.pitch
        let firstWidth = Double(columns.first) * pitch
        guard isForced || firstWidth >= context.unit * 6.5 else { return nil }
        let left = firstWidth + pitch * 0.8
        let heads = [
            head(sets[0], width: firstWidth - pitch * (1 - IconArray.share)),
            head(sets[1], width: width - left),
        ]
        let top = max(heads[0].height, heads[1].height)
        var result = LaidOutBlock()
        for (index, set) in sets.enumerated() {
            let x = index == 0 ? 0 : left
            let array = array(
                set, perRow: index == 0 ? columns.first : columns.second, pitch: pitch)
            result.marks.append(heads[index].group(x: x))
            result.marks.append(group(array.marks(set.style, tailColor: set.tail), x: x, y: top))
            result.height = max(result.height, top + array.height)
        }
        return result
    }

    /// Lays out one array that begins with the part.
    private func together() -> LaidOutBlock {
        let (part, whole) = (sets[0], sets[1])
        let (perRow, pitch) = rows(of: icons(whole))
        var result = LaidOutBlock()
        let heads = [
            head(whole, width: width * 0.5 - context.unit), head(part, width: width * 0.5),
        ]
        let top = max(heads[0].height, heads[1].height)
        result.marks = [heads[0].group(), heads[1].group(x: width * 0.5)]
        var all = array(whole, perRow: perRow, pitch: pitch)
        let highlighted = Int(icons(part).rounded())
        result.marks.append(
            group(all.marks(whole.style, from: highlighted, tailColor: whole.tail), y: top))
        result.height = top + all.height
        (all.count, all.isOpen) = (Double(highlighted), false)
        result.marks.append(group(all.marks(part.style, tailColor: part.tail), y: top))
        return result
    }

    /// The figure with its unit, and its label after it if there is room, otherwise below it.
    private func head(_ set: Set, width: Double) -> LaidOutBlock {
        let unit = context.unit
        let style = context.type(.cardLabel)
        let line = FigureLine(
            set.figure, size: context.type(.iconFigure).font.size, color: set.ink, limit: width,
            at: set.label?.span, context)
        var result = LaidOutBlock(marks: [Mark(.text([line.item]))], height: line.height)
        let left = line.width + unit * 0.55
        let label = context.text(set.label).joined(separator: " ")
        if left + context.measuring.width(of: label, in: style.font) <= width {
            let item = TextItem(label, x: left, y: line.item.y, font: style.font, fill: style.color)
            if !label.isEmpty { result.marks.append(Mark(.text([item]))) }
        } else {
            let paragraph = context.paragraph(label, style, width: width)
            result.height += context.length(.cardGap)
            result.marks.append(Mark(.text(paragraph.items(at: Point(0, result.height)))))
            result.height += paragraph.height
        }
        result.height += unit * 0.75
        return result
    }

    private func group(_ marks: [Mark], x: Double = 0, y: Double) -> Mark {
        Mark(.group([GroupItem(x: x, y: y, marks: marks)]), role: .scope)
    }
}
