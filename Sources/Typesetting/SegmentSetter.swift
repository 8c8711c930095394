import SceneGraph

/// Makes segments of characters, and lines of segments.
struct SegmentSetter {
    let runs: [TextRun]
    let font: FontStyle
    let options: LineBreaking
    let measuring: any TextMeasuring

    /// The stretches between break opportunities; one that is too wide falls into its characters.
    func segments(of characters: [ClassifiedCharacter], atMost width: Double) -> [Segment] {
        let breaks = breakOpportunities(in: characters)
        var segments: [Segment] = []
        var start = 0
        for end in 1..<(characters.count + 1) where end == characters.count || breaks[end - 1] {
            let segment = segment(Array(characters[start..<end]))
            if segment.width - segment.gap - segment.tail > width, end - start > 1 {
                segments += characters[start..<end].map { self.segment([$0]) }
            } else {
                segments.append(segment)
            }
            start = end
        }
        return segments
    }

    private func segment(_ characters: [ClassifiedCharacter]) -> Segment {
        let width = advance(of: characters)
        let spaceless = trimmed(characters, isLast: true)
        let kept = trimmed(characters, isLast: false)
        func tail(after part: [ClassifiedCharacter]) -> Double {
            part.count == characters.count ? 0 : width - advance(of: part)
        }
        return Segment(
            characters: characters, width: width, gap: gap(before: characters),
            tail: tail(after: kept), lastTail: tail(after: spaceless),
            hang: hang(of: characters), endsWithMark: spaceless.last.map(isMark) ?? false)
    }

    /// A line's runs, without what falls away at its ends.
    func line(_ characters: [ClassifiedCharacter], isLast: Bool = true) -> [TextRun] {
        var line = textRuns(trimmed(characters, isLast: isLast))
        if !line.isEmpty { line[0].gap = -hang(of: characters) }
        return line
    }

    /// Characters of one run after the other joined to runs again.
    private func textRuns(_ characters: [ClassifiedCharacter]) -> [TextRun] {
        var result: [TextRun] = []
        var last: Int?
        for character in characters {
            if character.run == last {
                result[result.count - 1].text.append(character.character)
            } else {
                var run = runs[character.run]
                run.text = String(character.character)
                if !character.startsRun { run.gap = 0 }
                result.append(run)
                last = character.run
            }
        }
        return result
    }

    /// The characters without spaces at the end, and without a comma where headlines drop it.
    private func trimmed(_ characters: [ClassifiedCharacter], isLast: Bool) -> [ClassifiedCharacter] {
        var result = characters
        func dropSpaces() { while result.last?.characterClass == .space { result.removeLast() } }
        dropSpaces()
        if !isLast, options.dropsCommaAtBreak, result.last?.character == "，" || result.last?.character == ","
        {
            result.removeLast()
            dropSpaces()
        }
        return result
    }

    private func isMark(_ character: ClassifiedCharacter) -> Bool {
        switch character.characterClass {
        case .stop, .westernStop, .closing, .dash, .ellipsis: true
        default: false
        }
    }

    /// The space that the run of the first character has before it.
    private func gap(before characters: [ClassifiedCharacter]) -> Double {
        guard let first = characters.first, first.startsRun else { return 0 }
        return runs[first.run].gap
    }

    /// How far an opening mark moves to the left at a line's start.
    private func hang(of characters: [ClassifiedCharacter]) -> Double {
        guard options.hangsOpeningMarks, let first = characters.first, first.characterClass == .opening else {
            return 0
        }
        return (runs[first.run].font ?? font).size / 2
    }

    private func advance(of characters: [ClassifiedCharacter]) -> Double {
        measuring.width(of: textRuns(characters), in: font)
    }
}
