import SceneGraph

extension Style {
    /// The paint of the inside, if there is anything to see of it.
    var visibleFill: Paint? { opacity * fillOpacity > 0 ? fill?.forFill : nil }

    /// The paint of the stroke, if there is anything to see of it.
    var visibleStroke: Paint? {
        opacity * strokeOpacity > 0 && strokeWidth > 0 && strokeWidth.isFinite ? stroke?.forStroke : nil
    }
}
