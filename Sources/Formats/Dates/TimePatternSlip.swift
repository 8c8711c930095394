/// What a pattern for dates prints other than its writer means: letters that name no part of a date, and patterns of
/// other programs. d3 prints such letters as they are.
public enum TimePatternSlip {
    /// Returns why a pattern is none for dates, with what to write instead; nil if it is one.
    public static func slip(in pattern: String) -> FormatError? {
        guard pattern.contains("%") else {
            guard !pattern.isEmpty else { return nil }
            if let translated = translation(of: pattern) {
                return FormatError(
                    "“\(pattern)” names no part of a date, and is printed as it is",
                    hint: "write “\(translated)”")
            }
            if pattern.contains(where: \.isNumber), (try? NumberSpecifier(parsing: pattern)) != nil {
                return FormatError(
                    "“\(pattern)” is a pattern of numbers, and these are dates",
                    hint: "write the parts of a date, such as “%Y-%m-%d”")
            }
            return FormatError(
                "“\(pattern)” names no part of a date, so that every date is printed alike",
                hint: "write the parts of a date, such as “%Y-%m-%d”")
        }
        guard let part = unknownPart(of: pattern) else { return nil }
        if part == "%", (try? NumberSpecifier(parsing: pattern)) != nil {
            return FormatError(
                "“\(pattern)” is a pattern of numbers, and these are dates",
                hint: "write the parts of a date, such as “%Y-%m-%d”")
        }
        return FormatError(
            "“\(part)” is no part of a date", hint: replacements[part].map { "write “\($0)”" } ?? usual)
    }

    private static let usual =
        "years are %Y, quarters %q, months %m or %B, days %d, hours %H, minutes %M; %-m is a month without its zero"

    /// The first directive without a meaning.
    private static func unknownPart(of pattern: String) -> String? {
        var rest = Substring(pattern)
        while let character = rest.popFirst() {
            guard character == "%" else { continue }
            if let mark = rest.first, "-_0".contains(mark) { rest.removeFirst() }
            guard let letter = rest.popFirst() else { return "%" }
            if TimeField(rawValue: letter) == nil, !"cxX".contains(letter) { return "%\(letter)" }
        }
        return nil
    }

    /// Directives of C and of databases.
    private static let replacements = [
        "%k": "%-H", "%l": "%-I", "%F": "%Y-%m-%d", "%T": "%H:%M:%S", "%R": "%H:%M", "%D": "%m/%d/%y",
        "%h": "%b",
        "%P": "%p", "%i": "%M", "%C": "%Y", "%E": "%Y", "%n": "%-m", "%M月": "%-m月", "%D日": "%-d日",
    ]

    /// The letters of other programs for the parts of a date, longer ones first.
    private static let letters: [(String, String)] = [
        ("YYYY", "%Y"), ("yyyy", "%Y"), ("YY", "%y"), ("yy", "%y"), ("MMMM", "%B"), ("MMM", "%b"),
        ("MM", "%m"),
        ("DD", "%d"), ("dd", "%d"), ("HH", "%H"), ("hh", "%I"), ("mm", "%M"), ("ss", "%S"), ("Q", "%q"),
        ("M", "%-m"), ("D", "%-d"), ("d", "%-d"), ("H", "%-H"), ("h", "%-I"),
    ]

    /// The pattern in d3's language, if it is written in that of Java, Excel or moment.js: with a year, or with the
    /// Chinese word after each part.
    private static func translation(of pattern: String) -> String? {
        var rest = Substring(pattern)
        var result = ""
        var count = 0
        while !rest.isEmpty {
            if let (letters, directive) = letters.first(where: { rest.hasPrefix($0.0) }) {
                rest.removeFirst(letters.count)
                result += directive
                count += 1
            } else if let character = rest.popFirst() {
                // A letter that stands for nothing: the pattern is a word.
                if character.isASCII, character.isLetter, character != "T" { return nil }
                result.append(character)
            }
        }
        return count > 0 ? result : nil
    }
}
