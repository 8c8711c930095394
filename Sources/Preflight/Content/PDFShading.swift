import SceneGraph

/// A gradient (ISO 32000-1, 8.7.4.5).
struct PDFShading {
    let node: PDFNode
    let kind: Int
    let space: ColorSpace
    /// nil where the colours stand in the shading's data.
    let function: PDFFunction?
    /// What it may cover, in its own coordinates.
    let box: Rect?

    init?(_ node: PDFNode, _ resources: PDFNode) {
        guard let kind = node["ShadingType"].integer, let space = ColorSpace(node["ColorSpace"], resources)
        else { return nil }
        (self.node, self.kind, self.space) = (node, kind, space)
        let function = node["Function"]
        self.function = function.isNull ? nil : PDFFunction(function)
        box = node["BBox"].numbers.flatMap(Rect.init(corners:))
    }

    var coordinates: [Double] { node["Coords"].numbers ?? [] }

    var domain: ClosedRange<Double> {
        guard let domain = node["Domain"].numbers, domain.count >= 2, domain[0] <= domain[1] else {
            return 0...1
        }
        return domain[0]...domain[1]
    }

    var extends: (before: Bool, after: Bool) {
        (node["Extend"][0].boolean ?? false, node["Extend"][1].boolean ?? false)
    }

    /// The colour at a place from 0 to 1 between its ends.
    func color(at t: Double) -> PaintColor? {
        guard let function else { return nil }
        let x = domain.lowerBound + t * (domain.upperBound - domain.lowerBound)
        return PaintColor(space, function([x]))
    }

    /// Colours all along it, close enough to each other that none is missed.
    var samples: [PaintColor] { (0...64).compactMap { color(at: Double($0) / 64) } }
}

extension Rect {
    /// A rectangle as PDF gives it, by two opposite corners; nil unless there are four numbers.
    init?(corners: [Double]) {
        guard corners.count == 4 else { return nil }
        self.init(
            minX: min(corners[0], corners[2]), minY: min(corners[1], corners[3]),
            maxX: max(corners[0], corners[2]), maxY: max(corners[1], corners[3]))
    }
}
