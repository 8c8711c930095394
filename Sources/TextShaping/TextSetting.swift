/// A line as a program that knows nothing of the shaper's rules sets it at the same places.
public struct TextSetting: Hashable, Sendable {
    /// A piece of the line whose characters stand where their fonts put them.
    public struct Piece: Hashable, Sendable {
        public var text: String
        /// The space before the piece besides that of the font, in points; negative where characters stand closer.
        public var gap: Double
        /// The family in which the piece is set; nil for the first of the line's families that has its characters.
        public var family: String?
    }

    public var pieces: [Piece]
    /// The space after every character besides that of the font, in points.
    public var tracking = 0.0
    /// The width that the program gives the line, in points; the shaper's own may end within the last character.
    public var width: Double
    /// OpenType's tags of features that a program doesn't use by itself.
    public var features: [String] = []
}
