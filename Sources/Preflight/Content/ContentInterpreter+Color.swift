import SceneGraph

extension ContentInterpreter {
    /// Performs the operators that set colours (ISO 32000-1, 8.6.8).
    func performColor(_ word: String, _ operands: Operands) -> Bool {
        switch word {
        case "g": setPlain(\.fill, .deviceGray, operands)
        case "G": setPlain(\.stroke, .deviceGray, operands)
        case "rg": setPlain(\.fill, .deviceRGB, operands)
        case "RG": setPlain(\.stroke, .deviceRGB, operands)
        case "k": setPlain(\.fill, .deviceCMYK, operands)
        case "K": setPlain(\.stroke, .deviceCMYK, operands)
        case "cs": setSpace(\.fill, operands.name(0))
        case "CS": setSpace(\.stroke, operands.name(0))
        case "sc", "scn": setColor(\.fill, operands)
        case "SC", "SCN": setColor(\.stroke, operands)
        default: return false
        }
        return true
    }

    private func set(
        _ kind: WritableKeyPath<GraphicsState, PaintColor>, _ space: ColorSpace, _ components: [Double]
    ) {
        guard !isColorFixed else { return }
        let missing = max(0, space.componentCount - components.count)
        let components = components.prefix(space.componentCount) + repeatElement(0, count: missing)
        state[keyPath: kind] = PaintColor(space, Array(components))
    }

    /// Sets a colour of the device's own. Pages have few of them, which they set again and again.
    private func setPlain(
        _ kind: WritableKeyPath<GraphicsState, PaintColor>, _ space: ColorSpace, _ operands: Operands
    ) {
        guard !isColorFixed else { return }
        let components = operands.numbers
        if let known = plainColors[components], known.space.family == space.family {
            state[keyPath: kind] = known
            return
        }
        set(kind, space, components)
        if plainColors.count == Self.greatestPlainColors { plainColors = [:] }
        plainColors[components] = state[keyPath: kind]
    }

    private static let greatestPlainColors = 256

    private func setSpace(_ kind: WritableKeyPath<GraphicsState, PaintColor>, _ name: String?) {
        guard let name, !isColorFixed else { return }
        guard let space = scope.space(name) else { return meet(.missingResource("ColorSpace", name)) }
        state[keyPath: kind] = PaintColor(space, space.initialComponents)
    }

    private func setColor(_ kind: WritableKeyPath<GraphicsState, PaintColor>, _ operands: Operands) {
        guard !isColorFixed else { return }
        let space = state[keyPath: kind].space
        guard case .pattern = space else { return set(kind, space, operands.numbers) }
        guard let name = operands.lastName else { return }
        let pattern = scope.resource("Pattern", name)
        guard pattern.isDictionary || pattern.isStream else {
            return meet(.missingResource("Pattern", name))
        }
        state[keyPath: kind] = PaintColor(space, operands.numbers, pattern: pattern)
    }

    /// Paints a pattern (8.7) within what `clip` leaves.
    func paintPattern(_ color: PaintColor, _ place: PaintPlace, _ clip: (any PageDevice) -> Void) {
        guard let pattern = color.pattern else { return }
        let matrix = (Matrix(pattern["Matrix"].numbers) ?? .identity).then(baseMatrix)
        guard matrix.isFinite else { return }
        save()
        each(clip)
        defer { restore() }
        if pattern["PatternType"].integer == 2 {
            guard let shading = PDFShading(pattern["Shading"], scope.node) else {
                return meet(.damaged("a shading that can't be read"))
            }
            let state = state
            each { $0.shade(shading, matrix, state, at: place) }
        } else {
            tile(pattern, color, matrix, place)
        }
    }

    private func tile(_ pattern: PDFNode, _ color: PaintColor, _ matrix: Matrix, _ place: PaintPlace) {
        guard let box = pattern["BBox"].numbers.flatMap(Rect.init(corners:)), let inverse = matrix.inverse,
            let content = content(of: pattern)
        else { return meet(.damaged("a pattern that can't be read")) }
        func step(_ key: String, _ side: Double) -> Double {
            let step = abs(pattern[key].number ?? 0)
            return step > 1e-6 ? step : max(side, 1e-6)
        }
        let (stepX, stepY) = (step("XStep", box.width), step("YStep", box.height))
        let area = inverse.apply(place.bounds)
        guard !area.isEmpty, area.width.isFinite, area.height.isFinite else { return }
        let columns = cells(area.minX, area.maxX, box.minX, box.maxX, stepX)
        let rows = cells(area.minY, area.maxY, box.minY, box.maxY, stepY)
        guard let columns, let rows, columns.count * rows.count <= Self.greatestTiles else {
            return meet(.notDrawn("a pattern of too many cells"))
        }
        spend(10 * columns.count * rows.count)
        let all = devices
        var isFirst = true
        for row in rows {
            for column in columns {
                let offset = Matrix(1, 0, 0, 1, Double(column) * stepX, Double(row) * stepY)
                nested("pattern", pattern["Resources"]) {
                    var inner = GraphicsState()
                    inner.matrix = offset.then(matrix)
                    if pattern["PaintType"].integer == 2 {
                        let base: ColorSpace =
                            if case .pattern(let base?) = color.space { base } else { .deviceGray }
                        inner.fill = PaintColor(base, color.components)
                        inner.stroke = inner.fill
                        isColorFixed = true
                    }
                    inner.fillOverprints = state.fillOverprints
                    inner.strokeOverprints = state.fillOverprints
                    inner.overprintMode = state.overprintMode
                    inner.fillAlpha = state.fillAlpha
                    inner.strokeAlpha = state.fillAlpha
                    state = inner
                    baseMatrix = inner.matrix
                    var outline = Path()
                    outline.addRect(box)
                    let clip = inner.matrix.apply(outline)
                    each { $0.clip(clip, isEvenOdd: false) }
                    run(content)
                }
                if isFirst {
                    devices = all.filter(\.wantsAllTiles)
                    isFirst = false
                    if devices.isEmpty { break }
                }
            }
            if devices.isEmpty { break }
        }
        devices = all
    }

    private static let greatestTiles = 40_000

    /// Which repetitions of a cell from `low` to `high` meet an interval; nil if they are too many to count.
    private func cells(_ from: Double, _ to: Double, _ low: Double, _ high: Double, _ step: Double) -> Range<
        Int
    >? {
        let first = ((from - high) / step).rounded(.down)
        let last = ((to - low) / step).rounded(.up)
        guard first.isFinite, last.isFinite, last - first < Double(Self.greatestTiles), abs(first) < 1e9
        else {
            return nil
        }
        return Int(first)..<max(Int(first), Int(last)) + 1
    }
}
