import Diagnostics
import Grammar
import SceneGraph

/// Finds plots that hold more points than they have room for.
struct Overplotting: IntegrityRule {
    static let code = Diagnostic.Code(
        "overplotting", "More points than can be told apart",
        "Where points cover each other, a spot with a thousand looks like one with ten. Make them smaller or translucent, draw "
            + "a sample, or count them in bins by colour.",
        Diagnostic.Code.Example(
            """
            width: 60
            height: 60
            data: {sequence: {start: 0, stop: 900, as: n}}
            transform:
              - {calculate: datum.n % 30, as: a}
              - {calculate: floor(datum.n / 30), as: b}
            mark: {type: circle, size: 40}
            encoding:
              x: {field: a, type: quantitative}
              y: {field: b, type: quantitative}
            """,
            replace: "size: 40", by: "size: 2"))

    let reads: Set<CheckSubject.Kind> = [.picture, .pictureOnSheet]

    /// Fewer points may lie on each other, and be told all the same.
    private static let fewest = 500
    /// How many times over the points may cover what they lie on.
    private static let mostCover = 2.0

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.scenes.flatMap { crowds(in: $0.root) }.prefix(1).map { count in
            judgement(
                "\(count) points cover each other, so that a reader can't tell how many there are",
                at: subject.span,
                hint: "make them smaller or translucent, or count them in bins by colour")
        }
    }

    /// The numbers of points in plots that are too full.
    private func crowds(in group: GroupItem) -> [Int] {
        group.marks.flatMap { mark -> [Int] in
            switch mark.items {
            case .group(let items): return items.flatMap(crowds)
            case .symbol(let items) where items.count >= Self.fewest && mark.role == .mark:
                guard let width = group.width, let height = group.height, width * height < 1e8 else {
                    return []
                }
                return isCrowd(items, Cells(width: width, height: height)) ? [items.count] : []
            default: return []
            }
        }
    }

    /// Whether the area of the symbols is several times that of the cells that they lie in.
    private func isCrowd(_ items: ItemColumns<SymbolItem>, _ cells: Cells) -> Bool {
        guard opacity(of: items) > 0.35 else { return false }
        var cells = cells
        var area = 0.0
        for run in items.runs {
            let coverage = run.look.shape.coverage
            for place in items.places[run.range] {
                area += place.size * coverage
                let reach = place.size.squareRoot() / 2
                // Of large symbols, the corners and the middle stand for the rest.
                for x in [place.x - reach, place.x, place.x + reach] {
                    for y in [place.y - reach, place.y, place.y + reach] { cells.take(x, y) }
                }
            }
        }
        return area > Self.mostCover * cells.area
    }

    /// How opaque symbols are on average.
    private func opacity(of items: ItemColumns<SymbolItem>) -> Double {
        var sum = 0.0
        for run in items.runs {
            let style = run.look.style
            let share = style.fill == nil ? style.strokeOpacity : style.fillOpacity
            sum += Double(run.range.count) * style.opacity * min(1, share)
        }
        return sum / Double(items.count)
    }
}

/// The small squares of a plot that something lies in.
private struct Cells {
    private static let side = 4.0
    private let columns: Int
    private var taken: [Bool]
    private var count = 0

    init(width: Double, height: Double) {
        columns = Int(max(0, width) / Self.side) + 1
        taken = [Bool](repeating: false, count: columns * (Int(max(0, height) / Self.side) + 1))
    }

    var area: Double { Double(count) * Self.side * Self.side }

    /// What lies beyond the plot isn't counted.
    mutating func take(_ x: Double, _ y: Double) {
        guard x >= 0, y >= 0, x < Double(columns) * Self.side, y < 1e6 else { return }
        let index = Int(y / Self.side) * columns + Int(x / Self.side)
        guard index < taken.count, !taken[index] else { return }
        taken[index] = true
        count += 1
    }
}

extension SymbolItem.Shape {
    /// The part of its square that it covers, about; nothing for arrows and strokes, which show directions.
    fileprivate var coverage: Double {
        guard case .named(let name) = self else { return 0 }
        return switch name {
        case "circle": 0.79
        case "square": 1
        case "arrow", "wedge", "stroke": 0
        default: 0.5
        }
    }
}
