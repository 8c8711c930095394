import Dataflow
import Diagnostics
import Documents

/// A problem of a cell.
struct CellFinding {
    let code: Diagnostic.Code
    let message: String
    let hint: String?

    init(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// The requirements of a column, against which its cells are tested.
struct CellTest {
    private let column: DatasetColumn
    private let allowed: [String]
    private let allowedSet: Set<String>
    private let numbers: NumberNotation
    private let dates: FieldType

    /// - Parameter numbers: How the table writes numbers, and what stands for a missing value.
    init(_ column: DatasetColumn, _ numbers: NumberNotation = NumberNotation()) {
        self.column = column
        self.numbers = numbers
        dates = FieldType(column.parsedType) ?? .date
        allowed = column.allowedValues ?? []
        allowedSet = Set(allowed)
    }

    /// - Returns: nil if the cell is right.
    func finding(_ text: String) -> CellFinding? {
        guard !text.isEmpty, !numbers.isNull(text) else {
            return column.isRequired
                ? CellFinding(.emptyCell, "the cell is empty, and '\(column.name)' is required") : nil
        }
        switch column.kind {
        case .string: return nil
        case .number, .quantity: return numberFinding(text)
        case .boolean:
            return text == "true" || text == "false"
                ? nil : CellFinding(.unknownValue, "'\(text)' is neither true nor false")
        case .date:
            return dates.convert(.string(text)).isInvalid
                ? CellFinding(.notADate, "'\(text)' is not a date", hint: "write it as 2024-01-13") : nil
        case .enumeration: return allowedSet.contains(text) ? nil : enumerationFinding(text)
        }
    }

    private func numberFinding(_ text: String) -> CellFinding? {
        let number = numbers.number(text) ?? .nan
        guard number.isFinite else {
            return CellFinding(.notANumber, "'\(text)' is not a number", hint: hint(forNumber: text))
        }
        if column.isInteger, number != number.rounded() {
            return CellFinding(.notANumber, "\(text) is not a whole number")
        }
        if let minimum = column.minimum, number < minimum {
            return CellFinding(
                .outOfRange, "\(text) is less than \(minimum.plain), the least that '\(column.name)' may be")
        }
        if let maximum = column.maximum, number > maximum {
            return CellFinding(
                .outOfRange, "\(text) is more than \(maximum.plain), the most that '\(column.name)' may be")
        }
        return nil
    }

    private func hint(forNumber text: String) -> String? {
        let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." || $0 == "," }
        if digits.isEmpty { return nil }
        return digits.contains(",")
            ? "write it without ',' between the digits"
            : "write the figure alone, its unit in a column of its own"
    }

    private func enumerationFinding(_ text: String) -> CellFinding {
        // A single character can't be recognised as a misspelling of another one.
        let near = allowed.filter { !Set($0).isDisjoint(with: text) }.nearest(to: text)
        let few = allowed.count <= 8 ? "one of \(allowed.quoted)" : nil
        return CellFinding(
            .unknownValue, "unknown \(column.name) '\(text)'",
            hint: near.map { "did you mean '\($0)'?" } ?? few)
    }
}
