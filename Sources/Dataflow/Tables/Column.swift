/// The values of one field, stored by kind.
///
/// A column is dense if all its values are of one kind and none is missing; anything else
/// is a mixed column. Text is stored as codes into a dictionary, which makes grouping cheap.
public struct Column: Sendable {
    /// The values of a column in the form in which they are computed with.
    public enum Storage: Sendable {
        /// Numbers; NaN is one of them.
        case number([Double])
        /// Milliseconds since 1970.
        case date([Double])
        /// True or false.
        case boolean([Bool])
        /// Texts: for each row an index into a dictionary of distinct texts, which may hold more than occur.
        case string(codes: [Int32], dictionary: [String])
        /// Values of several kinds, or some that are missing.
        case mixed([Value])
    }

    /// The values by kind.
    public let storage: Storage

    /// Creates a column of stored values, which aren't examined.
    public init(_ storage: Storage) { self.storage = storage }

    /// Creates a column of numbers.
    public init(numbers: [Double]) { storage = .number(numbers) }

    /// Creates a column of texts. O(values).
    public init(strings: [String]) {
        var dictionary: [String] = []
        var known: [String: Int32] = [:]
        let codes = strings.map { string -> Int32 in
            if let code = known[string] { return code }
            let code = Int32(dictionary.count)
            known[string] = code
            dictionary.append(string)
            return code
        }
        storage = .string(codes: codes, dictionary: dictionary)
    }

    /// A dense column of the values if possible, otherwise a mixed one. O(values).
    public init(_ values: [Value]) {
        enum Kind { case number, date, boolean, string, mixed }
        func kind(_ value: Value) -> Kind {
            switch value {
            case .number: .number
            case .date: .date
            case .boolean: .boolean
            case .string: .string
            default: .mixed
            }
        }
        guard let first = values.first.map(kind), values.allSatisfy({ kind($0) == first }) else {
            self.init(.mixed(values))
            return
        }
        switch first {
        case .number: self.init(.number(values.map(\.number)))
        case .date: self.init(.date(values.map(\.number)))
        case .boolean: self.init(.boolean(values.map(\.isTruthy)))
        case .string: self.init(strings: values.map(\.string))
        case .mixed: self.init(.mixed(values))
        }
    }

    /// The number of values.
    public var count: Int {
        switch storage {
        case .number(let values), .date(let values): values.count
        case .boolean(let values): values.count
        case .string(let codes, _): codes.count
        case .mixed(let values): values.count
        }
    }

    /// The value in a row, which must be one of `0..<count`.
    public subscript(row: Int) -> Value {
        switch storage {
        case .number(let values): .number(values[row])
        case .date(let values): .date(values[row])
        case .boolean(let values): .boolean(values[row])
        case .string(let codes, let dictionary): .string(dictionary[Int(codes[row])])
        case .mixed(let values): values[row]
        }
    }

    /// All values. O(rows).
    public var values: [Value] { (0..<count).map { self[$0] } }

    /// The rows at the given indices, in that order.
    public func rows(_ indices: [Int]) -> Column {
        switch storage {
        case .number(let values): Column(.number(indices.map { values[$0] }))
        case .date(let values): Column(.date(indices.map { values[$0] }))
        case .boolean(let values): Column(.boolean(indices.map { values[$0] }))
        case .string(let codes, let dictionary):
            Column(.string(codes: indices.map { codes[$0] }, dictionary: dictionary))
        case .mixed(let values): Column(indices.map { values[$0] })
        }
    }

    /// The distinct values in the order of their first appearance. O(rows).
    public var distinctValues: [Value] {
        if case .string(let codes, let dictionary) = storage {
            var seen = [Bool](repeating: false, count: dictionary.count)
            var result: [Value] = []
            for code in codes where !seen[Int(code)] {
                seen[Int(code)] = true
                result.append(.string(dictionary[Int(code)]))
            }
            return result
        }
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
