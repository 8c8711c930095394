import Documents

/// Reads the columns of a scanned text, each directly into the storage of its type.
struct ColumnReader {
    private let scanner: CellScanner
    private let bytes: [UInt8]

    init(_ scanner: CellScanner) {
        self.scanner = scanner
        bytes = scanner.bytes
    }

    /// A column as it is written: text, which is known to hold numbers if all cells do that aren't empty. Codes
    /// such as 00501, whose zeros would be lost in a number, are none.
    func written(_ column: Int) -> Column {
        if let (values, hasEmpty) = values(column, withCodes: false) {
            return Column(
                written: WrittenNumbers(values, hasEmpty: hasEmpty, cells: scanner.cells(of: column)))
        }
        return strings(column, keepsEmpty: true)
    }

    /// A column of numbers, null for empty cells; nil if a cell holds anything else.
    func numbers(_ column: Int) -> Column? {
        guard let (values, hasEmpty) = values(column, withCodes: true) else { return nil }
        return hasEmpty
            ? Column(.mixed(values.map { $0.isNaN ? .null : .number($0) })) : Column(.number(values))
    }

    /// The numbers of a column, NaN for empty cells; nil if a cell holds anything else, or if none holds a number.
    ///
    /// - Parameter withCodes: Whether digits with a leading zero count as a number.
    private func values(_ column: Int, withCodes: Bool) -> (values: [Double], hasEmpty: Bool)? {
        var values: [Double] = []
        values.reserveCapacity(scanner.rowCount)
        var emptyCount = 0
        for cell in scanner.cells(of: column) {
            if !withCodes, isCode(cell.range) { return nil }
            if let value = Double(decimal: bytes, in: cell.range) {
                values.append(value)
            } else if isBlank(cell.range) {
                emptyCount += 1
                values.append(.nan)
            } else if let value = unusualNumber(cell.range) {
                values.append(value)
            } else {
                return nil
            }
        }
        return emptyCount == values.count && !withCodes ? nil : (values, emptyCount > 0)
    }

    /// Whether a text begins with a zero followed by another digit: a postal code, the code of a stock or a district.
    private func isCode(_ range: Range<Int>) -> Bool {
        range.count > 1 && bytes[range.lowerBound] == UInt8(ascii: "0")
            && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[range.lowerBound + 1])
    }

    /// Other forms that JavaScript reads as a number: with blanks around it, hexadecimal, Infinity.
    private func unusualNumber(_ range: Range<Int>) -> Double? {
        guard bytes[range.lowerBound] <= UInt8(ascii: "9") || bytes[range.lowerBound] == UInt8(ascii: "I")
        else {
            return nil
        }
        let value = Value.string(String(decoding: bytes[range], as: UTF8.self)).number
        return value.isNaN ? nil : value
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        for index in range where bytes[index] != UInt8(ascii: " ") { return false }
        return true
    }

    /// A column of text.
    ///
    /// - Parameter keepsEmpty: Whether an empty cell is an empty string, not null.
    func strings(_ column: Int, keepsEmpty: Bool = false) -> Column {
        var dictionary = StringDictionary()
        var codes: [Int32] = []
        codes.reserveCapacity(scanner.rowCount)
        var hasEmpty = false
        for cell in scanner.cells(of: column) {
            if cell.range.isEmpty, !keepsEmpty {
                hasEmpty = true
                codes.append(-1)
            } else if cell.isQuoted, bytes[cell.range].contains(UInt8(ascii: "\"")) {
                let text = cell.text(in: bytes)
                codes.append(dictionary.code(of: text, in: text.indices))
            } else {
                codes.append(dictionary.code(of: bytes, in: cell.range))
            }
        }
        let strings = dictionary.strings
        guard hasEmpty else { return Column(.string(codes: codes, dictionary: strings)) }
        let values = strings.map(Value.string)
        return Column(.mixed(codes.map { $0 < 0 ? .null : values[Int($0)] }))
    }
}
