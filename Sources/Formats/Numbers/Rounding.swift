extension Double {
    /// The nearest whole number, halves towards positive infinity, as JavaScript rounds.
    public var roundedHalfUp: Double {
        let floor = rounded(.down)
        return self - floor < 0.5 ? floor : floor + 1
    }
}
