import SceneGraph

extension ContentInterpreter {
    /// Performs the operators of text (ISO 32000-1, 9.2 to 9.4).
    func performText(_ word: String, _ operands: Operands) -> Bool {
        switch word {
        case "BT":
            textMatrix = .identity
            lineMatrix = .identity
        case "ET": endText()
        case "Tc": state.text.characterSpacing = operands.number(0)
        case "Tw": state.text.wordSpacing = operands.number(0)
        case "Tz": state.text.horizontalScale = operands.number(0) / 100
        case "TL": state.text.leading = operands.number(0)
        case "Ts": state.text.rise = operands.number(0)
        case "Tr": state.text.mode = Int(clamping: operands.number(0))
        case "Tf":
            guard let name = operands.name(0) else { return true }
            let font = scope.resource("Font", name)
            if font.isDictionary {
                setFont(font, size: operands.number(1))
            } else {
                state.text.font = nil
                meet(.missingResource("Font", name))
            }
        case "Td": moveLine(operands.number(0), operands.number(1))
        case "TD":
            state.text.leading = -operands.number(1)
            moveLine(operands.number(0), operands.number(1))
        case "Tm":
            guard let matrix = Matrix(operands.numbers), matrix.isFinite else { return true }
            lineMatrix = matrix
            textMatrix = matrix
        case "T*": moveLine(0, -state.text.leading)
        case "Tj": show([.string(operands.string(0))])
        case "TJ":
            if case .array(let parts)? = operands.objects.first { show(parts) }
        case "'":
            moveLine(0, -state.text.leading)
            show([.string(operands.string(0))])
        case "\"":
            state.text.wordSpacing = operands.number(0)
            state.text.characterSpacing = operands.number(1)
            moveLine(0, -state.text.leading)
            show([.string(operands.string(2))])
        default: return false
        }
        return true
    }

    func setFont(_ node: PDFNode, size: Double) {
        if let id = node.id {
            let font = fonts[id] ?? PDFFont(node)
            fonts[id] = font
            state.text.font = font
        } else {
            state.text.font = PDFFont(node)
        }
        state.text.size = size
    }

    private func moveLine(_ x: Double, _ y: Double) {
        lineMatrix = Matrix(1, 0, 0, 1, x, y).then(lineMatrix)
        textMatrix = lineMatrix
    }

    private func endText() {
        guard !clippingRuns.isEmpty else { return }
        let runs = clippingRuns
        clippingRuns = []
        each { $0.clip(to: runs) }
    }

    private func show(_ parts: [PDFObject]) {
        let text = state.text
        guard let font = text.font else { return }
        var run = TextRun(font: font, glyphs: [], size: 0, mode: text)
        var bounds = Rect.empty
        for part in parts {
            switch part {
            case .integer(let shift): advance(-Double(shift) / 1000 * text.size, font)
            case .real(let shift): advance(-shift / 1000 * text.size, font)
            case .string(let bytes):
                for glyph in font.glyphs(of: bytes) {
                    let em = Matrix(
                        text.size * text.horizontalScale, 0, 0, text.size, 0, text.rise
                    ).then(textMatrix).then(state.matrix)
                    let origin = Matrix(1, 0, 0, 1, -glyph.origin.x, -glyph.origin.y)
                    let matrix = font.isVertical ? origin.then(em) : em
                    if matrix.isFinite {
                        run.glyphs.append((glyph, matrix))
                        bounds.formUnion(
                            matrix.apply(
                                Rect(minX: 0, minY: -0.2, maxX: max(0.1, abs(glyph.advance)), maxY: 0.8)))
                    }
                    var distance = glyph.advance * text.size + text.characterSpacing
                    if glyph.isSpace { distance += text.wordSpacing }
                    advance(distance, font)
                }
            default: continue
            }
        }
        guard let first = run.glyphs.first else { return }
        spend(run.glyphs.count)
        run.size = Self.size(first.matrix, font)
        let place = place(bounds)
        if text.fills, state.fill.pattern != nil {
            paintPattern(state.fill, place) { $0.clip(to: [run]) }
        } else {
            let state = state
            each { $0.show(run, state, at: place) }
        }
        if text.clips { clippingRuns.append(run) }
        if font.isDrawn { draw(run) }
    }

    private func advance(_ distance: Double, _ font: PDFFont) {
        let isVertical = font.isVertical
        let shift =
            isVertical
            ? Matrix(1, 0, 0, 1, 0, distance)
            : Matrix(1, 0, 0, 1, distance * state.text.horizontalScale, 0)
        let moved = shift.then(textMatrix)
        if moved.isFinite { textMatrix = moved }
    }

    /// The size on the page: how high an em is, measured at right angles to the line.
    private static func size(_ matrix: Matrix, _ font: PDFFont) -> Double {
        let length = matrix.lengthX
        let height = length > 0 ? abs(matrix.determinant) / length : 0
        guard font.isDrawn else { return height }
        // An em of a Type 3 font is a thousand units, as of others, or else as high as its box.
        let units = Matrix(font.node["FontMatrix"].numbers)?.lengthY ?? 0.001
        guard abs(1000 * units - 1) > 0.2 else { return height }
        let box = font.node["FontBBox"].numbers.flatMap(Rect.init(corners:))?.height ?? 0
        return box > 0 ? height * box * units : height
    }

    /// Goes through the contents that are the glyphs of a Type 3 font (9.6.5).
    private func draw(_ run: TextRun) {
        guard run.mode.fills else { return }
        let font = run.font.node
        let units = Matrix(font["FontMatrix"].numbers) ?? Matrix(0.001, 0, 0, 0.001, 0, 0)
        let encoding = SimpleEncoding(font, isTrueType: false)
        for (glyph, matrix) in run.glyphs {
            guard let name = encoding.name(of: UInt8(truncatingIfNeeded: glyph.code)),
                let content = content(of: font["CharProcs"][name])
            else { continue }
            nested("glyph \(name)", font["Resources"]) {
                state.matrix = units.then(matrix)
                baseMatrix = state.matrix
                state.stroke = state.fill
                self.run(content)
            }
        }
    }
}
