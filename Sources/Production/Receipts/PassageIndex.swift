import ChartModel
import Diagnostics

/// Finds the recorded text that a printed line shows.
///
/// Lines of charts and tables carry the number of their record. Other texts pass through blocks as plain strings, so
/// they are found by what they say: among the records of the block in which they stand, then further out.
struct PassageIndex {
    private let passages: [TextAudit.Passage]
    private let texts: [String]
    private let byDigits: [String: [Int]]
    private let file: String

    /// - Parameter file: The document.
    init(_ audit: TextAudit, file: String) {
        var seen: Set<String> = []
        let all = audit.passages
        passages = all
        texts = all.map { $0.text.withoutSpaces }
        self.file = file
        var byDigits: [String: [Int]] = [:]
        for (index, passage) in all.enumerated() {
            if case .scale? = passage.parts.first?.origin { continue }
            let place = passage.span.map { "\($0.file.name) \($0.range)" } ?? "\(index)"
            guard seen.insert(place + texts[index]).inserted else { continue }
            for digits in Set(SaidNumber.all(in: passage.text).map(\.number.digits)) {
                byDigits[digits, default: []].append(index)
            }
        }
        self.byDigits = byDigits
    }

    /// The record behind a number of a line; nil if there is none.
    func passage(for number: SaidNumber, in line: PrintedLine) -> TextAudit.Passage? {
        if let origin = line.origin, passages.indices.contains(origin) { return passages[origin] }
        let text = line.text.withoutSpaces
        var best: (score: Int, index: Int)?
        let windows = Self.windows(around: number, in: line.text)
        for index in byDigits[number.number.digits] ?? [] {
            let own = texts[index]
            let fit =
                own == text
                ? 4
                : own.contains(text)
                    ? 3 : windows.contains(where: own.contains) ? 2 : text.contains(own) ? 1 : 0
            guard fit > 0 else { continue }
            // A text of the line's own block comes first, then what says the same, then what is near.
            let depth = depth(of: passages[index], in: line)
            let isOwn = depth > 0 && depth == line.blocks.count
            let score = (isOwn ? 1000 : 0) + fit * 100 + depth
            if score > best?.score ?? -1 { best = (score, index) }
        }
        return best.map { passages[$0.index] }
    }

    /// A number with the characters before and after it, by which a line is found in a longer text that was broken.
    private static func windows(around number: SaidNumber, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        let range = number.number.range
        let lead = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).withoutSpaces.suffix(5)
        let rest = String(decoding: bytes[range.upperBound...], as: UTF8.self).withoutSpaces.prefix(5)
        let digits = number.number.digits
        let (before, after) = (String(lead) + digits, digits + String(rest))
        return [String(lead) + after, before, after].filter { $0.count > digits.count + 2 }
    }

    /// How many of the blocks around a line contain the record's place; a record without a place is in none.
    private func depth(of passage: TextAudit.Passage, in line: PrintedLine) -> Int {
        guard let span = passage.span, span.file.name == file else { return 0 }
        return line.blocks.count {
            $0.lowerBound <= span.range.lowerBound && span.range.upperBound <= $0.upperBound
        }
    }
}

extension TextAudit.Passage {
    /// The part with a number: the one that prints the same digits for the same time.
    ///
    /// - Parameter count: How many numbers with the same digits precede it in the line.
    func part(with number: SaidNumber, after count: Int) -> TextAudit.Part? {
        var ranges: [(range: Range<Int>, part: TextAudit.Part)] = []
        var offset = 0
        for part in parts {
            let length = part.text.utf8.count
            ranges.append((offset..<offset + length, part))
            offset += length
        }
        let same = SaidNumber.all(in: text).filter { $0.number.digits == number.number.digits }
        guard let found = same.indices.contains(count) ? same[count] : same.first else {
            return parts.count == 1 ? parts[0] : nil
        }
        return ranges.first { $0.range.contains(found.number.range.lowerBound) }?.part
    }
}
