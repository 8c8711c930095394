/// Functions of arrays, and those that take arrays and text alike.
///
/// JavaScript would throw if the argument isn't an array; here the value is undefined.
let arrayFunctions: [ExpressionFunction] = [
    ExpressionFunction("extent", arity: 1...1) { .array(extent(of: $0.at(0).elements ?? [])) },
    ExpressionFunction("clampRange", arity: 3...3) { arguments in
        let ends = arguments.at(0).elements?.prefix(2).map(\.number) ?? []
        guard ends.count == 2 else { return .undefined }
        let (low, high) = (Swift.min(ends[0], ends[1]), Swift.max(ends[0], ends[1]))
        let (least, most, span) = (arguments.at(1).number, arguments.at(2).number, high - low)
        if span >= most - least { return .array([.number(least), .number(most)]) }
        let start = Swift.min(Swift.max(low, least), most - span)
        return .array([.number(start), .number(start + span)])
    },
    ExpressionFunction("indexof", arity: 2...3) { arguments in
        search(arguments) { (places, hit) in places.first(where: hit) }
    },
    ExpressionFunction("lastindexof", arity: 2...2) { arguments in
        search(arguments) { (places, hit) in places.last(where: hit) }
    },
    ExpressionFunction("inrange", arity: 2...4) { arguments in
        guard let ends = arguments.at(1).elements, let first = ends.first, let last = ends.last else {
            return .boolean(false)
        }
        let isReversed = Value.order(first, last) == .greater
        let (low, high) = isReversed ? (last, first) : (first, last)
        func keeps(_ end: Int, _ order: Value.Order?) -> Bool {
            let takesEnd = arguments.at(end).isUndefined || arguments.at(end).isTruthy
            return order == .less || (takesEnd && order == .equal)
        }
        let value = arguments.at(0)
        return .boolean(keeps(2, Value.order(low, value)) && keeps(3, Value.order(value, high)))
    },
    ExpressionFunction("join", arity: 1...2) { arguments in
        guard let elements = arguments.at(0).elements else { return .undefined }
        let separator = arguments.at(1).isUndefined ? "," : arguments.at(1).text
        var text = ""
        text.reserveCapacity(elements.count * (separator.utf8.count + 8))
        for (index, element) in elements.enumerated() {
            if index > 0 { text += separator }
            if !element.isMissing { text += element.text }
        }
        return .string(text)
    },
    ExpressionFunction("lerp", arity: 2...2) { arguments in
        guard let first = arguments.at(0).elements?.first, let last = arguments.at(0).elements?.last else {
            return .undefined
        }
        let fraction = arguments.at(1).number
        if fraction == 0 || fraction.isNaN { return first }
        return fraction == 1 ? last : .number(first.number + fraction * (last.number - first.number))
    },
    ExpressionFunction("interpolateLinear", arity: 2...2) { arguments in
        guard let elements = arguments.at(0).elements, let first = elements.first, let last = elements.last
        else {
            return .undefined
        }
        let fraction = arguments.at(1).number
        guard elements.count > 1, fraction > 0 else { return first }
        if fraction >= 1 { return last }
        let place = fraction * Double(elements.count - 1)
        let (before, part) = (Int(place), place - place.rounded(.down))
        guard part > 0 else { return elements.at(before) }
        let (a, b) = (elements.at(before).number, elements.at(before + 1).number)
        return .number(a + part * (b - a))
    },
    ExpressionFunction("peek", arity: 1...1) { arguments in
        if case .string(let text) = arguments.at(0) { return .string(Array(text.utf16).suffix(1)) }
        return arguments.at(0).elements?.last ?? .undefined
    },
    ExpressionFunction("pluck", arity: 2...2) { arguments in
        let path = FieldPath(arguments.at(1).text).path
        guard let elements = arguments.at(0).elements else { return arguments.at(0).member(at: path) }
        return .array(elements.map { $0.member(at: path) })
    },
    ExpressionFunction("reverse", arity: 1...1) {
        $0.at(0).elements.map { .array($0.reversed()) } ?? .undefined
    },
    ExpressionFunction("sequence", arity: 0...3) { .array(sequence($0)) }
        .refusing { sequenceCount($0) > 1e6 ? "the sequence has more than 1000000 numbers" : nil },
    ExpressionFunction("slice", arity: 1...3) { arguments in
        switch arguments.at(0) {
        case .string(let text):
            let units = Array(text.utf16)
            return .string(units[slice(of: units.count, arguments)])
        case .array(let elements): return .array(Array(elements[slice(of: elements.count, arguments)]))
        default: return .undefined
        }
    },
    ExpressionFunction("sort", arity: 1...1) {
        $0.at(0).elements.map { .array($0.sorted(by: Value.ascending)) } ?? .undefined
    },
    ExpressionFunction("span", arity: 1...1) { arguments in
        guard let elements = arguments.at(0).elements, let first = elements.first, let last = elements.last
        else {
            return .number(0)
        }
        let span = last.number - first.number
        return .number(span.isNaN ? 0 : span)
    },
    ExpressionFunction("flush", arity: 6...6) { arguments in
        guard let ends = arguments.at(0).elements?.map(\.number), let first = ends.first,
            let last = ends.last,
            arguments.at(2).isTruthy || arguments.at(2).plainNumber == 0
        else { return arguments.at(5) }
        let (value, threshold) = (arguments.at(1).number, arguments.at(2).number)
        let left = abs(value - Swift.min(first, last))
        let right = abs(Swift.max(first, last) - value)
        if left < right, left <= threshold { return arguments.at(3) }
        return right <= threshold ? arguments.at(4) : arguments.at(5)
    },
]

extension Value {
    var elements: [Value]? { if case .array(let elements) = self { elements } else { nil } }
}

/// The smallest and the largest value; missing ones and NaN are ignored.
private func extent(of values: [Value]) -> [Value] {
    var least = Value.undefined
    var greatest = Value.undefined
    for value in values where !value.isInvalid {
        if least.isUndefined || Value.order(value, least) == .less { least = value }
        if greatest.isUndefined || Value.order(value, greatest) == .greater { greatest = value }
    }
    return [least, greatest]
}

/// The index of the second argument in the first, or −1.
private func search(
    _ arguments: [Value], _ find: (_ places: Range<Int>, _ hit: (Int) -> Bool) -> Int?
) -> Value {
    let start = arguments.at(2).number.index
    func places(_ count: Int) -> Range<Int> {
        let from = start < 0 ? Swift.max(0, count + start) : Swift.min(start, count)
        return from..<count
    }
    let wanted = arguments.at(1)
    switch arguments.at(0) {
    case .array(let elements):
        return .number(Double(find(places(elements.count)) { Value.isIdentical(elements[$0], wanted) } ?? -1))
    case .string(let string):
        let (units, part) = (Array(string.utf16), Array(wanted.text.utf16))
        // Empty text is found even at the end.
        let candidates = Swift.max(0, units.count - part.count + 1)
        let from = Swift.min(Swift.max(start, 0), candidates)
        return .number(Double(find(from..<candidates) { units[$0...].starts(with: part) } ?? -1))
    default: return .undefined
    }
}

/// `start`, `start + step`… before `stop`, like d3.range; empty if there would be more than a million.
private func sequence(_ arguments: [Value]) -> [Value] {
    let (start, _, step) = sequenceBounds(arguments)
    let count = sequenceCount(arguments)
    guard count > 0, count <= 1e6 else { return [] }
    return (0..<count.index).map { .number(start + Double($0) * step) }
}

private func sequenceBounds(_ arguments: [Value]) -> (start: Double, stop: Double, step: Double) {
    (
        arguments.count < 2 ? 0 : arguments.at(0).number,
        arguments.count < 2 ? arguments.at(0).number : arguments.at(1).number,
        arguments.count < 3 ? 1 : arguments.at(2).number
    )
}

private func sequenceCount(_ arguments: [Value]) -> Double {
    let (start, stop, step) = sequenceBounds(arguments)
    return ((stop - start) / step).rounded(.up)
}

/// The range of a slice: negative indices count from the end.
private func slice(of count: Int, _ arguments: [Value]) -> Range<Int> {
    func place(_ value: Value) -> Int {
        let index = value.number.index
        return index < 0 ? Swift.max(0, count + index) : Swift.min(index, count)
    }
    let from = place(arguments.at(1))
    let to = arguments.at(2).isUndefined ? count : place(arguments.at(2))
    return from..<Swift.max(from, to)
}
