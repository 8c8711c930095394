/// The column of a member of many objects, which is stored by kind as long as all values are of one.
struct RowColumn {
    /// The name in UTF-8.
    let key: [UInt8]
    /// The number of values so far.
    private(set) var count = 0
    private var kind = Kind.empty
    // Of these only that of the kind is in use. They are no payloads of it, which would be copied before they grow.
    private var numbers: [Double] = []
    private var booleans: [Bool] = []
    private var codes: [Int32] = []
    private var dictionary = StringDictionary()
    private var values: [Value] = []

    private enum Kind { case empty, numbers, booleans, strings, mixed }

    init(_ key: [UInt8]) { self.key = key }

    mutating func append(_ number: Double) {
        if admits(.numbers) { numbers.append(number) } else { values.append(.number(number)) }
        count += 1
    }

    mutating func append(_ boolean: Bool) {
        if admits(.booleans) { booleans.append(boolean) } else { values.append(.boolean(boolean)) }
        count += 1
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if admits(.strings) {
            codes.append(dictionary.code(of: text))
        } else {
            values.append(.string(String(decoding: text, as: UTF8.self)))
        }
        count += 1
    }

    /// Appends null, or undefined for a member that an object lacks.
    mutating func append(missing value: Value) {
        if kind != .mixed { mix() }
        values.append(value)
        count += 1
    }

    /// Whether a value of a kind is stored with others of that kind; values are mixed from now on, otherwise.
    private mutating func admits(_ other: Kind) -> Bool {
        if kind == other { return true }
        if kind == .empty {
            kind = other
            return true
        }
        if kind != .mixed { mix() }
        return false
    }

    private mutating func mix() {
        values = column.values
        (numbers, booleans, codes) = ([], [], [])
        kind = .mixed
    }

    var column: Column {
        switch kind {
        case .empty: Column([])
        case .numbers: Column(.number(numbers))
        case .booleans: Column(.boolean(booleans))
        case .strings: Column(.string(codes: codes, dictionary: dictionary.strings))
        case .mixed: Column(values)
        }
    }
}
