/// A colour in sRGB, not premultiplied, with components from 0 to 1, and the ink that prints it.
///
/// The components are constant, so that another colour doesn't take over the ink of the one that it was made from.
public struct Color: Hashable, Sendable {
    public let red: Double
    public let green: Double
    public let blue: Double
    public let alpha: Double
    /// nil if nobody has decided it.
    public let ink: Ink?

    public init(red: Double, green: Double, blue: Double, alpha: Double = 1, ink: Ink? = nil) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
        self.ink = ink
    }

    /// A colour by its number: `Color(0xC1272D)`.
    public init(_ rgb: UInt32) {
        self.init(
            red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255,
            blue: Double(rgb & 255) / 255)
    }

    public static let black = Color(0x000000)
    public static let white = Color(0xFFFFFF)

    public func withAlpha(_ alpha: Double) -> Color {
        Color(red: red, green: green, blue: blue, alpha: alpha, ink: ink)
    }

    public func withInk(_ ink: Ink?) -> Color {
        Color(red: red, green: green, blue: blue, alpha: alpha, ink: ink)
    }
}
