/// Months, days and hours in a text: 2025年3月, 1—11月, 3日, 8时30分, 2025-03-05.
///
/// They state a time and not a quantity: they don't have to be backed by a figure, and don't quote one.
package enum PrintedDate {
    /// The ranges of the dates in a text, in UTF-8 bytes. O(text).
    package static func ranges(in text: String) -> [Range<Int>] {
        func found(_ pattern: Regex<Substring>) -> [Range<Int>] {
            text.matches(of: pattern).compactMap { match in
                // The last digits of a longer number aren't a month: 13月, 2.0时.
                if match.range.lowerBound > text.startIndex {
                    let before = text[text.index(before: match.range.lowerBound)]
                    guard !before.isASCII || !(before.isNumber || before.isLetter || ".,".contains(before))
                    else { return nil }
                }
                let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
                return start..<start + text[match.range].utf8.count
            }
        }
        return found(
            #/(?:(?:[0-9]{2}){1,2}年)?(?:1[0-2]|0?[1-9])(?:[\-–—~～至到、和](?:1[0-2]|0?[1-9]))*月(?![龄均])/#)
            + found(
                #/(?:3[01]|[12][0-9]|0?[1-9])(?:[\-–—~～至到、和](?:3[01]|[12][0-9]|0?[1-9]))*日(?![元均产])/#)
            + found(
                #/(?:2[0-4]|1[0-9]|0?[0-9])(?:[\-–—~～至到、和](?:2[0-4]|1[0-9]|0?[0-9]))*时(?:[0-5]?[0-9]分)?(?![代间期])/#
            )
            + found(
                #/[0-9]{4}[\-\/](?:1[0-2]|0?[1-9])(?:[\-\/](?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9])/#)
            + found(#/[0-9]{4}\.(?:1[0-2]|0?[1-9])\.(?:3[01]|[12][0-9]|0?[1-9])(?![0-9.])/#)
    }
}
