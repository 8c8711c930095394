import ChartLayout
import Colors
import Diagnostics
import Grammar
import SceneGraph

/// Finds texts that run into the marks: on a line of their own colour, half beside a bar, under a point.
struct TextOverMarks: IntegrityRule {
    static let code = Diagnostic.Code(
        "text-over-marks", "A text that marks make unreadable",
        "A label in the colour of the line that it lies on is struck through by it; white letters that reach beyond their "
            + "bar are gone, and so is what lies under a point. Move the label by dx, dy or align, choose a colour that "
            + "stands out from both grounds, or set it off by an outline in the colour of the paper.",
        Diagnostic.Code.Example(
            """
            data: {values: [{year: 2022, share: 31}, {year: 2023, share: 31}, {year: 2024, share: 31}]}
            encoding:
              x: {field: year, type: ordinal}
              y: {field: share, type: quantitative, axis: {format: '~s', title: 占比（%）}}
            layer:
              - mark: {type: line, color: '#1f4e79'}
              - mark: {type: text, color: '#1f4e79', dy: 0}
                encoding: {text: {field: share}}
            """,
            replace: "dy: 0", by: "dy: -9"))

    let reads: Set<CheckSubject.Kind> = [.picture, .pictureOnSheet]

    /// The part of a text that can't be read, from which on the rest doesn't tell what it says.
    private static let most = 0.3
    /// So many texts stand for the others.
    private static let sample = 200

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.scenes.compactMap { scene in
            guard scene.root.holdsTextMarks else { return nil }
            let map = GroundMap(scene)
            let haloes = map.haloes
            let found = map.texts.indices.prefix(Self.sample).compactMap { index -> String? in
                let text = map.texts[index]
                // What has neither letters nor digits is a drawing: an arrow, a row of underscores.
                guard text.item.angle.truncatingRemainder(dividingBy: 90) == 0,
                    text.item.plainText.contains(where: { $0.isLetter || $0.isNumber }),
                    !haloes.contains(text.item.plainText), let box = text.letters(subject.measuring),
                    let harm = Harm(to: index, in: box, of: map), harm.part > Self.most
                else { return nil }
                return "“\(text.item.plainText.prefix(20))” \(harm.cause)"
            }
            guard let first = found.first else { return nil }
            let others = found.count > 1 ? ", and so for \(found.count - 1) more texts" : ""
            return judgement(
                first + others, at: subject.span,
                hint: "move it by dx, dy or align, or give it another colour")
        }
    }
}

/// What marks take of a text.
private struct Harm {
    /// The part of the text that can't be read.
    let part: Double
    let cause: String

    /// Below this ratio two colours run into one another.
    private static let leastContrast = 1.5

    /// - Returns: nil where nothing is lost, and where the whole text has too little contrast, which is told as that.
    init?(to index: Int, in box: Rect, of map: GroundMap) {
        let text = map.texts[index]
        guard box.width > 0, box.height > 0, let ground = map.color(at: box.center, below: text.depth),
            text.color.over(ground).contrast(with: ground) >= 3
        else { return nil }
        let struck = Self.struck(index, box, map)
        let (beside, under) = Self.covered(text, box, map)
        part = max(struck, beside + under)
        guard part > 0 else { return nil }
        cause =
            struck >= beside + under
            ? "is struck through by a line"
            : under > beside ? "lies under a mark" : "reaches beyond the mark that it stands on"
    }

    /// The part of the text along which lines run: a line of another colour takes half of what one of its own does,
    /// and a hair of another colour nothing.
    private static func struck(_ index: Int, _ box: Rect, _ map: GroundMap) -> Double {
        let color = map.texts[index].color.over(.white)
        return map.strokes.reduce(0) { sum, stroke in
            guard stroke.color.alpha > 0.5, stroke.width >= 0.4 else { return sum }
            let length = stroke.length(within: box) / box.width
            if length == 0 || map.isCovered(stroke, under: index, in: box) { return sum }
            let hides = stroke.textsBelow > index && stroke.width > box.height * 0.4
            let isAlike = color.contrast(with: stroke.color.over(.white)) < leastContrast
            return sum + (isAlike || hides ? length : stroke.width >= 1.5 ? length / 2 : 0)
        }
    }

    /// The parts of the text that stand on a ground of its own colour, and that later marks cover.
    private static func covered(
        _ text: GroundMap.Text, _ box: Rect, _ map: GroundMap
    ) -> (beside: Double, under: Double) {
        let near = map.shapes.indices.filter { map.shapes[$0].bounds.overlaps(box) }
        guard !near.isEmpty else { return (0, 0) }
        let (columns, rows) = (16, 3)
        var (beside, under) = (0, 0)
        for column in 0..<columns {
            for row in 0..<rows {
                let point = Point(
                    box.minX + box.width * (Double(column) + 0.5) / Double(columns),
                    box.minY + box.height * (Double(row) + 0.5) / Double(rows))
                let here = near.filter {
                    map.shapes[$0].bounds.contains(point) && map.shapes[$0].contains(point)
                }
                if here.contains(where: { $0 >= text.depth && map.shapes[$0].color?.alpha ?? 0 > 0.7 }) {
                    under += 1
                } else if let ground = map.ground(of: here.filter { $0 < text.depth }),
                    text.color.over(ground).contrast(with: ground) < leastContrast
                {
                    beside += 1
                }
            }
        }
        let all = Double(columns * rows)
        return (Double(beside) / all, Double(under) / all)
    }
}

extension GroundMap {
    /// The colour that shapes make on the paper, one painted over the other; nil if it isn't known.
    fileprivate func ground(of shapes: [Int]) -> Color? {
        shapes.reduce(paper) { ground, index in
            guard let color = self.shapes[index].color else { return nil }
            return color.alpha >= 1 ? color : ground.map(color.over)
        }
    }
}

extension GroupItem {
    /// Whether any of its marks are texts.
    fileprivate var holdsTextMarks: Bool {
        marks.contains { mark in
            switch mark.items {
            case .group(let items): items.contains(where: \.holdsTextMarks)
            case .text(let items): mark.role == .mark && !items.isEmpty
            default: false
            }
        }
    }
}
