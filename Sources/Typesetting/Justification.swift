import SceneGraph

/// Fills a line to the measure in CLREQ's order: narrower at brackets, pauses and spaces between
/// scripts; wider at Western word spaces and between scripts, then equally everywhere, but never
/// within Western words and numbers.
struct Justification {
    let runs: [TextRun]
    let font: FontStyle
    let measuring: any TextMeasuring

    /// The greatest space between characters, in em. A line that would need more isn't justified: a ragged
    /// line is better than one full of gaps.
    private static let greatestSpace = 1.0

    /// - Parameters:
    ///   - set: The line at its natural width.
    ///   - characters: The characters on the line.
    func line(_ set: [TextRun], of characters: [ClassifiedCharacter], width: Double) -> [TextRun] {
        let excess = width - measuring.width(of: set, in: font)
        guard characters.count > 1, abs(excess) > 1e-6 else { return set }
        let slack = Slack.before(characters, runs: runs, font: font)
        guard let spaces = excess < 0 ? narrowed(slack, by: -excess) : widened(slack, by: excess) else {
            return set
        }
        var line = parted(set, characters, spaces, slack)
        // Kerning at the edge of a run may differ from that within it: a tolerance of a hundredth of an em.
        let rest = width - measuring.width(of: line, in: font)
        if line.count > 1, abs(rest) < 0.05 * font.size { line[line.count - 1].gap += rest }
        return line
    }

    private func narrowed(_ slack: [Slack], by excess: Double) -> [Double]? {
        var spaces = [Double](repeating: 0, count: slack.count)
        var rest = excess
        for kind in Slack.Give.allCases where rest > 0 {
            let places = slack.indices.filter { slack[$0].giving == kind }
            let most = places.reduce(0) { $0 + slack[$1].give }
            guard most > 0 else { continue }
            let share = min(1, rest / most)
            for place in places { spaces[place] = -slack[place].give * share }
            rest -= most * share
        }
        return rest < 1e-6 ? spaces : nil
    }

    private func widened(_ slack: [Slack], by excess: Double) -> [Double]? {
        var spaces = [Double](repeating: 0, count: slack.count)
        var rest = excess
        for kind in [Slack.Take.word, .script] {
            let places = slack.indices.filter { slack[$0].taking == kind }
            let most = places.reduce(0) { $0 + slack[$1].take }
            guard most > 0 else { continue }
            let share = min(1, rest / most)
            for place in places { spaces[place] = slack[place].take * share }
            rest -= most * share
        }
        guard rest > 1e-6 else { return spaces }
        let places = slack.indices.filter { slack[$0].taking != nil }
        let isMixed = places.contains { slack[$0].taking != .word }
        let space = rest / Double(places.count)
        guard !places.isEmpty, !isMixed || space <= Self.greatestSpace * font.size else { return nil }
        for place in places { spaces[place] += space }
        return spaces
    }

    /// The line's runs with spaces before characters: as tracking if they are the same from one
    /// character to the next, so that a line stays a few runs.
    private func parted(
        _ set: [TextRun], _ characters: [ClassifiedCharacter], _ spaces: [Double], _ slack: [Slack]
    ) -> [TextRun] {
        var result: [TextRun] = []
        var index = 0
        for run in set {
            let font = run.font ?? self.font
            var tracking: Double?
            for (place, character) in run.text.enumerated() {
                let space = spaces[index]
                // A word, a number or a dash that isn't widened stays one run.
                let isRigid = index + 1 < slack.count && slack[index + 1].taking == nil
                let isBorder = space != 0 && (slack[index].taking != .any || isRigid)
                if place > 0, !isBorder, (tracking ?? space) == space {
                    result[result.count - 1].text.append(character)
                    tracking = space
                } else {
                    var next = run
                    next.text = String(character)
                    let natural = characters[index].space + font.tracking * font.size
                    next.gap = (place == 0 ? run.gap : natural) + space
                    result.append(next)
                    tracking = nil
                }
                if let tracking, tracking != 0 {
                    var tracked = font
                    tracked.tracking += tracking / font.size
                    result[result.count - 1].font = tracked
                }
                index += 1
            }
        }
        return result.map(withContext)
    }

    /// The run as a piece of Chinese text, whose marks are Chinese even if it has no Chinese character.
    private func withContext(_ run: TextRun) -> TextRun {
        let isShared = { (character: Character) in "“”‘’—…·".contains(character) }
        guard run.text.contains(where: isShared),
            !run.text.contains(where: { CharacterClass($0) == .ideograph || CharacterClass($0) == .letter })
        else { return run }
        var font = run.font ?? self.font
        font.marksAreChinese = true
        var result = run
        result.font = font
        return result
    }
}
