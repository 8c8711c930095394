/// What a pattern for numbers means other than its writer does: the patterns of spreadsheets and programming
/// languages, of which d3 reads some as its own.
public enum NumberPatternSlip {
    /// Returns what is wrong with a pattern that d3 reads, with what to write instead; nil if nothing is.
    public static func slip(in pattern: String) -> FormatError? {
        if let translated = spreadsheet(pattern) {
            return FormatError(
                "“\(pattern)” is a pattern of spreadsheets, which means something else here",
                hint: "write “\(translated)”")
        }
        if let letter = pattern.last, letter.isASCII, letter.isLetter,
            (try? NumberSpecifier(parsing: pattern)) != nil,
            NumberSpecifier.Notation(rawValue: letter) == nil
        {
            return FormatError(
                "“\(letter)” in “\(pattern)” is no way to write numbers, and is passed over",
                hint: "f has fixed decimals, d none, % is a share, s has an SI prefix; for units write "
                    + "formatType: chinese")
        }
        return nil
    }

    /// Returns a hint for a pattern that d3 refuses.
    static func hint(for pattern: String) -> String? {
        if let translated = spreadsheet(pattern) { return "write “\(translated)”" }
        let isOfDates =
            zip(pattern, pattern.dropFirst()).contains {
                $0 == "%" && TimeField(rawValue: $1) != nil && $1 != "%"
            }
        // printf has a number between the sign and its letter.
        if isOfDates { return "it is a pattern of dates: give the field the type temporal, or write “d”" }
        if pattern.hasPrefix("%"), pattern.dropFirst().contains(where: { $0 == "f" || $0 == "d" }) {
            return "write “\(pattern.dropFirst())”"
        }
        let inner = pattern.drop { $0 == "{" || $0 == ":" }.prefix { $0 != "}" }
        if pattern.hasPrefix("{"), !inner.isEmpty { return "write “\(inner)”" }
        if pattern.hasSuffix("f%") {
            return "shares are “\(pattern.dropLast(2))%”, which multiplies by 100; "
                + "percentages as they are need formatType: chinese and “\(pattern.dropLast(2))%”"
        }
        if let start = pattern.firstIndex(where: { !$0.isASCII }) {
            let number = pattern[..<start].filter { $0 != "f" && $0 != "d" }
            return "units are printed by formatType: chinese: “\(number)\(pattern[start...])”"
        }
        return nil
    }

    /// The pattern in d3's language, if it is one of spreadsheets: #,##0.00 or 0.0%.
    private static func spreadsheet(_ pattern: String) -> String? {
        let isPercent = pattern.hasSuffix("%")
        let body = isPercent ? pattern.dropLast() : Substring(pattern)
        guard body.allSatisfy({ "#0,.".contains($0) }) else { return nil }
        let parts = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.last == "0" else { return nil }
        let hasPlaces =
            parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" || $0 == "#" }
        guard hasPlaces || whole.contains("#") else { return nil }
        let decimals = parts.count == 2 ? parts[1].count : 0
        return "\(whole.contains(",") ? "," : "").\(decimals)\(isPercent ? "%" : "f")"
    }
}
