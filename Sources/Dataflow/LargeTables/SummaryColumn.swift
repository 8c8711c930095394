/// A column of a summary, which grows with the parts of the table that it is made of.
///
/// Texts are told apart by their bytes, as those of a column that is read as a whole.
struct SummaryColumn: Sendable {
    /// The values by their codes.
    var codes: [Int32] = []
    /// Whether all values are cells that are written as numbers; nil as long as they are empty.
    var isWritten: Bool?
    private var texts = StringDictionary()
    /// Other values have codes below zero.
    private var others: [Value] = []
    private var otherCodes: [Value: Int32] = [:]

    mutating func add(_ value: Value) { codes.append(code(of: value)) }

    mutating func code(of value: Value) -> Int32 {
        if case .string(var text) = value {
            return text.withUTF8 { texts.code(of: $0) }
        }
        if let code = otherCodes[value] { return code }
        others.append(value)
        let code = -Int32(others.count)
        otherCodes[value] = code
        return code
    }

    var column: Column {
        let dictionary = texts.strings
        if isWritten == true, others.isEmpty {
            return Column(written: WrittenNumbers(codes.map { dictionary[Int($0)] }))
        }
        if others.isEmpty { return Column(.string(codes: codes, dictionary: dictionary)) }
        return Column(codes.map { $0 < 0 ? others[-Int($0) - 1] : .string(dictionary[Int($0)]) })
    }
}

extension Column {
    /// The column without texts that are no numbers.
    var withoutTexts: Column {
        guard TextAmongNumbers(self) != nil else { return self }
        return Column(
            values.map { value in
                if case .string(let text) = value, !text.isEmpty, value.number.isNaN { .null } else { value }
            })
    }
}
