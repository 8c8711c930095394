import SceneGraph

/// For every character but the last, whether a line may end after it.
///
/// The rules are CLREQ's recommended ones, "basic" for what may start and end a line (§3.1.4) and
/// those for unbreakable marks (§3.1.5). In addition a figure stays with its unit, and Western words
/// are not broken.
func breakOpportunities(in characters: [ClassifiedCharacter]) -> [Bool] {
    guard characters.count > 1 else { return [] }
    var breaks = (1..<characters.count).map { index in
        let apostrophe =
            isApostrophe(at: index, in: characters) || isApostrophe(at: index - 1, in: characters)
        return !apostrophe
            && mayBreak(characters[index - 1].characterClass, characters[index].characterClass)
    }
    for joint in unitJoints(in: characters) { breaks[joint] = false }
    return breaks
}

/// Whether a line may end between two neighbours.
private func mayBreak(_ first: CharacterClass, _ second: CharacterClass) -> Bool {
    switch (first, second) {
    case (_, .glue), (.glue, _), (_, .space): false
    case (.space, _): true
    case (_, .closing), (_, .stop), (_, .interpunct), (_, .connector): false
    case (_, .westernStop), (_, .hyphen), (_, .numberSuffix): false
    case (.opening, _), (.westernOpening, _): false
    case (.dash, .dash), (.ellipsis, .ellipsis): false
    case (.numberPrefix, .digit), (.numberPrefix, .letter), (.numberPrefix, .numberPrefix): false
    case (.connector, .digit), (.connector, .numberPrefix), (.hyphen, .digit): false
    case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): false
    case (.letter, .westernOpening), (.digit, .westernOpening): false
    case (.letter, .numberPrefix), (.digit, .numberPrefix): false
    case (.westernStop, .letter), (.westernStop, .digit): false
    default: true
    }
}

/// Whether a closing quotation mark is the apostrophe of a Western word.
private func isApostrophe(at index: Int, in characters: [ClassifiedCharacter]) -> Bool {
    guard characters[index].character == "’", index > 0, index + 1 < characters.count else { return false }
    return characters[index - 1].characterClass == .letter && characters[index + 1].characterClass == .letter
}

/// The characters after which a figure continues with its unit, or the prefix of an ordinal with the figure.
func unitJoints(in characters: [ClassifiedCharacter]) -> [Int] {
    let plain = characters.map(\.character)
    var joints: [Int] = []
    for index in characters.indices.dropLast() {
        let next = index + 1
        if MeasureWords.ordinalPrefixes.contains(plain[index]), characters[next].characterClass == .digit {
            joints.append(index)
        }
        guard characters[index].characterClass == .digit else { continue }
        var start = next
        while start + 1 < plain.count, characters[start].characterClass == .numberSuffix { start += 1 }
        // A space between a figure and its unit doesn't separate them.
        if start + 1 < plain.count, characters[start].characterClass == .space {
            start += 1
            if startsWesternUnit(in: characters, at: start) { joints.append(start - 1) }
        }
        let length = MeasureWords.length(in: plain, at: start)
        if length > 0 { joints.append(contentsOf: index..<(start + length - 1)) }
    }
    return joints
}

/// Whether a unit of Latin letters is at an index: 12 km, 35 kWh.
private func startsWesternUnit(in characters: [ClassifiedCharacter], at start: Int) -> Bool {
    let word = characters[start...].prefix { $0.characterClass == .letter }.map(\.character)
    return MeasureWords.westernUnits.contains(String(word))
}
