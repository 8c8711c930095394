extension Color {
    /// A colour of sRGB components and alpha, each clamped to its range.
    public init(_ components: SIMD4<Double>) {
        func unit(_ value: Double) -> Double { value > 0 ? min(value, 1) : 0 }
        self.init(
            red: unit(components.x), green: unit(components.y), blue: unit(components.z),
            alpha: components.w.isNaN ? 1 : unit(components.w))
    }
}
