import ChartLayout
import Colors
import Diagnostics
import Grammar
import SceneGraph

/// Finds text that is hard to read for lack of contrast with what lies under it.
struct TextContrast: IntegrityRule {
    static let code = Diagnostic.Code(
        "low-contrast", "Text that hardly stands out from its ground",
        "Light grey on white, or white on yellow, is hard to read on a good screen and can't be read on a bad one. WCAG asks "
            + "for a ratio of 4.5 between text and ground, and of 3 for large type; what is below 3 is told. Choose a "
            + "darker or lighter colour.",
        Diagnostic.Code.Example(
            """
            data: {values: [{town: 张店, output: 5}]}
            mark: bar
            encoding:
              y: {field: town, type: nominal, axis: {labelColor: '#dddddd'}}
              x: {field: output, type: quantitative}
            """,
            replace: "#dddddd", by: "#555555"))

    let reads: Set<CheckSubject.Kind> = [.picture, .pages]

    private static let least = 3.0
    /// So many texts of a colour stand for the others.
    private static let sample = 200

    func findings(in subject: CheckSubject) -> [Finding] {
        var findings: [Finding] = []
        for scene in subject.scenes {
            guard PictureColors(scene).hasContrast(below: Self.least) else { continue }
            findings += self.findings(in: GroundMap(scene), subject)
        }
        return findings
    }

    private func findings(in map: GroundMap, _ subject: CheckSubject) -> [Finding] {
        var groups: [(color: Color, texts: [GroundMap.Text])] = []
        let haloes = map.haloes
        for text in map.texts {
            if let index = groups.firstIndex(where: { $0.color == text.color }) {
                groups[index].texts.append(text)
            } else {
                groups.append((text.color, [text]))
            }
        }
        return groups.compactMap { group in
            var found: [(text: String, ratio: Double)] = []
            for text in group.texts.prefix(Self.sample) where !haloes.contains(text.item.plainText) {
                guard let place = text.letters(subject.measuring)?.center,
                    let ground = map.color(at: place, below: text.depth)
                else { continue }
                let ratio = text.color.over(ground).contrast(with: ground)
                if ratio < Self.least { found.append((text.item.plainText, ratio)) }
            }
            guard let worst = found.min(by: { $0.ratio < $1.ratio }) else { return nil }
            let others = found.count > 1 ? ", and \(found.count - 1) more texts" : ""
            return judgement(
                "“\(worst.text.prefix(20))” has a contrast of \(((worst.ratio * 10).rounded() / 10).plain) with its "
                    + "ground\(others)",
                at: subject.span,
                hint: "choose a darker or lighter colour: 4.5 is readable, 3 enough for large type")
        }
    }
}
