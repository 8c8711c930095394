/// Names of the data, of which a written one may be a slip.
///
/// Data have names that differ in little and are all right: 一月 and 二月, Q1 and Q2, Team A and Team B. So names
/// that differ only in what counts or numbers them aren't taken for one another, unlike by ``Sequence/nearest(to:)``. A
/// shorter form is: 东乡 for 东乡县, Korea for Korea, South.
public struct LikelyNames {
    private let names: [String]
    private let letters: [LetterSet?]

    /// O(names × length).
    public init(_ names: some Sequence<String>) {
        self.names = Array(names)
        letters = self.names.map(LetterSet.init)
    }

    /// The name that is meant by a written one; nil if none is likely. O(names), and O(length²) for each that has about
    /// the same letters.
    public func likeliest(for written: String) -> String? {
        let appearance = written.appearance
        let wanted = LetterSet(appearance)
        var long: [String] = []
        var candidates: [String] = []
        for (index, name) in names.enumerated() {
            if let wanted, let own = letters[index], !own.mayBeSlip(of: wanted) { continue }
            if name.utf8.elementsEqual(written.utf8) { continue }
            if name.appearance == appearance { return name }
            if name.hasNumbersUnlike(appearance) { continue }
            if name.isLongerForm(of: appearance) || appearance.isLongerForm(of: name) { long.append(name) }
            if name.isLongEnough(beside: appearance) { candidates.append(name) }
        }
        if let near = candidates.nearest(to: appearance) { return near }
        return long.count == 1 ? long[0] : nil
    }
}

/// Which letters a name has, so that most names need not be compared with each other letter by letter.
private struct LetterSet {
    private let bits: UInt64
    private let length: Int

    /// - Returns: nil for a name with characters that look like others, or that have two cases outside of ASCII.
    init?(_ name: String) {
        var bits: UInt64 = 0
        var length = 0
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0x20: break
            case 0x41...0x5A: bits |= 1 << UInt64(scalar.value - 0x41)
            case 0x61...0x7A: bits |= 1 << UInt64(scalar.value - 0x61)
            case 0x21...0x7E: bits |= 1 << UInt64(26 + scalar.value % 6)
            case 0x3400...0x9FFF: bits |= 1 << UInt64(32 + scalar.value % 32)
            default: return nil
            }
            length += 1
        }
        (self.bits, self.length) = (bits, length)
    }

    /// Whether a few changes may make one name of the other, or one may be a part of the other. A change of a letter
    /// takes one from the set and adds one at most.
    func mayBeSlip(of other: LetterSet) -> Bool {
        let changes = Swift.max(1, Swift.min(length, other.length) / 3)
        return (bits ^ other.bits).nonzeroBitCount <= 2 * changes || bits & other.bits == bits
            || bits & other.bits == other.bits
    }
}

extension Sequence<String> {
    /// The name of the data that a written one may be a slip of; nil if none is likely.
    public func likeliest(for written: String) -> String? { LikelyNames(self).likeliest(for: written) }

    /// A hint at the name that is meant by one that isn't among these.
    public func likelyHint(for written: String) -> String? {
        likeliest(for: written).map { $0.suggested(for: written) }
            ?? nearest(to: written).map { $0.suggested(for: written) }
    }
}

extension String {
    /// The words that propose this name in place of a written one; what can't be seen is named.
    public func suggested(for written: String) -> String {
        guard appearance == written.appearance else { return "did you mean '\(self)'?" }
        if let hidden = hiddenPart {
            return "'\(appearance)' is there with \(hidden): remove that from the data"
        }
        if let hidden = written.hiddenPart { return "what is written here has \(hidden): remove that" }
        return "did you mean '\(self)'?"
    }

    /// Whether a single wrong letter still leaves enough to tell that this name is meant: US isn't UK.
    fileprivate func isLongEnough(beside other: String) -> Bool {
        let length = Swift.min(count, other.count)
        let isAlphabetic = utf8.allSatisfy { $0 < 0x80 }
        return length > (isAlphabetic ? 3 : 1) || lowercased() == other.lowercased()
    }

    /// Whether the two differ in their numbers, or in a single letter that stands for itself, and in nothing else.
    fileprivate func hasNumbersUnlike(_ other: String) -> Bool {
        let (a, b) = (numbered, other.numbered)
        return a.frame == b.frame && a.numbers != b.numbers
    }

    /// The text without its numbers, and the numbers.
    private var numbered: (frame: [Character], numbers: [Character]) {
        let characters = Array(self)
        var (frame, numbers): ([Character], [Character]) = ([], [])
        for (index, character) in characters.enumerated() {
            func isLetter(_ index: Int) -> Bool {
                characters.indices.contains(index) && characters[index].isASCII
                    && characters[index].isLetter
            }
            let isAlone = isLetter(index) && !isLetter(index - 1) && !isLetter(index + 1)
            if character.isNumber || isAlone || Self.counting.contains(character) {
                numbers.append(character)
                if frame.last != "#" { frame.append("#") }
            } else {
                frame.append(character)
            }
        }
        return (frame, numbers)
    }

    /// What counts in Chinese besides digits: numerals, stems, and the places that things have.
    private static let counting = Set("〇零一二三四五六七八九十百千万两甲乙丙丁戊己庚辛壬癸东南西北中上下前后左右大小初高男女")

    /// Whether it begins or ends with a shorter name, which is a word of its own.
    fileprivate func isLongerForm(of short: String) -> Bool {
        guard short.count > 1, short.count < count else { return false }
        func isBorder(_ inner: Character?, _ outer: Character?) -> Bool {
            guard let inner, let outer else { return false }
            return !inner.isASCII || !inner.isLetter && !inner.isNumber || !outer.isLetter && !outer.isNumber
        }
        if hasPrefix(short) { return isBorder(short.last, dropFirst(short.count).first) }
        return hasSuffix(short) && isBorder(short.first, dropLast(short.count).last)
    }
}
