import SceneGraph

/// A block with its content placed from (0, 0) downward.
struct LaidOutBlock {
    var marks: [Mark] = []
    var height = 0.0
    /// The least space to the block before and after, where it needs more or less than the sheet's.
    var spaceBefore: Double?
    var spaceAfter: Double?
}
