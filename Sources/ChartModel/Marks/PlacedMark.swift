package import Diagnostics
package import Grammar
package import SceneGraph

/// A unit's mark, measured on its plot but not drawn yet.
///
/// A layout is tried at several sizes, and only the final one is drawn. So a mark first computes its
/// geometry, which determines its bounds, and creates items with their paints on request.
package struct PlacedMark {
    /// The bounds of everything that it will draw, in the plot's coordinates, after clipping.
    package let reach: Rect
    /// Where a label of each row may be anchored; nil for a mark without such places.
    package let anchors: Anchors?
    package let draw: () -> [Mark]

    /// The places for labels, one for each row, and the style of the row's item, which a label's colour
    /// follows.
    package struct Anchors {
        /// nil for a row without a position.
        package var places: () -> [LabelAnchor?]
        package var style: (Int) -> Style

        package init(places: @escaping () -> [LabelAnchor?], style: @escaping (Int) -> Style) {
            (self.places, self.style) = (places, style)
        }
    }

    package init(reach: Rect, anchors: Anchors? = nil, draw: @escaping () -> [Mark]) {
        (self.reach, self.anchors, self.draw) = (reach, anchors, draw)
    }

    /// Creates a mark whose geometry consists of its items, such as the path of a line.
    package init(_ marks: [Mark], in context: MarkContext, anchors: Anchors? = nil) {
        self.anchors = anchors
        reach = marks.reduce(.empty) { box, mark in
            let bounds = mark.bounds(measuring: context.environment.measuring)
            return box.union(mark.clip ? context.clipped(bounds) : bounds)
        }
        draw = { marks }
    }

    /// Returns the mark with its name, and those of its series, for people who take the picture apart.
    package func named(_ name: String) -> PlacedMark {
        PlacedMark(reach: reach, anchors: anchors) {
            draw().map { $0.labelled($0.label.map { "\(name) \($0)" } ?? name) }
        }
    }

    /// Returns the mark as a picture of so many pixels per inch, in documents, or as it is if there would be too many.
    package func rastered(at resolution: Located<Double>?, log: DiagnosticLog) -> PlacedMark {
        guard let resolution else { return self }
        return PlacedMark(reach: reach, anchors: anchors) {
            let marks = draw()
            let (area, limit) = (reach.width * reach.height / (72 * 72), Mark.greatestPicture)
            guard area * resolution.value * resolution.value <= limit else {
                let scale = resolution.value / 72
                log.warning(
                    .noEffect,
                    "the mark is set in vectors: a picture of \((reach.width * scale).rounded().plain) × "
                        + "\((reach.height * scale).rounded().plain) pixels is too large",
                    at: resolution.span,
                    hint:
                        "lower the resolution to \((limit / area).squareRoot().rounded(.down).plain) ppi or less"
                )
                return marks
            }
            return marks.map { mark in
                var mark = mark
                mark.raster = resolution.value
                return mark
            }
        }
    }
}

extension MarkContext {
    /// Returns the part of a box that remains after clipping to the plot.
    package func clipped(_ box: Rect) -> Rect {
        box.intersection(Rect(x: 0, y: 0, width: width, height: height))
    }

    /// Returns the visible part of a box: all of it, unless the unit's mark is clipped to the plot.
    package func shown(_ box: Rect) -> Rect { unit.mark.clip == true ? clipped(box) : box }
}

extension Mark {
    /// Returns the mark with a label.
    package func labelled(_ label: String?) -> Mark {
        var mark = self
        mark.label = label
        return mark
    }
}
