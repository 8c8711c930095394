extension Value {
    /// `value[key]`: a member of an object, an element, a character, a length; undefined where there is none.
    func member(_ key: Value) -> Value {
        switch self {
        case .object(let members): return members[key.text] ?? .undefined
        case .geometry(let geometry): return geometry.member(key.text)
        case .array(let elements):
            if let index = key.elementIndex { return elements.at(index) }
            return key.text == "length" ? .number(Double(elements.count)) : .undefined
        case .string(let string):
            if let index = key.elementIndex {
                let units = string.utf16
                guard let place = units.index(units.startIndex, offsetBy: index, limitedBy: units.endIndex),
                    place < units.endIndex
                else { return .undefined }
                return .string(String(decoding: [units[place]], as: UTF16.self))
            }
            return key.text == "length" ? .number(Double(string.utf16.count)) : .undefined
        default: return .undefined
        }
    }

    /// `key in value`.
    func hasMember(_ key: String) -> Bool {
        switch self {
        case .object(let members): members[key] != nil
        case .array(let elements):
            key == "length" || Value.string(key).elementIndex.map(elements.indices.contains) ?? false
        default: false
        }
    }

    /// The key as an index of an array: a whole number that isn't negative, or its decimal notation as text.
    private var elementIndex: Int? {
        switch self {
        case .number(let number): number >= 0 && number < 0x1p32 ? Int(exactly: number) : nil
        case .string(let string):
            Int(string).flatMap { $0 >= 0 && String($0) == string ? $0 : nil }
        default: nil
        }
    }
}
