import WordBreaking

/// How well a headline reads if it breaks at a place, from best to worst.
enum BreakQuality {
    /// After punctuation, or before a word that begins a phrase: 和, 在.
    case mark, phrase
    /// Between words.
    case word
    /// Between two single characters, which may be a word that isn't in the dictionary, such as a name; or within a
    /// compound: 增加│值.
    case doubtful
    /// Before a word that belongs to the one before (的, 了), or after one that belongs to the next (在, 第).
    case leaning
    /// Within a word.
    case broken

    /// The penalty, to be added to the squared deviations of line widths from their mean, as fractions of it: two
    /// lines of which one is a fifth wider than the mean and the other a fifth narrower cost 0.08.
    var penalty: Double {
        switch self {
        case .mark: 0
        case .phrase: 0.05
        case .word: 0.08
        case .doubtful: 0.2
        case .leaning: 0.3
        case .broken: 0.5
        }
    }

    /// Words that no line of a headline starts with.
    private static let leaningLeft: Set<String> = [
        "的", "地", "得", "了", "着", "过", "们", "之", "等", "里", "中", "内", "外", "上", "下", "后", "前", "时", "起",
        "以上", "以下", "以内", "以外", "左右", "以来", "之一", "吗", "呢", "吧", "啊",
    ]

    /// Words that no line of a headline ends with.
    private static let leaningRight: Set<String> = [
        "和", "与", "及", "或", "在", "于", "从", "向", "往", "对", "把", "被", "将", "让", "由", "为", "按", "以", "用",
        "因", "到", "至", "达", "近", "约", "超", "逾", "第", "每", "各", "不", "没", "未", "无", "更", "最", "很", "再",
        "又", "也", "都", "就", "才", "仅", "只", "可", "能", "要", "会", "该", "本", "某", "这", "那", "是", "有",
        "达到", "超过", "成为", "以及", "并", "但", "而", "则", "若",
    ]

    /// Words that begin a phrase, before which a break reads well.
    private static let openingPhrases: Set<String> = ["和", "与", "及", "以及", "或", "并", "但", "而", "在", "从"]

    /// Characters that end a compound more often than they begin a word.
    private static let compoundEnds = Set<Character>("值率量额度性化型式者家员业区县市省镇乡村局厅部院会所店厂社链群园")

    /// Judges the breaks after each of a paragraph's segments.
    static func judge(_ segments: inout [Segment]) {
        let text = String(segments.flatMap(\.characters).map(\.character))
        // The words that start and end at each place, by the number of characters before it.
        var starts: [Int: String] = [:], ends: [Int: String] = [:]
        var place = 0
        for word in words(of: text) {
            starts[place] = String(word)
            place += word.count
            ends[place] = String(word)
        }
        place = 0
        for index in segments.indices.dropLast() {
            place += segments[index].characters.count
            let visible = segments[index].characters.last { $0.characterClass != .space }
            if visible?.isMark == true {
                segments[index].breakQuality = .mark
            } else if isWithinNumeral(segments, after: index)
                || isWithinTime(segments, after: index) && !leaningLeft.contains(ends[place] ?? "")
            {
                segments[index].breakQuality = .broken
            } else if let last = ends[place], let next = starts[place] {
                segments[index].breakQuality = between(last, next)
            } else {
                // 店区, of 张店区: the dictionary's words don't know the names of places.
                let next = segments[index + 1].characters.first?.character
                let endsWord = ends[place + segments[index + 1].characters.count] != nil
                segments[index].breakQuality =
                    endsWord && next.map(compoundEnds.contains) == true ? .doubtful : .broken
            }
        }
    }

    /// The characters of Chinese numerals: 六十│一 isn't torn.
    private static let numerals = Set<Character>("〇零一二两三四五六七八九十百千万亿几")

    private static func isWithinNumeral(_ segments: [Segment], after index: Int) -> Bool {
        guard let last = segments[index].characters.last?.character,
            let next = segments[index + 1].characters.first?.character
        else { return false }
        return numerals.contains(last) && numerals.contains(next)
    }

    /// Words for times that the dictionary's words tear: 比上│年高, of 比上年高出. 以上│年 is none.
    private static let times: Set<String> = ["上年", "上月", "去年", "今年", "明年"]

    private static func isWithinTime(_ segments: [Segment], after index: Int) -> Bool {
        guard let last = segments[index].characters.last?.character,
            let next = segments[index + 1].characters.first?.character
        else { return false }
        return times.contains(String([last, next]))
    }

    private static func between(_ last: String, _ next: String) -> BreakQuality {
        if leaningLeft.contains(next) || leaningRight.contains(last) { return .leaning }
        if openingPhrases.contains(next) { return .phrase }
        func isLone(_ word: String) -> Bool {
            word.count == 1 && (word.first.map { CharacterClass($0) == .ideograph } ?? false)
        }
        if isLone(next), let first = next.first, last.count > 1 || isLone(last) {
            if isLone(last) || compoundEnds.contains(first) { return .doubtful }
        }
        if isLone(last), next.count == 2, next.last.map(compoundEnds.contains) == true { return .doubtful }
        return .word
    }
}
