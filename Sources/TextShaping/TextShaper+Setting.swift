import CPango
public import SceneGraph

extension TextShaper {
    /// Compares the places of a line's characters with those that they have without the rules of type, and divides the
    /// line where the two come apart.
    public func setting(of text: String, in font: FontStyle) -> TextSetting {
        let shaped = line(text, in: font)
        let unit = shaped.scale / Double(PANGO_SCALE)
        var plain = font
        (plain.tracking, plain.spacing, plain.squeezesMarks, plain.punctuation) = (0, 0, false, .full)
        plain.figures = .ofFont
        var natural = line(text, in: plain)
        var setting = TextSetting(pieces: [], width: 0)
        if font.figures != .ofFont, natural.layout.glyphs != shaped.layout.glyphs {
            plain.figures = font.figures
            natural = line(text, in: plain)
            setting.features.append(font.figures == .tabular ? "tnum" : "pnum")
        }
        if font.isVertical { setting.features.append("vert") }
        setting.tracking = shaped.tracking(of: font)

        let characters = Array(shaped.layout.text)
        let clusters = shaped.layout.clusters
        let places = Dictionary(natural.layout.clusters.map { ($0.offset, $0.x) }) { first, _ in first }
        // Less than this is rounding.
        let threshold = 0.01 * font.size
        var shift = 0.0
        var (start, gap, family) = (0, 0.0, String?.none)
        func finish(at end: Int) {
            guard end > start else { return }
            setting.pieces.append(
                .init(
                    text: String(decoding: characters[start..<end], as: UTF8.self), gap: gap, family: family))
        }
        for (index, cluster) in clusters.enumerated() {
            let own = specialFamily(of: cluster, characters, font)
            var drift = 0.0
            if let place = places[cluster.offset] {
                drift = Double(cluster.x - place) * unit - Double(index) * setting.tracking - shift
            }
            if abs(drift) <= threshold { drift = 0 }
            if drift == 0, own == family { continue }
            finish(at: cluster.offset)
            (start, gap, family) = (cluster.offset, drift, own)
            shift += drift
        }
        finish(at: characters.count)
        setting.width =
            natural.metrics.width + shift + Double(clusters.count) * setting.tracking
        return setting
    }

    /// The families in which another program sets text of a style: those that are used here, then those that the
    /// document names, then any of the kind.
    public func familyList(for font: FontStyle) -> [String] {
        if let known = familyLists[font.family] { return known }
        let list = library.familyList(for: font)
        familyLists[font.family] = list
        return list
    }

    /// The family of a character that isn't set in the first one that has it: a quotation mark in Chinese text.
    private func specialFamily(
        of cluster: NominalLine.Cluster, _ text: [UInt8], _ font: FontStyle
    ) -> String? {
        let rest = String(decoding: text[cluster.offset..<min(cluster.offset + 4, text.count)], as: UTF8.self)
        guard let scalar = rest.unicodeScalars.first else { return nil }
        let usual: String?
        if let known = usualFamilies[font.family]?[scalar] {
            usual = known
        } else {
            usual = familyList(for: font).first { library.covers(scalar, family: $0) }
            usualFamilies[font.family, default: [:]][scalar] = .some(usual)
        }
        guard let usual, let family = cluster.font?.family, !family.isEmpty, family != usual,
            library.contains(family: family)
        else { return nil }
        return family
    }
}

extension ShapedLine {
    /// The space after each character that a style asks for, in points.
    fileprivate func tracking(of font: FontStyle) -> Double {
        font.tracking.isFinite ? max(-2, min(2, font.tracking)) * scale * TextShaper.nominalSize : 0
    }
}

extension FontLibrary {
    fileprivate func familyList(for font: FontStyle) -> [String] {
        let resolved = configuration.families(of: font.family)
        var list = resolved.filter(contains)
        let kind = font.isSerif ? "serif" : font.isMonospaced ? "monospace" : "sans-serif"
        if !list.contains(where: { covers("中", family: $0) }) {
            list += configuration.families(of: kind).filter { contains(family: $0) && !list.contains($0) }
        }
        let named = FontConfiguration.names(in: font.family).filter { !$0.isEmpty }
        for name in named + [kind] where !list.contains(name) { list.append(name) }
        return list
    }
}
