/// A stretch of characters that stays together on a line.
struct Segment {
    var characters: [ClassifiedCharacter]
    /// The advance, including the space before, `gap`.
    var width: Double
    var gap: Double
    /// How much narrower the segment is at the end of a line, and at the end of the last line.
    var tail: Double
    var lastTail: Double
    /// How far the segment moves to the left at the start of a line.
    var hang: Double
    /// How much narrower the segment can be made on a justified line, and the part of that before its
    /// first character.
    var give: Double
    var firstGive: Double
    /// How well a line break after the segment reads.
    var breakQuality = BreakQuality.word
}

extension ClassifiedCharacter {
    /// Whether the character is a punctuation mark with which a line may end.
    var isMark: Bool {
        switch characterClass {
        case .stop, .westernStop, .closing, .dash, .ellipsis: true
        default: false
        }
    }
}
