import CCairo
import SceneGraph

extension PlatesDevice {
    func draw(_ image: PDFImage, _ state: GraphicsState, at place: PaintPlace) {
        masked(state) { drawUnmasked(image, state, at: place) }
    }

    private func drawUnmasked(_ image: PDFImage, _ state: GraphicsState, at place: PaintPlace) {
        let matrix = Matrix(1 / Double(image.width), 0, 0, -1 / Double(image.height), 0, 1).then(state.matrix)
        let onDevice = matrix.then(base)
        guard abs(onDevice.determinant) > 1e-12, onDevice.isFinite else { return }
        pixelsLeft -= image.width * image.height
        guard pixelsLeft > 0 else { return meet(.tooComplex("more pixels than a page needs"), at: place) }
        // Several pixels of the picture in one of the plate are averaged before.
        let step = max(1, Int(min(1 / max(onDevice.lengthX, 1e-9), 1 / max(onDevice.lengthY, 1e-9))))
        guard let planes = ImagePlanes(image, surfaces.map(\.plate), every: step) else {
            return meet(.notDrawn("a picture (\(image.filters.last ?? "raw"))"), at: place)
        }
        for (index, surface) in surfaces.enumerated() {
            let color = state.fill
            if image.isStencil {
                guard !state.leavesPlate(surface.plate, color, overprints: state.fillOverprints) else {
                    continue
                }
            } else if state.fillOverprints, !planes.speaksOf(index) {
                continue
            }
            cairo_save(surface.context)
            surface.set(Matrix(Double(step), 0, 0, Double(step), 0, 0).then(matrix))
            cairo_set_operator(surface.context, state.cairoOperator)
            planes.paint(
                index, on: surface.context, tint: 1 - color.inks.amount(surface.plate),
                alpha: state.fillAlpha,
                isEnlarged: onDevice.lengthX > 1)
            cairo_restore(surface.context)
        }
    }

    func shade(_ shading: PDFShading, _ matrix: Matrix, _ state: GraphicsState, at place: PaintPlace) {
        masked(state) { shadeUnmasked(shading, matrix, state, at: place) }
    }

    private func shadeUnmasked(
        _ shading: PDFShading, _ matrix: Matrix, _ state: GraphicsState, at place: PaintPlace
    ) {
        let onDevice = matrix.then(base)
        guard let gradient = Gradient(shading), abs(onDevice.determinant) > 1e-12, onDevice.isFinite else {
            return meet(.notDrawn("a gradient of type \(shading.kind)"), at: place)
        }
        for surface in surfaces {
            if state.fillOverprints, !gradient.speaksOf(surface.plate) { continue }
            cairo_save(surface.context)
            surface.set(matrix)
            if let box = shading.box {
                cairo_new_path(surface.context)
                cairo_rectangle(surface.context, box.minX, box.minY, box.width, box.height)
                cairo_clip(surface.context)
            }
            gradient.setSource(surface.plate, on: surface.context)
            cairo_set_operator(surface.context, state.cairoOperator)
            cairo_paint_with_alpha(surface.context, state.fillAlpha)
            cairo_restore(surface.context)
        }
    }
}
