public import SceneGraph

/// What stands in the way of labels.
public struct LabelObstacles: Sendable {
    /// What no label may touch: other texts.
    public var texts: OccupancyMap
    /// The ink of marks, by layer.
    public var layers: [OccupancyMap]

    public init(frame: Rect, layers: Int) {
        texts = OccupancyMap(frame: frame)
        self.layers = [OccupancyMap](repeating: texts, count: layers)
    }

    var frame: Rect { texts.frame }

    /// The ink that counts where a label stands on a ground.
    func ink(under ground: LabelRequest.Ground) -> [OccupancyMap] {
        switch ground {
        case .paper: layers
        case .layer(let own): layers.indices.filter { $0 != own }.map { layers[$0] }
        case .anything: []
        }
    }
}
