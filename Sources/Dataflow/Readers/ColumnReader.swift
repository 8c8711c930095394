import Documents
import Synchronization

/// Reads the columns of a scanned text, each directly into the storage of its type.
struct ColumnReader: Sendable {
    private let scanner: CellScanner

    init(_ scanner: CellScanner) { self.scanner = scanner }

    /// A column as it is written: text, which is known to hold numbers if all cells do that aren't empty. Codes
    /// such as 00501, whose zeros would be lost in a number, are none.
    func written(_ column: Int) -> Column {
        if let (values, hasEmpty) = values(column, withCodes: false) {
            return Column(
                written: WrittenNumbers(values, hasEmpty: hasEmpty, cells: scanner, column: column))
        }
        return strings(column, keepsEmpty: true)
    }

    /// A column of numbers, null for empty cells; nil if a cell holds anything else.
    func numbers(_ column: Int) -> Column? {
        guard let (values, hasEmpty) = values(column, withCodes: true) else { return nil }
        return hasEmpty
            ? Column(.mixed(values.map { $0.isNaN ? .null : .number($0) })) : Column(.number(values))
    }

    // MARK: Numbers

    /// The numbers of a column, NaN for empty cells; nil if a cell holds anything else, or if none holds a number.
    ///
    /// - Parameter withCodes: Whether digits with a leading zero count as a number.
    private func values(_ column: Int, withCodes: Bool) -> (values: [Double], hasEmpty: Bool)? {
        let emptyCount = Mutex<Int?>(0)
        let values = [Double](unsafeUninitializedCapacity: scanner.rowCount) { buffer, count in
            let values = Shared(buffer)
            scanner.eachPiece(of: column) { _, rows, cells in
                guard emptyCount.withLock({ $0 }) != nil else { return }
                let piece = UnsafeMutableBufferPointer(rebasing: values.value[rows])
                let emptyInPiece = Self.read(&cells, into: piece, withCodes: withCodes)
                emptyCount.withLock { count in
                    count = emptyInPiece.flatMap { more in count.map { $0 + more } }
                }
            }
            count = emptyCount.withLock { $0 } == nil ? 0 : scanner.rowCount
        }
        guard let emptyCount = emptyCount.withLock({ $0 }) else { return nil }
        return emptyCount == values.count && !withCodes ? nil : (values, emptyCount > 0)
    }

    /// - Returns: The number of empty cells; nil if a cell holds something else than a number.
    private static func read(
        _ cells: inout CellStream, into values: UnsafeMutableBufferPointer<Double>, withCodes: Bool
    ) -> Int? {
        let bytes = cells.bytes
        var row = 0
        var emptyCount = 0
        while let cell = cells.next() {
            if !withCodes, isCode(bytes, cell.range) { return nil }
            if let value = Double(decimal: bytes, in: cell.range) {
                values[row] = value
            } else if isBlank(bytes, cell.range) {
                emptyCount += 1
                values[row] = .nan
            } else if let value = unusualNumber(bytes, cell.range) {
                values[row] = value
            } else {
                return nil
            }
            row += 1
        }
        return emptyCount
    }

    /// Whether a text begins with a zero followed by another digit: a postal code, the code of a stock or a district.
    private static func isCode(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.count > 1 && bytes[range.lowerBound] == UInt8(ascii: "0")
            && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[range.lowerBound + 1])
    }

    /// Other forms that JavaScript reads as a number: with blanks around it, hexadecimal, Infinity.
    private static func unusualNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
        guard bytes[range.lowerBound] <= UInt8(ascii: "9") || bytes[range.lowerBound] == UInt8(ascii: "I")
        else {
            return nil
        }
        let value = Value.string(String(decoding: bytes[range], as: UTF8.self)).number
        return value.isNaN ? nil : value
    }

    private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] != UInt8(ascii: " ") { return false }
        return true
    }

    // MARK: Text

    /// A column of text.
    ///
    /// - Parameter keepsEmpty: Whether an empty cell is an empty string, not null.
    func strings(_ column: Int, keepsEmpty: Bool = false) -> Column {
        let pieces = Mutex(
            [StringDictionary](repeating: StringDictionary(), count: scanner.places.pieces.count))
        let codes = [Int32](unsafeUninitializedCapacity: scanner.rowCount) { buffer, count in
            let codes = Shared(buffer)
            // Each piece has codes of its own at first.
            scanner.eachPiece(of: column) { piece, rows, cells in
                let codes = UnsafeMutableBufferPointer(rebasing: codes.value[rows])
                let dictionary = Self.read(&cells, into: codes, keepsEmpty: keepsEmpty)
                pieces.withLock { $0[piece] = dictionary }
            }
            count = scanner.rowCount
        }
        return joined(pieces.withLock { $0 }, codes)
    }

    private static func read(
        _ cells: inout CellStream, into codes: UnsafeMutableBufferPointer<Int32>, keepsEmpty: Bool
    ) -> StringDictionary {
        let bytes = cells.bytes
        var dictionary = StringDictionary()
        var row = 0
        while let cell = cells.next() {
            if cell.range.isEmpty, !keepsEmpty {
                codes[row] = -1
            } else if cell.isQuoted, bytes[cell.range].contains(UInt8(ascii: "\"")) {
                codes[row] = cell.text(in: bytes).withUnsafeBufferPointer { dictionary.code(of: $0) }
            } else {
                codes[row] = dictionary.code(of: bytes, in: cell.range)
            }
            row += 1
        }
        return dictionary
    }

    /// The column of codes, those of each piece of the text in its own dictionary.
    private func joined(_ pieces: [StringDictionary], _ codes: consuming [Int32]) -> Column {
        var dictionary = pieces.first ?? StringDictionary()
        var hasEmpty = false
        for (piece, own) in pieces.enumerated() {
            let common = piece == 0 ? nil : dictionary.codes(adding: own)
            for row in scanner.places.rows(of: piece) {
                if codes[row] < 0 {
                    hasEmpty = true
                } else if let common {
                    codes[row] = common[Int(codes[row])]
                }
            }
        }
        let strings = dictionary.strings
        guard hasEmpty else { return Column(.string(codes: codes, dictionary: strings)) }
        let values = strings.map(Value.string)
        return Column(.mixed(codes.map { $0 < 0 ? .null : values[Int($0)] }))
    }
}
