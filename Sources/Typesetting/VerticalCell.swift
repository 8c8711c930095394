import SceneGraph

/// The content of one place of a vertical line.
struct VerticalCell: Hashable, Sendable {
    enum Kind { case upright, combined, turned }

    var kind: Kind
    var text: String
    var font: FontStyle
    /// The distance from the top of the line.
    var start: Double
    var length: Double
    /// How much of the em box is cut off at the top: the blank half of a half-width opening mark.
    var lead = 0.0

    /// A line of runs as cells, one below the other.
    static func column(of runs: [TextRun], font: FontStyle, measuring: any TextMeasuring) -> [VerticalCell] {
        let characters = classified(runs, font: font)
        var cells: [VerticalCell] = []
        var y = 0.0
        var index = 0
        while index < characters.count {
            let first = characters[index]
            let own = runs[first.run].font ?? font
            let isDash = isDash(first)
            let end = isDash ? dashEnd(characters, from: index) : westernEnd(characters, from: index)
            let text = String(characters[index..<end].map(\.character))
            var cell = VerticalCell(kind: .upright, text: text, font: own, start: 0, length: own.size)
            if end - index > 1 || isDash {
                cell.font.spacing = 0
                cell.font.marksAreChinese = isDash
                let width = measuring.width(of: text, in: cell.font)
                let isCombined = !isDash && isCombined(text) && width < widestCombined * own.size
                cell.kind = isCombined ? .combined : .turned
                cell.length = cell.kind == .combined ? own.size : width
                if cell.kind == .combined { cell.font.size *= min(1, own.size / max(width, 1e-9)) }
            } else {
                cell.font.isVertical = true
                cell.font.marksAreChinese = first.characterClass != .ideograph && !first.character.isASCII
                cell.font.punctuation = .full
                if isHalved(first, own) {
                    cell.length = own.size / 2
                    if first.characterClass == .opening { cell.lead = own.size / 2 }
                    if first.characterClass == .interpunct { cell.lead = own.size / 4 }
                }
            }
            if first.startsRun {
                // Line breaking has added the joint's space to the run's gap.
                y += runs[first.run].gap
            } else if index > 0 {
                let hasRoom = first.joint != .script || cells.last?.kind == .turned || cell.kind == .turned
                y += own.tracking * own.size
                if hasRoom, !(isFixed(characters[index - 1]) && first.joint == .blankAfter) {
                    y += first.space
                }
            }
            cell.start = y
            cell.font.tracking = cell.kind == .turned ? own.tracking : 0
            if cell.kind != .upright || end - index > 1 || first.characterClass != .space {
                cells.append(cell)
            }
            y += first.characterClass == .space && end - index == 1 ? own.size / 4 : cell.length
            index = end
        }
        return cells
    }

    /// Text wider than so many em, which would become too small within one em, is rotated.
    private static let widestCombined = 1.8

    /// Dashes are rotated, as not all fonts have vertical forms that join.
    private static func isDash(_ character: ClassifiedCharacter) -> Bool {
        character.characterClass == .dash || character.character == "—"
    }

    private static func dashEnd(_ characters: [ClassifiedCharacter], from start: Int) -> Int {
        var end = start + 1
        while end < characters.count, isDash(characters[end]), !characters[end].startsRun { end += 1 }
        return end
    }

    /// The end of the Western word or phrase that starts at an index; the next index if none does.
    private static func westernEnd(_ characters: [ClassifiedCharacter], from start: Int) -> Int {
        func isWestern(_ index: Int) -> Bool {
            switch characters[index].characterClass {
            case .letter, .digit, .hyphen, .westernStop, .westernOpening, .numberPrefix, .numberSuffix, .glue:
                true
            case .closing, .space: characters[index].character.isASCII || characters[index].character == "’"
            default: false
            }
        }
        guard isWestern(start), characters[start].characterClass != .space else { return start + 1 }
        var end = start + 1
        while end < characters.count, isWestern(end), !characters[end].startsRun { end += 1 }
        while end > start + 1, characters[end - 1].characterClass == .space { end -= 1 }
        return end
    }

    /// Whether the characters of a Western text are set upright side by side: 12, 3.0, 51%, A+.
    private static func isCombined(_ text: String) -> Bool {
        guard text.count <= 3, !text.contains(" ") else { return false }
        return text.contains { $0.isNumber } || text.count == 2 && text.contains { !$0.isLetter }
    }

    /// Whether a mark is half an em high. Colons, semicolons, question and exclamation marks are in the
    /// middle of their em and keep it.
    private static func isHalved(_ character: ClassifiedCharacter, _ font: FontStyle) -> Bool {
        guard !isFixed(character), let scalar = character.character.unicodeScalars.first else { return false }
        return font.punctuation.halves(scalar)
    }

    private static func isFixed(_ character: ClassifiedCharacter) -> Bool {
        "：；！？".contains(character.character)
    }
}
