import Diagnostics

/// Looks for names in a column. What is kept of a column's texts, whether or not its rows still have them, is known:
/// a filter before may have left them out.
struct NameSearch {
    private let column: Column
    /// Whether the values were read, rather than calculated.
    private let isRead: Bool

    init(_ column: Column, isRead: Bool) {
        self.column = column
        self.isRead = isRead
    }

    func unknown(among written: [WrittenName], for use: WrittenName.Use) -> [UnknownName] {
        let missing = written.filter { !holds($0) }
        guard !missing.isEmpty else { return [] }
        let texts = texts
        let names = Set(written.map(\.value.string))
        let others = texts.filter { !names.contains($0) }
        let isMissed =
            switch use {
            case .filter: missing.count < written.count
            case .cases: missing.count == written.count
            case .selection: true
            }
        // Of a column with a single value it isn't known what else it may hold.
        let isAbsenceTold = isRead && texts.count > 1 && isMissed
        let likely = LikelyNames(others)
        return missing.compactMap { name in
            func unknown(_ reason: UnknownName.Reason) -> UnknownName {
                UnknownName(name: name, reason: reason, known: texts)
            }
            if isOfOtherKind(name) { return unknown(.otherKind) }
            guard case .string(let text) = name.value else { return nil }
            if let meant = likely.likeliest(for: text) { return unknown(.slip(of: meant)) }
            let isSentinel = Self.sentinels.contains(text.lowercased())
            guard name.isExpected, isAbsenceTold, !isSentinel else { return nil }
            return unknown(.absent)
        }
    }

    /// What is written for a missing value, and may not occur.
    private static let sentinels: Set = [
        "", "n/a", "na", "nan", "null", "none", "undefined", "-", "--", "—", ".", "…", "?", "true", "false",
    ]

    /// The distinct texts.
    private var texts: [String] {
        if column.holdsWrittenNumbers { return [] }
        switch column.storage {
        case .string(_, let dictionary): return dictionary.filter { !$0.isEmpty }
        case .mixed:
            return column.distinctValues.compactMap { value in
                if case .string(let text) = value, !text.isEmpty { text } else { nil }
            }
        case .number, .date, .boolean: return []
        }
    }

    /// Whether a row has the value. Columns that are neither text nor numbers are taken to have any.
    private func holds(_ name: WrittenName) -> Bool {
        let number = name.value.number
        if let numbers = column.writtenNumbers {
            if case .number = name.value, name.isStrict { return false }
            return numbers.contains(number)
        }
        switch (column.storage, name.value) {
        case (.string(_, let dictionary), .string(let text)):
            return dictionary.contains { $0.utf8.elementsEqual(text.utf8) }
        case (.string(_, let dictionary), _):
            return !name.isStrict && dictionary.contains { Value.string($0).number == number }
        case (.number(let numbers), .number): return numbers.contains(number)
        case (.number(let numbers), _): return !name.isStrict && numbers.contains(number)
        case (.mixed(let values), let value):
            return values.contains {
                name.isStrict ? Value.isIdentical($0, value) : Value.isLooselyEqual($0, value)
            }
        default: return true
        }
    }

    /// Whether the value would be found if text and numbers could be equal.
    private func isOfOtherKind(_ name: WrittenName) -> Bool {
        guard name.isStrict, name.value.number.isFinite else { return false }
        var loose = name
        loose.isStrict = false
        return holds(loose)
    }
}
