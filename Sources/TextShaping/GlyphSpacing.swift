import CPango
import Typesetting

/// The glyphs of a line, whose advances can be changed.
struct GlyphSpacing {
    private struct Place {
        var glyph: UnsafeMutablePointer<PangoGlyphInfo>
        /// The byte of the text at which the next cluster starts.
        var end: Int
    }

    private var places: [Place] = []
    private let em: Double

    /// - Parameter em: The size of the font in Pango's points.
    init(_ line: UnsafeMutablePointer<PangoLayoutLine>, em: Double) {
        self.em = em * Double(PANGO_SCALE)
        var run = line.pointee.runs
        while let node = run {
            if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
                add(item.pointee)
            }
            run = node.pointee.next
        }
    }

    /// The last glyph of every cluster of a run from left to right; other runs keep their advances.
    private mutating func add(_ run: PangoGlyphItem) {
        guard let item = run.item?.pointee, let string = run.glyphs?.pointee, let glyphs = string.glyphs,
            let clusters = string.log_clusters, item.analysis.level & 1 == 0
        else { return }
        let count = Int(string.num_glyphs)
        for index in 0..<count where index + 1 == count || clusters[index + 1] != clusters[index] {
            let end = index + 1 == count ? item.length : clusters[index + 1]
            places.append(Place(glyph: glyphs + index, end: Int(item.offset + end)))
        }
    }

    /// Makes the advances before spaces wider, or narrower if the space is negative, as between punctuation marks.
    func insert(_ spaces: [TextSpace]) {
        let advances = places.map { Double($0.glyph.pointee.geometry.width) }
        let byEnd = Dictionary(places.enumerated().map { ($1.end, $0) }) { first, _ in first }
        for space in spaces {
            guard let index = byEnd[space.offset] else { continue }
            let isFullWidth = { (index: Int) in
                advances.indices.contains(index) && advances[index] > 0.75 * em
            }
            let hasBlank =
                switch space.joint {
                case .blankAfter: isFullWidth(index)
                case .blankBefore: isFullWidth(index + 1)
                case .solid, .script: true
                }
            if hasBlank {
                places[index].glyph.pointee.geometry.width += PangoGlyphUnit((space.em * em).rounded())
            }
        }
    }
}
