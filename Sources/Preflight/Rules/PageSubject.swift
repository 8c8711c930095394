import SceneGraph

/// A page as rules look at it.
struct PageSubject {
    let node: PDFNode
    /// Counted from 1.
    let number: Int
    let terms: PreflightTerms
    let boxes: PageBoxes
    /// The resources of the page, its forms, patterns and fonts, with the path to each.
    let resources: [(path: String, node: PDFNode)]

    private static let greatestCount = 10_000

    init(_ node: PDFNode, number: Int, _ terms: PreflightTerms) {
        (self.node, self.number, self.terms) = (node, number, terms)
        boxes = PageBoxes(node)
        resources = Self.resources(of: node)
    }

    private static func resources(of page: PDFNode) -> [(path: String, node: PDFNode)] {
        var found: [(path: String, node: PDFNode)] = []
        var seen: Set<PDFObjectID> = []
        var open: [(path: String, node: PDFNode)] = [("", page)]
        while let (path, owner) = open.popLast(), found.count < greatestCount {
            if let id = owner.id, !seen.insert(id).inserted { continue }
            let resources = owner["Resources"]
            if resources.isDictionary { found.append((path, resources)) }
            for (kind, noun) in [("XObject", "form"), ("Pattern", "pattern"), ("Font", "font")] {
                for (name, value) in resources[kind].entries.reversed() where value["Resources"].isDictionary
                {
                    open.append(("\(noun) \(name)\(path.isEmpty ? "" : " in \(path)")", value))
                }
            }
        }
        return found
    }

    /// Every resource of a kind, with what it is called.
    func each(_ kind: String) -> [(title: String, node: PDFNode)] {
        resources.flatMap { path, node in
            node[kind].entries.map { name, value in
                ("\(kind) \(name)" + (path.isEmpty ? "" : " in \(path)"), value)
            }
        }
    }
}

/// The boxes of a page (ISO 32000-1, 14.11.2), in its coordinates.
struct PageBoxes {
    let media: Rect?
    let crop: Rect?
    let bleed: Rect?
    let trim: Rect?
    let art: Rect?

    init(_ page: PDFNode) {
        func box(_ key: String) -> Rect? { page[key].numbers.flatMap(Rect.init(corners:)) }
        (media, crop, bleed, trim, art) = (
            box("MediaBox"), box("CropBox"), box("BleedBox"), box("TrimBox"), box("ArtBox")
        )
    }

    /// What is cut out, or else what there is.
    var finished: Rect { trim ?? art ?? crop ?? media ?? Rect(minX: 0, minY: 0, maxX: 595, maxY: 842) }

    /// What has to be clean of everything that isn't printed.
    var printed: Rect { bleed ?? finished }

    /// A rectangle of the page as a place on the trimmed paper.
    func place(_ rect: Rect) -> PreflightFinding.Place? {
        guard !rect.isEmpty, rect.minX.isFinite, rect.maxX.isFinite, rect.minY.isFinite, rect.maxY.isFinite
        else {
            return nil
        }
        func millimetres(_ points: Double) -> Double { (points * 254 / 72).rounded() / 10 }
        return PreflightFinding.Place(
            x: millimetres(rect.minX - finished.minX), y: millimetres(finished.maxY - rect.maxY),
            width: millimetres(rect.width), height: millimetres(rect.height))
    }

    /// The boxes that there are, for a report.
    var listed: [(name: String, x: Double, y: Double, width: Double, height: Double)] {
        [("MediaBox", media), ("CropBox", crop), ("BleedBox", bleed), ("TrimBox", trim), ("ArtBox", art)]
            .compactMap { name, box in
                guard let box else { return nil }
                let scale = 25.4 / 72
                return (name, box.minX * scale, box.minY * scale, box.width * scale, box.height * scale)
            }
    }

    /// "210 × 297 mm"
    static func size(_ rect: Rect) -> String {
        "\((rect.width * 25.4 / 72).inTenths) × \((rect.height * 25.4 / 72).inTenths) mm"
    }
}
