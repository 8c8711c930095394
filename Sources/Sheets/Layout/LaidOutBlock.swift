import SceneGraph

/// A block with its content placed from (0, 0) downward.
struct LaidOutBlock {
    var marks: [Mark] = []
    var height = 0.0
    /// The space to the blocks before and after; nil for that of the sheet.
    var spaceBefore: Double?
    var spaceAfter: Double?
    /// The height of the head, such as a title, and the distance from the first baseline of the foot, such as
    /// notes, to the end of the block. In a row, heads and feet align.
    var head = 0.0
    var foot = 0.0
    /// The size of the block's figure. In a row, figures that are to be of one size are.
    var figure: FigureSize?
    /// Whether the block would fill another height, because it has a plot that can grow.
    var isFlexible = false
    /// Draws what takes time and isn't needed for layout, such as a chart, over the marks; called once the
    /// pages are composed.
    var drawing: (() -> [Mark])?
    /// The block's range in the document, and the width that it was given.
    var source: GroupItem.Source?

    /// Returns the block as one group of a scene.
    func group(x: Double = 0, y: Double = 0, annotation: Annotation? = nil) -> Mark {
        var group = GroupItem(x: x, y: y, marks: marks)
        group.annotation = annotation
        group.source = source
        return Mark(.group([group]), role: .scope)
    }

    /// Returns the block as one group with an annotation of its meaning.
    func annotated(_ annotation: Annotation) -> LaidOutBlock {
        var copy = self
        guard let drawing else {
            copy.marks = [group(annotation: annotation)]
            return copy
        }
        copy.marks = []
        copy.drawing = {
            var drawn = self
            drawn.marks += drawing()
            return [drawn.group(annotation: annotation)]
        }
        return copy
    }
}

/// The size that a figure is to have, and the one that it has room for.
struct FigureSize {
    var stated: Double
    var fitting: Double

    /// The height above the figure's baseline, at the size that is stated.
    var ascent: Double { stated * FigureLine.digitHeight }
}

/// What a row asks of a block, so that blocks side by side align: the heights of the block, its
/// head and its foot, the size of its figure, and how far down the baseline of all figures is.
struct Fit: Hashable {
    var height: Double
    var head = 0.0
    var foot = 0.0
    var figure: Double?
    var baseline = 0.0
}
