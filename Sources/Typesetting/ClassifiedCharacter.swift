import SceneGraph

/// A character of a line of runs.
struct ClassifiedCharacter {
    var character: Character
    var characterClass: CharacterClass
    /// The index of its run.
    var run: Int
    var startsRun: Bool
    /// Its relation to the character before it.
    var joint = Joint.solid
    /// The space that the joint requires, in points, in addition to the advances of both.
    var space = 0.0
}

/// The characters of some runs with their classes and joints.
func classified(_ runs: [TextRun], font: FontStyle) -> [ClassifiedCharacter] {
    var characters = runs.enumerated().flatMap { index, run in
        run.text.enumerated().map { place, character in
            ClassifiedCharacter(
                character: character, characterClass: CharacterClass(character), run: index,
                startsRun: place == 0)
        }
    }
    for index in characters.indices where characters[index].character == "—" {
        let isDouble = [index - 1, index + 1].contains {
            characters.indices.contains($0) && characters[$0].character == "—"
        }
        if !isDouble { characters[index].characterClass = .connector }
    }
    let fonts = runs.map { $0.font ?? font }
    guard fonts.contains(where: { $0.spacing != 0 || $0.squeezesMarks }) else { return characters }
    let tight = jointsWithoutSpace(in: characters)
    for index in characters.indices.dropFirst() {
        let (first, second) = (characters[index - 1], characters[index])
        let (before, after) = (fonts[first.run], fonts[second.run])
        let joint = Joint(first, second, before, after, isTight: tight.contains(index - 1))
        characters[index].joint = joint
        characters[index].space = joint.space(first, before, after)
    }
    return characters
}

/// The characters after which no space follows as far as figures and their units go: a figure that stands close to its
/// unit, 再提1个 or 增长5.6%的, stands as close to the characters around it, so that all figures of a line are alike.
private func jointsWithoutSpace(in characters: [ClassifiedCharacter]) -> Set<Int> {
    var joints = Set(unitJoints(in: characters))
    for index in characters.indices where characters[index].characterClass == .digit {
        guard index == 0 || !characters[index - 1].isPartOfFigure else { continue }
        let end = characters[index...].firstIndex { !$0.isPartOfFigure } ?? characters.endIndex
        let tail = characters[end...].prefix { $0.characterClass == .numberSuffix }
        if let sign = tail.indices.last {
            joints.formUnion([index - 1, sign])
        } else if end < characters.endIndex, characters[end].characterClass == .ideograph,
            joints.contains(end - 1)
        {
            joints.insert(index - 1)
        }
    }
    return joints
}

extension ClassifiedCharacter {
    /// Whether it is a digit, or a sign within a figure.
    fileprivate var isPartOfFigure: Bool { characterClass == .digit || ".,".contains(character) }
}
