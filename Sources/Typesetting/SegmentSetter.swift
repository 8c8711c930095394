import SceneGraph

/// Makes segments from characters, and lines from segments.
struct SegmentSetter {
    let runs: [TextRun]
    let font: FontStyle
    let options: LineBreaking
    let measuring: any TextMeasuring
    /// Whether there is a Chinese character, so that quotation marks are Chinese ones.
    private let isChinese: Bool

    init(
        runs: [TextRun], characters: [ClassifiedCharacter], font: FontStyle, options: LineBreaking,
        measuring: any TextMeasuring
    ) {
        self.runs = runs
        self.font = font
        self.options = options
        self.measuring = measuring
        isChinese = characters.contains { $0.characterClass == .ideograph }
    }

    /// The pieces between break opportunities; one that is too wide is divided into its characters.
    func segments(of characters: [ClassifiedCharacter], atMost width: Double) -> [Segment] {
        let breaks = breakOpportunities(in: characters)
        let slack = options.isJustified ? Slack.before(characters, runs: runs, font: font) : []
        var segments: [Segment] = []
        func append(_ range: Range<Int>, isWhole: Bool) {
            let gives = slack.isEmpty ? [] : slack[range].map(\.give)
            let segment = segment(Array(characters[range]), gives: gives)
            if isWhole, segment.width - segment.gap - segment.tail > width, range.count > 1 {
                for index in range { append(index..<index + 1, isWhole: false) }
            } else {
                segments.append(segment)
            }
        }
        var start = 0
        for end in 1..<(characters.count + 1) where end == characters.count || breaks[end - 1] {
            append(start..<end, isWhole: true)
            start = end
        }
        if options.fit == .balanced, segments.count > 1 { BreakQuality.judge(&segments) }
        return segments
    }

    private func segment(_ characters: [ClassifiedCharacter], gives: [Double]) -> Segment {
        let width = advance(of: characters)
        let gap = characters.first.map(gap) ?? 0
        let runGap = characters.first.map(runGap) ?? 0
        func tail(isLast: Bool) -> Double {
            guard changesAtEnd(of: characters, isLast: isLast) else { return 0 }
            return width - advance(of: trimmed(characters, isLast: isLast), endsLine: true)
        }
        return Segment(
            characters: characters, width: width - runGap + gap, gap: gap,
            tail: tail(isLast: false), lastTail: tail(isLast: true),
            hang: hang(of: characters), give: gives.reduce(0, +), firstGive: gives.first ?? 0)
    }

    /// A line's runs, without what is dropped at its ends.
    func line(_ characters: [ClassifiedCharacter], isLast: Bool = true, indent: Double = 0) -> [TextRun] {
        var line = textRuns(trimmed(characters, isLast: isLast), endsLine: true)
        if !line.isEmpty { line[0].gap = indent - hang(of: characters) }
        return line
    }

    /// Joins characters to runs again, with the space that the joints between two runs
    /// require. At a line's end, a full-width mark becomes a half-width one.
    private func textRuns(_ characters: [ClassifiedCharacter], endsLine: Bool = false) -> [TextRun] {
        var result: [TextRun] = []
        var last: Int?
        let halvesEnd = endsLine && (characters.last.map(losesEnd) ?? false)
        for (index, character) in characters.enumerated() {
            let isHalved = halvesEnd && index == characters.count - 1
            if character.run == last, !isHalved {
                result[result.count - 1].text.append(character.character)
                continue
            }
            var run = runs[character.run]
            run.text = String(character.character)
            run.gap = index > 0 ? gap(before: character) : runGap(before: character)
            if isHalved { run.font = halved(run.font ?? font) }
            result.append(run)
            last = character.run
        }
        return result
    }

    private func halved(_ font: FontStyle) -> FontStyle {
        var font = font
        font.punctuation = .half
        font.marksAreChinese = true
        return font
    }

    /// The characters without spaces at the end, and without the comma that headlines drop.
    func trimmed(_ characters: [ClassifiedCharacter], isLast: Bool) -> [ClassifiedCharacter] {
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

    /// Whether characters are dropped or narrower at a line's end.
    private func changesAtEnd(of characters: [ClassifiedCharacter], isLast: Bool) -> Bool {
        guard let last = characters.last else { return false }
        return last.characterClass == .space || losesEnd(last)
            || !isLast && options.dropsCommaAtBreak && (last.character == "，" || last.character == ",")
    }

    /// The space between a character and the one before it, in addition to their advances: its run's own, or what
    /// their joint and tracking require.
    private func gap(before character: ClassifiedCharacter) -> Double {
        let own = runGap(before: character)
        guard own == 0, !character.startsRun else { return own == 0 ? character.space : own }
        let font = runs[character.run].font ?? font
        return character.space + font.tracking * font.size
    }

    private func runGap(before character: ClassifiedCharacter) -> Double {
        character.startsRun ? runs[character.run].gap : 0
    }

    /// How far an opening mark moves to the left at a line's start: CLREQ §3.1.6.3.
    private func hang(of characters: [ClassifiedCharacter]) -> Double {
        guard let first = characters.first, first.characterClass == .opening else { return 0 }
        let font = runs[first.run].font ?? font
        let losesBlank = isChinese && font.squeezesMarks && font.punctuation == .full
        return options.hangsOpeningMarks || losesBlank ? font.size / 2 : 0
    }

    /// Whether a mark is full-width, and set half-width at a line's end: GB/T 15834 §5.1.10.
    private func losesEnd(_ character: ClassifiedCharacter) -> Bool {
        let font = runs[character.run].font ?? font
        guard isChinese, font.squeezesMarks, !character.character.isASCII else { return false }
        switch character.characterClass {
        case .closing: return font.punctuation == .full
        case .stop: return font.punctuation != .half
        default: return false
        }
    }

    private func advance(of characters: [ClassifiedCharacter], endsLine: Bool = false) -> Double {
        measuring.width(of: textRuns(characters, endsLine: endsLine), in: font)
    }
}
