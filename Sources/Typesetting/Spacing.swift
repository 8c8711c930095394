public import SceneGraph

/// Sets a space between Chinese characters and the Western letters and digits beside them.
///
/// CLREQ §3.2 allows up to 1/4 em in running text; 1/8 em suits labels. There is none beside
/// punctuation, where the text has a space of its own, nor, unless `separatesUnits`, between a
/// figure and its unit: newspapers set 2024年 and 第6位 tight.
///
/// - Parameter em: The space as a share of the size of the Chinese characters.
public func spaced(
    _ runs: [TextRun], by em: Double, font: FontStyle, separatesUnits: Bool = false
) -> [TextRun] {
    let characters = classified(runs)
    let tight = separatesUnits ? [] : Set(unitJoints(in: characters))
    return withGaps(runs, characters) { index in
        guard !tight.contains(index) else { return 0 }
        let (first, second) = (characters[index], characters[index + 1])
        let isBorder =
            first.characterClass == .ideograph && second.characterClass.isWestern(before: false)
            || first.characterClass.isWestern(before: true) && second.characterClass == .ideograph
        guard isBorder else { return 0 }
        let chinese = first.characterClass == .ideograph ? first : second
        return em * (runs[chinese.run].font ?? font).size
    }
}

/// Sets two punctuation marks that meet half an em closer, as CLREQ §3.1.6 asks: 」、 and 。」 and ）（
/// take one and a half em. Marks that the font sets half-width have no blank half to lose.
public func squeezed(_ runs: [TextRun], font: FontStyle) -> [TextRun] {
    let characters = classified(runs)
    return withGaps(runs, characters) { index in
        let (first, second) = (characters[index], characters[index + 1])
        guard
            second.characterClass == .opening || second.characterClass == .closing
                || second.characterClass == .stop
        else { return 0 }
        let (before, after) = (runs[first.run].font ?? font, runs[second.run].font ?? font)
        let hasBlank =
            switch (first.characterClass, second.characterClass) {
            case (.stop, .stop): false
            case (.stop, _): before.punctuation != .half
            case (.closing, _):
                before.punctuation == .full || second.characterClass == .opening && after.punctuation == .full
            case (.opening, .opening): after.punctuation == .full
            default: false
            }
        return hasBlank && !first.character.isASCII && !second.character.isASCII ? -after.size / 2 : 0
    }
}

/// The runs parted where there is a gap between two characters; `gap` is asked for every character but
/// the last.
private func withGaps(
    _ runs: [TextRun], _ characters: [ClassifiedCharacter], gap: (Int) -> Double
) -> [TextRun] {
    var result: [TextRun] = []
    for (index, character) in characters.enumerated() {
        let space = index > 0 ? gap(index - 1) : 0
        if character.startsRun || space != 0 {
            var run = runs[character.run]
            run.text = ""
            run.gap = (character.startsRun ? run.gap : 0) + space
            result.append(run)
        }
        result[result.count - 1].text.append(character.character)
    }
    return result
}

extension CharacterClass {
    /// Whether the character stands off a Chinese one after it (`before`) or before it.
    fileprivate func isWestern(before: Bool) -> Bool {
        switch self {
        case .letter, .digit: true
        case .numberSuffix: before
        case .numberPrefix: !before
        default: false
        }
    }
}
