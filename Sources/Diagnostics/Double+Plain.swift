extension Double {
    /// The number in messages and texts, without a needless fraction: 10, not 10.0.
    public var plain: String {
        if let integer = Int(exactly: self), abs(integer) < 1 << 53 { return String(integer) }
        return description
    }
}
