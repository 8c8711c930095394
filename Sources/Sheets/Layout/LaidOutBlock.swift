import SceneGraph

/// A block with its content placed from (0, 0) downward.
struct LaidOutBlock {
    var marks: [Mark] = []
    var height = 0.0
    /// The least space to the block before and after, where it needs more or less than the sheet's.
    var spaceBefore: Double?
    var spaceAfter: Double?
    /// How much of the height is a head, such as a title, and how far it is from the first baseline of a foot,
    /// such as notes, to the end: in a row, heads and feet stand side by side.
    var head = 0.0
    var foot = 0.0
    /// Whether the block would fill another height: it has a plot that can grow.
    var isFlexible = false
    /// The block in the document, and the width that it was given.
    var source: GroupItem.Source?

    /// The block as one group of a scene.
    func group(x: Double = 0, y: Double = 0, annotation: Annotation? = nil) -> Mark {
        var group = GroupItem(x: x, y: y, marks: marks)
        group.annotation = annotation
        group.source = source
        return Mark(.group([group]), role: .scope)
    }

    /// The block with what it is in the document.
    func annotated(_ annotation: Annotation) -> LaidOutBlock {
        var copy = self
        copy.marks = [group(annotation: annotation)]
        return copy
    }
}

/// What the row around a block asks of it, so that blocks side by side align.
struct Fit: Hashable {
    var height: Double
    var head = 0.0
    var foot = 0.0
}
