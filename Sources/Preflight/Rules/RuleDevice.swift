import SceneGraph

/// Shows the rules what is painted.
final class RuleDevice: PageDevice {
    private let rules: PreflightRules
    private let terms: PreflightTerms
    private let boxes: PageBoxes
    private let page: Int
    private(set) var collector: FindingCollector
    private(set) var facts = PageFacts()

    init(
        _ rules: PreflightRules, _ terms: PreflightTerms, _ boxes: PageBoxes, page: Int,
        _ collector: FindingCollector
    ) {
        (self.rules, self.terms, self.boxes, self.page, self.collector) = (
            rules, terms, boxes, page, collector
        )
    }

    var wantsAllTiles: Bool { false }

    func fill(_ path: Path, isEvenOdd: Bool, _ state: GraphicsState, at place: PaintPlace) {
        look(at: .fill(path), state, place)
    }

    func stroke(_ path: Path, _ state: GraphicsState, at place: PaintPlace) {
        facts.note(line: state.lineWidth * state.matrix.leastScale)
        look(at: .stroke(path), state, place)
    }

    func show(_ run: TextRun, _ state: GraphicsState, at place: PaintPlace) {
        facts.note(run)
        look(at: .text(run), state, place)
    }

    func draw(_ image: PDFImage, _ state: GraphicsState, at place: PaintPlace) {
        look(at: .image(image), state, place)
    }

    func shade(_ shading: PDFShading, _ matrix: Matrix, _ state: GraphicsState, at place: PaintPlace) {
        look(at: .shading(shading), state, place)
    }

    func meet(_ irregularity: ContentIrregularity, at place: PaintPlace) {
        for rule in rules.ofContents {
            if let remark = rule.remark(on: irregularity) {
                collector.add(rule.finding(remark, page: page, object: place.text))
            }
        }
    }

    // What follows from clips and groups is for those who draw.
    func save() {}
    func restore() {}
    func clip(_ path: Path, isEvenOdd: Bool) {}
    func clip(to runs: [TextRun]) {}
    func beginGroup(_ state: GraphicsState) {}
    func endGroup(_ state: GraphicsState) {}

    private func look(at kind: PaintedObject.Kind, _ state: GraphicsState, _ place: PaintPlace) {
        let object = PaintedObject(kind, state, at: place, boxes)
        facts.note(object)
        for rule in rules.ofObjects {
            for remark in rule.remarks(on: object, terms) {
                collector.add(
                    rule.finding(remark, page: page, place: boxes.place(place.bounds), object: place.text))
            }
        }
    }

    /// Adds what another device has found on the same page.
    func add(_ findings: [PreflightFinding]) {
        for finding in findings { collector.add(finding) }
    }
}

extension PaintPlace {
    /// "operator 12 (rg) in form Fm1"
    var text: String {
        "operator \(operation) (\(name))" + trail.reversed().map { " in \($0)" }.joined()
    }
}
