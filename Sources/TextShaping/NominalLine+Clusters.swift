import CPango

extension NominalLine {
    /// The characters that belong together, and where they are drawn.
    struct Cluster {
        /// Where it starts in the text, in bytes of UTF-8.
        var offset: Int
        /// The origin of its first glyph, in Pango's units.
        var x: Int64
        var font: UnsafeMutablePointer<PangoFont>?
    }

    /// The clusters from left to right; those of text that runs the other way count as one.
    var clusters: [Cluster] {
        var clusters: [Cluster] = []
        forEachRun { run, start in
            guard let item = run.item?.pointee, let string = run.glyphs?.pointee,
                let logs = string.log_clusters
            else { return }
            let isForward = item.analysis.level & 1 == 0
            var x = start
            for index in 0..<Int(string.num_glyphs) {
                let geometry = string.glyphs[index].geometry
                if index == 0 || isForward && logs[index] != logs[index - 1] {
                    let offset = isForward ? Int(item.offset + logs[index]) : Int(item.offset)
                    clusters.append(
                        Cluster(offset: offset, x: x + Int64(geometry.x_offset), font: item.analysis.font))
                }
                x += Int64(geometry.width)
            }
        }
        return clusters.sorted { $0.offset < $1.offset }
    }

    /// The numbers of the glyphs in their fonts.
    var glyphs: [UInt32] {
        var glyphs: [UInt32] = []
        forEachRun { run, _ in
            guard let string = run.glyphs?.pointee else { return }
            glyphs += (0..<Int(string.num_glyphs)).map { string.glyphs[$0].glyph }
        }
        return glyphs
    }

    /// Whether no run of it goes the other way.
    var runsFromLeftToRight: Bool {
        var isForward = true
        forEachRun { run, _ in
            if let item = run.item?.pointee, item.analysis.level & 1 == 1 { isForward = false }
        }
        return isForward
    }

    /// Calls a function with what of each run is in a part of the text, and where that starts, in Pango's units. The part
    /// has to begin and end between clusters, and all text has to run from left to right.
    func forEachRun(in part: Range<Int>, _ body: (inout PangoGlyphItem, Int64) -> Void) {
        forEachRun { run, start in
            guard let item = run.item?.pointee else { return }
            let covered = (Int(item.offset)..<Int(item.offset + item.length)).clamped(to: part)
            guard !covered.isEmpty else { return }
            var run = run
            guard let rest = pango_glyph_item_copy(&run) else { return }
            defer { pango_glyph_item_free(rest) }
            var x = start
            let before = Int32(covered.lowerBound) - item.offset
            if before > 0, let head = pango_glyph_item_split(rest, pango_layout_get_text(layout), before) {
                x += Int64(pango_glyph_string_get_width(head.pointee.glyphs))
                pango_glyph_item_free(head)
            }
            guard covered.upperBound < Int(item.offset + item.length) else { return body(&rest.pointee, x) }
            let length = Int32(covered.count)
            guard let head = pango_glyph_item_split(rest, pango_layout_get_text(layout), length) else {
                return
            }
            body(&head.pointee, x)
            pango_glyph_item_free(head)
        }
    }

    /// Calls a function with each run and where it starts, in Pango's units.
    func forEachRun(_ body: (PangoGlyphItem, Int64) -> Void) {
        var x: Int64 = 0
        var run = line?.pointee.runs
        while let node = run {
            if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee {
                body(item, x)
                x += Int64(pango_glyph_string_get_width(item.glyphs))
            }
            run = node.pointee.next
        }
    }
}
