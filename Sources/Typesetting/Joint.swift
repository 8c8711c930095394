import SceneGraph

/// The relation of two neighbouring characters on a line.
///
/// W3C CLREQ, "Requirements for Chinese Text Layout": mixed text (§3.2.2) and adjacent punctuation
/// marks (§3.1.6.2).
public enum Joint: Hashable, Sendable {
    /// Side by side with the font's own spacing.
    case solid
    /// A Chinese character beside a Western letter or figure.
    case script
    /// Two marks, of which the first has a blank half on its right.
    case blankAfter
    /// Two marks, of which the second has a blank half on its left.
    case blankBefore

    /// - Parameter isTight: Whether the two are a figure and its unit.
    init(
        _ first: ClassifiedCharacter, _ second: ClassifiedCharacter, _ before: FontStyle, _ after: FontStyle,
        isTight: Bool
    ) {
        self = .solid
        if before.squeezesMarks, after.squeezesMarks, !first.character.isASCII, !second.character.isASCII {
            self = Joint.marks(first, second, before.punctuation, after.punctuation)
        }
        let isChineseFirst = first.characterClass == .ideograph
        let isBorder =
            isChineseFirst && second.isWestern(before: false)
            || second.characterClass == .ideograph && first.isWestern(before: true)
        guard isBorder else { return }
        let chinese = isChineseFirst ? before : after
        if chinese.spacing != 0, chinese.spacesUnits || !(isTight || first.goesOnIn(second)) {
            self = .script
        }
    }

    /// Two full-width marks, of which one is a bracket or quotation mark. With a half-width mark they take
    /// one and a half em without a change.
    private static func marks(
        _ first: ClassifiedCharacter, _ second: ClassifiedCharacter, _ before: FontStyle.Punctuation,
        _ after: FontStyle.Punctuation
    ) -> Joint {
        func isFull(_ mark: ClassifiedCharacter, _ style: FontStyle.Punctuation) -> Bool {
            mark.characterClass == .stop ? style != .half : style == .full
        }
        switch (first.characterClass, second.characterClass) {
        case (.stop, .opening), (.stop, .closing), (.closing, .stop), (.closing, .closing),
            (.closing, .opening):
            return isFull(first, before) && isFull(second, after) ? .blankAfter : .solid
        case (.opening, .opening): return isFull(first, before) && after == .full ? .blankBefore : .solid
        default: return .solid
        }
    }

    /// The space in points between two neighbours, in addition to their advances.
    func space(_ first: ClassifiedCharacter, _ before: FontStyle, _ after: FontStyle) -> Double {
        switch self {
        case .solid: 0
        case .script:
            first.characterClass == .ideograph ? before.spacing * before.size : after.spacing * after.size
        case .blankAfter: -before.size / 2
        case .blankBefore: -after.size / 2
        }
    }
}

extension ClassifiedCharacter {
    /// Whether there is space between the character and a Chinese one after it (`before`) or before it.
    fileprivate func isWestern(before: Bool) -> Bool {
        switch characterClass {
        case .letter: character.isLetter
        case .digit: true
        case .numberSuffix: before
        case .numberPrefix: !before
        default: false
        }
    }

    /// Whether another figure may follow a unit, as in dates and spans of time: 2024年12月, 1时30分.
    fileprivate func goesOnIn(_ next: ClassifiedCharacter) -> Bool {
        next.characterClass == .digit && "年月日时点分秒度".contains(character)
    }
}
