import Formats

/// A pattern of d3-time-format, such as `%Y-%m-%d`, by which dates are read.
public struct DatePattern: Hashable, Sendable {
    private enum Part: Hashable {
        case literal(Character)
        case field(Character)
    }

    private let parts: [Part]

    /// - Returns: nil if the pattern has a directive that can't be parsed.
    public init?(_ pattern: String) {
        var parts: [Part] = []
        var characters = Array(pattern)[...]
        while let character = characters.popFirst() {
            guard character == "%" else {
                parts.append(.literal(character))
                continue
            }
            if let padding = characters.first, "-_0".contains(padding) { characters.removeFirst() }
            guard let directive = characters.popFirst() else { return nil }
            guard directive != "%" else {
                parts.append(.literal("%"))
                continue
            }
            guard "YymdeHIMSLfpbBaAjZsQ".contains(directive) else { return nil }
            parts.append(.field(directive))
        }
        self.parts = parts
    }

    /// Milliseconds since 1970; nil if the text doesn't match the pattern. Fields that the pattern
    /// doesn't contain default to those of 1 January 1900, as in d3.
    public func parse(_ text: String) -> Double? {
        var scanner = DateScanner(Array(text.utf8))
        var written = WrittenDate()
        written.date.year = 1900
        var isAfternoon: Bool?
        var dayOfYear: Int?
        for part in parts {
            switch part {
            case .literal(let character):
                guard scanner.take(String(character)) else { return nil }
            case .field("p"):
                let half = scanner.letters().lowercased()
                guard half == "am" || half == "pm" else { return nil }
                isAfternoon = half == "pm"
            case .field("j"):
                guard let day = scanner.number(1...3), (1...366).contains(day) else { return nil }
                dayOfYear = day
            case .field("s"), .field("Q"):
                let isNegative = scanner.take("-")
                guard let count = scanner.number(1...15), scanner.isAtEnd else { return nil }
                return Double(isNegative ? -count : count) * (part == .field("s") ? 1000 : 1)
            case .field(let directive):
                guard scan(directive, with: &scanner, into: &written) else { return nil }
            }
        }
        guard scanner.isAtEnd else { return nil }
        if let isAfternoon { written.date.hour = written.date.hour % 12 + (isAfternoon ? 12 : 0) }
        guard let milliseconds = written.milliseconds else { return nil }
        return milliseconds + Double((dayOfYear ?? 1) - 1) * 86_400_000
    }

    private func scan(
        _ directive: Character, with scanner: inout DateScanner, into written: inout WrittenDate
    ) -> Bool {
        switch directive {
        case "b", "B":
            guard let month = WrittenDate.month(named: scanner.letters()) else { return false }
            written.date.month = month
            return true
        case "a", "A":
            return WrittenDate.isWeekday(scanner.letters())
        case "Z":
            return scanner.zone(&written)
        default:
            break
        }
        while scanner.take(" ") {}
        guard let value = scanner.number(1...Self.digits(of: directive)) else { return false }
        switch directive {
        case "Y": written.date.year = value
        // d3 follows POSIX here: 69 is 1969, 68 is 2068.
        case "y": written.date.year = value + (value > 68 ? 1900 : 2000)
        case "m": written.date.month = value
        case "d", "e": written.date.day = value
        case "H", "I": written.date.hour = value
        case "M": written.date.minute = value
        case "S": written.date.second = value
        case "L": written.date.millisecond = value
        default: written.date.millisecond = value / 1000
        }
        return true
    }

    private static func digits(of directive: Character) -> Int {
        switch directive {
        case "Y": 4
        case "L": 3
        case "f": 6
        default: 2
        }
    }
}
