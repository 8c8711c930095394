import Documents

extension Node {
    /// The properties of a view that hold lists of views.
    static let compositions = ["layer", "concat", "hconcat", "vconcat"]

    /// The views that a composition lists.
    var listedViews: [Node] { Self.compositions.flatMap { self[$0]?.elements ?? [] } }
}
