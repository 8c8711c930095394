import SceneGraph

/// How much a place between two characters can shrink or grow to fill a line to its measure.
///
/// CLREQ §3.5.3 and §3.5.4, "Procedures for Inter-Character Spacing Reduction" and "Expansion".
struct Slack {
    /// The order in which places are made narrower: brackets, pauses, spaces between scripts. Full
    /// stops, question and exclamation marks keep their width.
    enum Give: CaseIterable { case bracket, pause, script }

    /// The order in which places are made wider.
    enum Take: CaseIterable { case word, script, any }

    var giving: Give?
    /// How far the place can shrink, in points.
    var give = 0.0
    var taking: Take?
    /// How far the place grows before all places do, in points.
    var take = 0.0

    /// The slack before each of the characters of a line.
    static func before(
        _ characters: [ClassifiedCharacter], runs: [TextRun], font: FontStyle
    ) -> [Slack] {
        let joints = Set(unitJoints(in: characters))
        return characters.indices.map { index in
            guard index > 0 else { return Slack() }
            let (first, second) = (characters[index - 1], characters[index])
            return Slack(
                first, second, runs[first.run].font ?? font, runs[second.run].font ?? font,
                isTight: joints.contains(index - 1))
        }
    }

    private init() {}

    private init(
        _ first: ClassifiedCharacter, _ second: ClassifiedCharacter, _ before: FontStyle, _ after: FontStyle,
        isTight: Bool
    ) {
        let em = max(before.size, after.size)
        if second.joint == .script {
            giving = .script
            give = max(0, second.space - em / 8)
            taking = .script
            take = max(0, em / 3 - second.space)
        } else if second.joint == .solid, !first.character.isASCII, !second.character.isASCII {
            if first.characterClass == .closing, before.punctuation == .full {
                (giving, give) = (.bracket, before.size / 2)
            } else if second.characterClass == .opening, after.punctuation == .full {
                (giving, give) = (.bracket, after.size / 2)
            } else if "、，；".contains(first.character), before.punctuation != .half {
                (giving, give) = (.pause, before.size / 2)
            }
        }
        if first.characterClass == .space, second.characterClass != .space {
            (taking, take) = (.word, em / 4)
        } else if taking == nil, !isTight, Slack.parts(first, second) {
            taking = .any
        }
    }

    /// Whether two characters may be moved apart: not those of Western words and numbers, of dashes and
    /// ellipses, or beside a connector.
    private static func parts(_ first: ClassifiedCharacter, _ second: ClassifiedCharacter) -> Bool {
        func isWestern(_ character: ClassifiedCharacter) -> Bool {
            switch character.characterClass {
            case .letter, .digit, .hyphen, .numberPrefix, .numberSuffix, .westernStop, .westernOpening: true
            case .closing: character.character.isASCII
            default: false
            }
        }
        switch (first.characterClass, second.characterClass) {
        case (.connector, _), (_, .connector), (.glue, _), (_, .glue), (_, .space), (.space, _): return false
        case (.dash, .dash), (.ellipsis, .ellipsis): return false
        default: return !(isWestern(first) && isWestern(second))
        }
    }
}
