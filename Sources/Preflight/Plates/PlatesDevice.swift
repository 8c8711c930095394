import CCairo
import SceneGraph

/// Draws the plates of a page, each ink on its own, with overprint and knock-out as a press has them.
final class PlatesDevice: PageDevice {
    var surfaces: [PlateSurface] = []
    let page: PageSubject
    /// From the page's coordinates to pixels.
    let base: Matrix
    let width: Int
    let height: Int
    var findings: [PreflightFinding] = []
    let rules: PreflightRules
    private let resolution: Double
    /// The groups that are open, and whether each has pictures of its own.
    var groups: [Bool] = []
    var pixelsLeft = 400_000_000
    private let alternatives: [String: InkAmounts]
    let softMasks: SoftMasks

    /// The most pixels of a plate, and the most plates.
    private static let greatestArea = 24e6
    private static let greatestCount = 16
    private static let greatestGroupDepth = 4

    /// - Parameter maskDepth: How many soft masks are being drawn around this.
    init(
        _ page: PageSubject, _ rules: PreflightRules, resolution: Double, budget: ContentInterpreter.Budget,
        maskDepth: Int = 0
    ) {
        (self.page, self.rules) = (page, rules)
        let box = page.boxes.printed
        let (across, down) = (max(1, min(14400, box.width)), max(1, min(14400, box.height)))
        let area = across * down * (resolution / 72) * (resolution / 72)
        let scale = resolution / 72 * min(1, (Self.greatestArea / area).squareRoot())
        self.resolution = scale * 72
        var base = Matrix(scale, 0, 0, -scale, -box.minX * scale, box.maxY * scale)
        var size = (across * scale, down * scale)
        switch ((page.node["Rotate"].integer ?? 0) % 360 + 360) % 360 {
        case 90:
            base = base.then(Matrix(0, 1, -1, 0, size.1, 0))
            size = (size.1, size.0)
        case 180: base = base.then(Matrix(-1, 0, 0, -1, size.0, size.1))
        case 270:
            base = base.then(Matrix(0, -1, 1, 0, 0, size.0))
            size = (size.1, size.0)
        default: break
        }
        self.base = base
        width = max(1, Int(size.0.rounded(.up)))
        height = max(1, Int(size.1.rounded(.up)))
        alternatives = Self.alternatives(page)
        softMasks = SoftMasks(page, resolution: scale * 72, budget: budget, depth: maskDepth)
        let plates = Plate.process + alternatives.keys.sorted().map(Plate.spot)
        for plate in plates.prefix(Self.greatestCount) {
            guard let surface = PlateSurface(plate, width: width, height: height, base: base) else {
                continue
            }
            surfaces.append(surface)
        }
    }

    /// The spots of a page with the process inks that replace them.
    private static func alternatives(_ page: PageSubject) -> [String: InkAmounts] {
        var alternatives: [String: InkAmounts] = [:]
        for (_, resources) in page.resources {
            let nodes =
                resources["ColorSpace"].entries.map(\.value)
                + resources["XObject"].entries.map { $0.value["ColorSpace"] }
                + resources["Shading"].entries.map { $0.value["ColorSpace"] }
                + resources["Pattern"].entries.map { $0.value["Shading"]["ColorSpace"] }
            for space in nodes.compactMap({ ColorSpace($0, resources) }).flatMap(\.withBases) {
                guard case .colorants(let names, _, _) = space else { continue }
                for spot in space.spots {
                    let components = names.map { $0 == spot ? 1.0 : 0 }
                    alternatives[spot] = space.alternateInks(of: components)
                }
            }
        }
        return alternatives
    }

    var wantsAllTiles: Bool { true }

    func finished() -> PagePlates {
        PagePlates(
            surfaces, page: page.number, width: width, height: height, resolution: resolution, base: base,
            alternatives)
    }

    // MARK: State

    func save() { for surface in surfaces { cairo_save(surface.context) } }

    func restore() { for surface in surfaces { cairo_restore(surface.context) } }

    func clip(_ path: Path, isEvenOdd: Bool) {
        for surface in surfaces {
            cairo_new_path(surface.context)
            surface.append(path)
            cairo_set_fill_rule(
                surface.context, isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
            cairo_clip(surface.context)
        }
    }

    func clip(to runs: [TextRun]) {
        clip(runs.reduce(into: Path()) { $0.elements += outline($1).elements }, isEvenOdd: false)
    }

    func beginGroup(_ state: GraphicsState) {
        let isOwn = groups.count { $0 } < Self.greatestGroupDepth
        groups.append(isOwn)
        guard isOwn else { return }
        for surface in surfaces { cairo_push_group_with_content(surface.context, CAIRO_CONTENT_COLOR_ALPHA) }
    }

    func endGroup(_ state: GraphicsState) {
        guard groups.popLast() == true else { return }
        let mask = state.softMask.flatMap(softMasks.mask)
        if state.softMask != nil, mask == nil { noteUndrawnMask() }
        for surface in surfaces {
            cairo_pop_group_to_source(surface.context)
            cairo_set_operator(surface.context, state.cairoOperator)
            if let mask {
                cairo_identity_matrix(surface.context)
                cairo_mask_surface(surface.context, mask, 0, 0)
                surface.set(.identity)
            } else {
                cairo_paint_with_alpha(surface.context, state.fillAlpha)
            }
            cairo_set_operator(surface.context, CAIRO_OPERATOR_OVER)
        }
    }

    // MARK: Painting

    func fill(_ path: Path, isEvenOdd: Bool, _ state: GraphicsState, at place: PaintPlace) {
        each(of: state.fill, state, overprints: state.fillOverprints, alpha: state.fillAlpha) { surface in
            cairo_new_path(surface.context)
            surface.append(path)
            cairo_set_fill_rule(
                surface.context, isEvenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
            cairo_fill(surface.context)
        }
    }

    func stroke(_ path: Path, _ state: GraphicsState, at place: PaintPlace) {
        guard state.stroke.pattern == nil else {
            return meet(.notDrawn("a line with a pattern"), at: place)
        }
        askAboutGround(.stroke(path), state.matrix.apply(path), state, place)
        stroke(path, in: state.matrix, state)
    }

    private func stroke(_ path: Path, in matrix: Matrix, _ state: GraphicsState) {
        let onDevice = matrix.then(base)
        guard abs(onDevice.determinant) > 1e-12, onDevice.isFinite else { return }
        let scale = onDevice.leastScale
        let dashes = dashes(of: state, along: path, scale)
        each(of: state.stroke, state, overprints: state.strokeOverprints, alpha: state.strokeAlpha) {
            surface in
            let context = surface.context
            surface.set(matrix)
            cairo_new_path(context)
            surface.append(path)
            // A line of no width is as thin as the device can draw.
            cairo_set_line_width(context, max(state.lineWidth, 0.3 / max(scale, 1e-9)))
            cairo_set_line_cap(
                context,
                [0: CAIRO_LINE_CAP_BUTT, 1: CAIRO_LINE_CAP_ROUND][state.cap] ?? CAIRO_LINE_CAP_SQUARE)
            cairo_set_line_join(
                context,
                [0: CAIRO_LINE_JOIN_MITER, 1: CAIRO_LINE_JOIN_ROUND][state.join] ?? CAIRO_LINE_JOIN_BEVEL)
            cairo_set_miter_limit(context, state.miterLimit)
            cairo_set_dash(context, dashes, Int32(dashes.count), state.dashPhase)
            cairo_stroke(context)
            surface.set(.identity)
        }
    }

    /// The dashes; none if they are too many to be seen, or counted.
    private func dashes(of state: GraphicsState, along path: Path, _ scale: Double) -> [Double] {
        let sum = state.dashes.reduce(0, +)
        guard !state.dashes.isEmpty, sum * scale > 0.2 else { return [] }
        let box = path.controlBounds
        guard (box.width + box.height) * Double(path.elements.count) / sum < 1e6 else { return [] }
        return state.dashes
    }

    func show(_ run: TextRun, _ state: GraphicsState, at place: PaintPlace) {
        guard run.mode.fills || run.mode.strokes else { return }
        // The glyphs of a drawn font come as contents of their own.
        if run.font.isDrawn { return askAboutGround(.text(run), boxes(run), state, place) }
        let outline = outline(run)
        if run.font.isEmbedded,
            run.glyphs.contains(where: { run.font.outline($0.glyph) == nil && !$0.glyph.isSpace })
        {
            meet(.notDrawn("glyphs of \(run.font.name)"), at: place)
        }
        askAboutGround(.text(run), outline, state, place)
        if run.mode.fills { fill(outline, isEvenOdd: false, state, at: place) }
        if run.mode.strokes {
            stroke(state.matrix.inverse?.apply(outline) ?? outline, in: state.matrix, state)
        }
    }

    private func outline(_ run: TextRun) -> Path {
        var path = Path()
        for (glyph, matrix) in run.glyphs {
            guard let outline = run.font.outline(glyph) else { continue }
            path.elements += matrix.apply(outline).elements
        }
        return path
    }

    private func boxes(_ run: TextRun) -> Path {
        run.glyphs.reduce(into: Path()) { path, placed in
            var box = Path()
            box.addRect(Rect(minX: 0, minY: 0, maxX: placed.glyph.advance, maxY: 0.7))
            path.elements += placed.matrix.apply(box).elements
        }
    }

    func meet(_ irregularity: ContentIrregularity, at place: PaintPlace) {
        // What everyone meets is told by the device that has the rules.
        switch irregularity {
        case .notDrawn, .tooComplex: break
        default: return
        }
        for rule in rules.ofContents {
            guard let remark = rule.remark(on: irregularity), findings.count < 1000 else { continue }
            findings.append(rule.finding(remark, page: page.number, object: place.text))
        }
    }

    /// Sets the ink of each plate that the colour doesn't leave alone, and paints it.
    private func each(
        of color: PaintColor, _ state: GraphicsState, overprints: Bool, alpha: Double,
        _ paint: (PlateSurface) -> Void
    ) {
        masked(state) {
            for surface in surfaces
            where !state.leavesPlate(surface.plate, color, overprints: overprints) {
                let ink =
                    color.inks.isRegistration ? color.inks.amount(.black) : color.inks.amount(surface.plate)
                cairo_set_source_rgba(surface.context, 1 - ink, 1 - ink, 1 - ink, alpha)
                cairo_set_operator(surface.context, state.cairoOperator)
                paint(surface)
            }
        }
    }

    func noteUndrawnMask() {
        meet(
            .notDrawn("a soft mask"),
            at: PaintPlace(page: page.number, operation: 0, name: "gs", trail: [], bounds: .empty))
    }
}

extension GraphicsState {
    /// Cairo's operator for the blend mode. On a plate's picture, where white is no ink, it does what the mode does to
    /// inks (ISO 32000-1, 11.3.5); modes that mix inks with each other are none of a single plate's.
    var cairoOperator: cairo_operator_t {
        switch blendMode {
        case "Multiply": CAIRO_OPERATOR_MULTIPLY
        case "Screen": CAIRO_OPERATOR_SCREEN
        case "Overlay": CAIRO_OPERATOR_OVERLAY
        case "Darken": CAIRO_OPERATOR_DARKEN
        case "Lighten": CAIRO_OPERATOR_LIGHTEN
        case "ColorDodge": CAIRO_OPERATOR_COLOR_DODGE
        case "ColorBurn": CAIRO_OPERATOR_COLOR_BURN
        case "HardLight": CAIRO_OPERATOR_HARD_LIGHT
        case "SoftLight": CAIRO_OPERATOR_SOFT_LIGHT
        case "Difference": CAIRO_OPERATOR_DIFFERENCE
        case "Exclusion": CAIRO_OPERATOR_EXCLUSION
        default: CAIRO_OPERATOR_OVER
        }
    }
}
