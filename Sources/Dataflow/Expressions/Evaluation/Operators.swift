extension UnaryOperator {
    func apply(_ value: Value) -> Value {
        switch self {
        case .plus: .number(value.number)
        case .minus: .number(-value.number)
        case .not: .boolean(!value.isTruthy)
        case .complement: .number(Double(~value.number.int32))
        }
    }
}

extension BinaryOperator {
    func apply(_ a: Value, _ b: Value) -> Value {
        switch self {
        case .add: Value.sum(a, b)
        case .subtract: .number(a.number - b.number)
        case .multiply: .number(a.number * b.number)
        case .divide: .number(a.number / b.number)
        case .remainder: .number(a.number.truncatingRemainder(dividingBy: b.number))
        case .identical: .boolean(Value.isIdentical(a, b))
        case .notIdentical: .boolean(!Value.isIdentical(a, b))
        case .equal: .boolean(Value.isLooselyEqual(a, b))
        case .notEqual: .boolean(!Value.isLooselyEqual(a, b))
        case .less: .boolean(Value.order(a, b) == .less)
        case .greater: .boolean(Value.order(a, b) == .greater)
        case .lessOrEqual: .boolean([.less, .equal].contains(Value.order(a, b)))
        case .greaterOrEqual: .boolean([.greater, .equal].contains(Value.order(a, b)))
        case .in: .boolean(b.hasMember(a.text))
        case .bitOr: .number(Double(a.number.int32 | b.number.int32))
        case .bitXor: .number(Double(a.number.int32 ^ b.number.int32))
        case .bitAnd: .number(Double(a.number.int32 & b.number.int32))
        case .shiftLeft: .number(Double(a.number.int32 << (b.number.int32 & 31)))
        case .shiftRight: .number(Double(a.number.int32 >> (b.number.int32 & 31)))
        case .shiftRightUnsigned:
            .number(Double(UInt32(bitPattern: a.number.int32) >> UInt32(b.number.int32 & 31)))
        }
    }
}

extension Value {
    /// JavaScript's `+`: text if either side is text or converts to it, otherwise the sum. Dates count as numbers
    /// beside numbers, which is what Vega reads them as.
    static func sum(_ a: Value, _ b: Value) -> Value {
        if let x = a.instant, let y = b.instant { return .number(x + y) }
        let (x, y) = (a.primitive, b.primitive)
        if x.isText || y.isText {
            let text = x.text
            // A text beyond the limit is reported by the caller, and doesn't have to grow further.
            return .string(text.utf8.count > TextLimit.length ? text : text + y.text)
        }
        return .number(x.number + y.number)
    }

    /// JavaScript's `===`, except that arrays, objects and dates are compared by what they hold.
    static func isIdentical(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.undefined, .undefined), (.null, .null): true
        case (.boolean(let x), .boolean(let y)): x == y
        case (.number(let x), .number(let y)), (.date(let x), .date(let y)), (.number(let x), .date(let y)),
            (.date(let x), .number(let y)):
            x == y
        // By code points: for Swift's own equality, composed and decomposed letters are the same.
        case (.string(let x), .string(let y)): x.utf8.elementsEqual(y.utf8)
        case (.array(let x), .array(let y)): x.elementsEqual(y, by: isIdentical)
        case (.object(let x), .object(let y)):
            x.count == y.count
                && x.allSatisfy { key, value in y[key].map { isIdentical(value, $0) } ?? false }
        case (.geometry(let x), .geometry(let y)): x == y
        default: false
        }
    }

    /// JavaScript's `==`: like `===` between values of one kind, otherwise by number; null equals undefined.
    static func isLooselyEqual(_ a: Value, _ b: Value) -> Bool {
        if a.isMissing || b.isMissing { return a.isMissing && b.isMissing }
        if a.instant != nil, b.instant != nil { return isIdentical(a, b) }
        switch (a.isComposite, b.isComposite) {
        case (true, true): return isIdentical(a, b)
        case (true, false): return isLooselyEqual(a.primitive, b)
        case (false, true): return isLooselyEqual(a, b.primitive)
        case (false, false): return a.isText && b.isText ? isIdentical(a, b) : a.number == b.number
        }
    }

    enum Order { case less, equal, greater }

    /// JavaScript's relational order: text by UTF-16 code units, everything else by number; nil if one side is NaN.
    static func order(_ a: Value, _ b: Value) -> Order? {
        let (x, y) = (a.comparable, b.comparable)
        if case .string(let s) = x, case .string(let t) = y {
            if s.utf8.elementsEqual(t.utf8) { return .equal }
            return s.utf16.lexicographicallyPrecedes(t.utf16) ? .less : .greater
        }
        let (s, t) = (x.number, y.number)
        return s < t ? .less : s > t ? .greater : s == t ? .equal : nil
    }

    /// A number or date as a number.
    private var instant: Double? {
        switch self {
        case .number(let number), .date(let number): number
        default: nil
        }
    }

    private var isText: Bool { if case .string = self { true } else { false } }

    private var isComposite: Bool {
        switch self {
        case .date, .array, .object, .geometry: true
        default: false
        }
    }

    /// ToPrimitive without a preferred type: dates become text, too.
    private var primitive: Value { isComposite ? .string(text) : self }

    /// ToPrimitive with numbers preferred: dates stay times.
    private var comparable: Value {
        switch self {
        case .array, .object, .geometry: .string(text)
        default: self
        }
    }
}

extension Double {
    /// The number modulo 2³² as JavaScript's bitwise operators take it; 0 if it isn't finite.
    var int32: Int32 {
        guard isFinite else { return 0 }
        let wrapped = rounded(.towardZero).truncatingRemainder(dividingBy: 0x1p32)
        return Int32(truncatingIfNeeded: Int64(wrapped))
    }

    /// The number without its fraction, as by JavaScript's ToIntegerOrInfinity, clamped to
    /// the range of an index.
    var index: Int {
        isNaN ? 0 : Int(Swift.max(-0x1p52, Swift.min(0x1p52, rounded(.towardZero))))
    }
}
