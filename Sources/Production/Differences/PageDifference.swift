/// A place at which two versions of a page say something else.
public struct PageChange: Sendable, Equatable {
    public enum Kind: String, Sendable { case changed, added, removed }

    public var kind: Kind
    /// From 1, in the new version; in the old one for what was removed.
    public var page: Int
    /// The title under which it stands.
    public var heading: String
    /// What was printed; empty for what was added.
    public var old: String
    /// What is printed now; empty for what was removed.
    public var new: String
    /// The text around it, in the new version if it is there.
    public var context: String
    /// Whether a number has changed.
    public var isNumber: Bool
}

/// The numbers and words that changed between two versions of a document, in reading order.
struct PageDifference {
    private(set) var changes: [PageChange] = []

    init(from old: [PrintedLine], to new: [PrintedLine]) {
        let (olds, news) = (old.map { $0.text.withoutBreaks }, new.map { $0.text.withoutBreaks })
        for gap in Self.gaps(from: olds, to: news) {
            let oldTokens = olds[gap.old].map(PageToken.all)
            let newTokens = news[gap.new].map(PageToken.all)
            for pair in LinePairing(oldTokens, newTokens).pairs {
                let from = pair.old.map { oldTokens[$0] } ?? []
                let to = pair.new.map { newTokens[$0] } ?? []
                let line =
                    pair.new.map { new[gap.new.lowerBound + $0] } ?? old[gap.old.lowerBound + (pair.old ?? 0)]
                for part in Self.joined(Self.gaps(from: from, to: to), from, to) {
                    changes.append(Self.change(part, from, to, line))
                }
            }
        }
    }

    private struct Gap {
        var old: Range<Int>
        var new: Range<Int>
    }

    private static func change(
        _ gap: Gap, _ old: [PageToken], _ new: [PageToken], _ line: PrintedLine
    ) -> PageChange {
        let (removed, added) = (old[gap.old], new[gap.new])
        return PageChange(
            kind: removed.isEmpty ? .added : added.isEmpty ? .removed : .changed, page: line.page,
            heading: line.heading, old: removed.joined, new: added.joined,
            context: added.isEmpty ? old.around(gap.old) : new.around(gap.new),
            isNumber: (removed + added).contains(where: \.isNumber))
    }

    /// The stretches that two sequences don't have in common. O((n + m) × changes).
    private static func gaps<Element: Hashable>(from old: [Element], to new: [Element]) -> [Gap] {
        let difference = new.difference(from: old)
        let removed = Set(
            difference.removals.compactMap { if case .remove(let index, _, _) = $0 { index } else { nil } })
        let added = Set(
            difference.insertions.compactMap { if case .insert(let index, _, _) = $0 { index } else { nil } })
        var gaps: [Gap] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            let (start, other) = (i, j)
            while removed.contains(i) { i += 1 }
            while added.contains(j) { j += 1 }
            if i > start || j > other {
                gaps.append(Gap(old: start..<i, new: other..<j))
            } else {
                (i, j) = (i + 1, j + 1)
            }
        }
        return gaps
    }

    /// Joins changes that are one for a reader: those with a single character between them that is no number.
    private static func joined(_ gaps: [Gap], _ old: [PageToken], _ new: [PageToken]) -> [Gap] {
        gaps.reduce(into: []) { result, gap in
            guard let last = result.last, gap.old.lowerBound - last.old.upperBound <= 1,
                !old[last.old.upperBound..<gap.old.lowerBound].contains(where: \.isNumber),
                !old[last.old].contains(where: \.isNumber), !old[gap.old].contains(where: \.isNumber)
            else {
                result.append(gap)
                return
            }
            result[result.count - 1] = Gap(
                old: last.old.lowerBound..<gap.old.upperBound, new: last.new.lowerBound..<gap.new.upperBound)
        }
    }
}

extension Sequence<PageToken> {
    /// The text of words; those of Latin letters and digits stay apart.
    fileprivate var joined: String {
        var text = ""
        for token in self {
            if let last = text.last, let first = token.text.first, last.isASCII, first.isASCII,
                last.isLetter || last.isNumber, first.isLetter || first.isNumber
            {
                text += " "
            }
            text += token.text
        }
        return text
    }
}

extension [PageToken] {
    /// Some words with a few of the same line before and after them: 完成年度投资[1320亿元]以上.
    fileprivate func around(_ range: Range<Int>) -> String {
        let before = self[Swift.max(0, range.lowerBound - 8)..<range.lowerBound]
        let after = self[range.upperBound..<Swift.min(count, range.upperBound + 8)]
        return before.joined + "[" + self[range].joined + "]" + after.joined
    }
}
