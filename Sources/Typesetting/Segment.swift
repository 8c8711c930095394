/// A stretch of characters that stays together on a line.
struct Segment {
    var characters: [ClassifiedCharacter]
    /// The advance with the space before, `gap`.
    var width: Double
    var gap: Double
    /// What falls away where the segment ends a line that is not the last, and where it ends the last.
    var tail: Double
    var lastTail: Double
    /// How far the segment moves to the left at a line's start.
    var hang: Double
    /// How much narrower the segment can be made on a justified line, and the part of that before its
    /// first character.
    var give: Double
    var firstGive: Double
    /// How well a line ends after the segment.
    var breakQuality = BreakQuality.word
}

extension ClassifiedCharacter {
    /// Whether the character is a mark that a line may end with.
    var isMark: Bool {
        switch characterClass {
        case .stop, .westernStop, .closing, .dash, .ellipsis: true
        default: false
        }
    }
}
