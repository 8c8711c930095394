/// A regular expression with JavaScript's syntax, matched in time linear in the text, so that no
/// pattern can hang.
///
/// Text is matched as Unicode scalars, as with JavaScript's `u` flag.
struct Pattern: Sendable {
    /// Ranges of scalars in the text: the whole match first, then the groups.
    typealias Match = [Range<Int>?]

    let isGlobal: Bool
    private let ignoresCase: Bool
    private let isMultiline: Bool
    private let program: PatternProgram
    private let slotCount: Int
    /// The scalars of a pattern without a choice, for which no threads are needed.
    private let scalars: [ScalarSet]?

    init(_ source: String, flags: String = "") throws(PatternError) {
        for flag in flags where !"gimsu".contains(flag) {
            throw PatternError(message: "the flag '\(flag)' is not supported")
        }
        isGlobal = flags.contains("g")
        ignoresCase = flags.contains("i")
        isMultiline = flags.contains("m")
        guard source.unicodeScalars.count <= PatternProgram.largest else {
            throw PatternError(message: "the pattern is too large")
        }
        var parser = PatternParser(source, dotMatchesLineEnds: flags.contains("s"))
        program = try PatternProgram(try parser.parse())
        slotCount = 2 * (parser.captureCount + 1)
        scalars = program.scalars
    }

    /// The leftmost match that starts at an index or after it. O(text × pattern).
    func firstMatch(in text: [Unicode.Scalar], from start: Int = 0) -> Match? {
        if let scalars {
            let end = text.count - scalars.count
            guard start <= end else { return nil }
            let place = (start...end).first { place in
                scalars.indices.allSatisfy { matches(text[place + $0], scalars[$0]) }
            }
            return place.map { [$0..<$0 + scalars.count] }
        }
        var threads = ThreadList(capacity: program.instructions.count)
        var next = ThreadList(capacity: program.instructions.count)
        var best: [Int]?
        var place = start
        while place <= text.count {
            if best == nil {
                follow(0, [Int](repeating: -1, count: slotCount), at: place, in: text, into: &threads)
            }
            if threads.isEmpty, best != nil { break }
            next.removeAll()
            scan: for (counter, slots) in threads.threads {
                switch program.instructions[counter] {
                case .match:
                    // Threads after this one have lower priority.
                    best = slots
                    break scan
                case .scalar(let set):
                    if place < text.count, matches(text[place], set) {
                        follow(counter + 1, slots, at: place + 1, in: text, into: &next)
                    }
                default: break
                }
            }
            swap(&threads, &next)
            place += 1
        }
        return best.map { slots in
            (0..<slotCount / 2).map { number in
                let (from, to) = (slots[2 * number], slots[2 * number + 1])
                return from >= 0 && to >= from ? from..<to : nil
            }
        }
    }

    /// All matches from left to right, without overlap.
    func matches(in text: [Unicode.Scalar]) -> [Match] {
        var result: [Match] = []
        var place = 0
        while place <= text.count, let match = firstMatch(in: text, from: place), let whole = match[0] {
            result.append(match)
            place = whole.isEmpty ? whole.upperBound + 1 : whole.upperBound
        }
        return result
    }

    /// Follows the instructions that consume no character, in order of priority.
    private func follow(
        _ start: Int, _ slots: [Int], at place: Int, in text: [Unicode.Scalar], into list: inout ThreadList
    ) {
        var open: [(counter: Int, slots: [Int])] = [(start, slots)]
        while let (counter, places) = open.popLast() {
            guard list.visit(counter) else { continue }
            var slots = places
            switch program.instructions[counter] {
            case .jump(let target): open.append((target, slots))
            case .split(let first, let second):
                open.append((second, slots))
                open.append((first, slots))
            case .save(let slot):
                slots[slot] = place
                open.append((counter + 1, slots))
            case .assert(let assertion):
                if holds(assertion, at: place, in: text) { open.append((counter + 1, slots)) }
            case .scalar, .match: list.threads.append((counter, slots))
            }
        }
    }

    private func holds(_ assertion: PatternNode.Assertion, at place: Int, in text: [Unicode.Scalar]) -> Bool {
        func isWord(_ place: Int) -> Bool {
            text.indices.contains(place) && ScalarSet.wordCharacters.contains(text[place].value)
        }
        func isLineEnd(_ place: Int) -> Bool {
            text.indices.contains(place) && ScalarSet.lineEnds.contains(text[place].value)
        }
        return switch assertion {
        case .start: place == 0 || (isMultiline && isLineEnd(place - 1))
        case .end: place == text.count || (isMultiline && isLineEnd(place))
        case .wordBoundary: isWord(place - 1) != isWord(place)
        case .notWordBoundary: isWord(place - 1) == isWord(place)
        }
    }

    private func matches(_ scalar: Unicode.Scalar, _ set: ScalarSet) -> Bool {
        if set.contains(scalar.value) { return true }
        guard ignoresCase else { return false }
        let (lower, upper) = (scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping)
        return [lower, upper].contains { mapping in
            let scalars = mapping.unicodeScalars
            return scalars.count == 1 && scalars.first.map { set.contains($0.value) } ?? false
        }
    }
}

/// The instructions that are reached at one index of the text, in order of priority.
private struct ThreadList {
    var threads: [(counter: Int, slots: [Int])] = []
    private var visits: [Int]
    private var generation = 1

    init(capacity: Int) { visits = [Int](repeating: 0, count: capacity) }

    var isEmpty: Bool { threads.isEmpty }

    mutating func removeAll() {
        threads.removeAll(keepingCapacity: true)
        generation += 1
    }

    /// Whether the instruction is reached for the first time at this index.
    mutating func visit(_ counter: Int) -> Bool {
        guard visits[counter] != generation else { return false }
        visits[counter] = generation
        return true
    }
}
