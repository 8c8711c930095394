extension Pattern {
    /// The text with the first match replaced, or all of them with the flag `g`.
    func replacing(in text: String, by replacement: String) -> String {
        let text = Array(text.unicodeScalars)
        let matches = isGlobal ? matches(in: text) : firstMatch(in: text).map { [$0] } ?? []
        var result: [Unicode.Scalar] = []
        var place = 0
        for match in matches {
            // What precedes each match may be put in its place, and the result is refused anyway.
            guard result.count <= TextLimit.length else { break }
            guard let whole = match[0] else { continue }
            result += text[place..<whole.lowerBound]
            result += expanded(replacement, match, in: text)
            place = whole.upperBound
        }
        result += text[place...]
        return String(String.UnicodeScalarView(result))
    }

    /// The parts between matches, and the groups of each match (ECMAScript 2024,
    /// RegExp.prototype[Symbol.split]).
    func split(_ text: String) -> [String] {
        let text = Array(text.unicodeScalars)
        func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(text[range])) }
        if text.isEmpty { return firstMatch(in: text) == nil ? [""] : [] }
        var parts: [String] = []
        var start = 0
        for match in matches(in: text) {
            guard let whole = match[0], whole.lowerBound < text.count, whole.upperBound > start else {
                continue
            }
            parts.append(string(start..<whole.lowerBound))
            parts += match.dropFirst().map { $0.map(string) ?? "" }
            start = whole.upperBound
        }
        return parts + [string(start..<text.count)]
    }
}

extension String {
    /// The text with the first occurrence of another replaced.
    func replacingFirst(_ part: String, by replacement: String) -> String {
        let (text, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
        guard text.count >= wanted.count,
            let start = (0...(text.count - wanted.count)).first(where: { text[$0...].starts(with: wanted) })
        else { return self }
        let range = start..<(start + wanted.count)
        var result = String.UnicodeScalarView(text[..<start])
        result += expanded(replacement, [range], in: text)
        result += text[range.upperBound...]
        return String(result)
    }

    /// The parts between separators; all the UTF-16 code units where the separator is empty.
    func split(byUnitsOf separator: String) -> [String] {
        let (units, part) = (Array(utf16), Array(separator.utf16))
        guard !part.isEmpty else { return units.map { String(decoding: [$0], as: UTF16.self) } }
        var parts: [String] = []
        var start = 0
        var place = 0
        while place + part.count <= units.count {
            guard units[place...].starts(with: part) else {
                place += 1
                continue
            }
            parts.append(String(decoding: units[start..<place], as: UTF16.self))
            place += part.count
            start = place
        }
        return parts + [String(decoding: units[start...], as: UTF16.self)]
    }
}

/// A replacement with `$&`, `$1`, `$$` and their like filled in (ECMAScript 2024, GetSubstitution).
private func expanded(_ replacement: String, _ match: Pattern.Match, in text: [Unicode.Scalar]) -> [Unicode
    .Scalar]
{
    let template = Array(replacement.unicodeScalars)
    guard template.contains("$"), let whole = match.first ?? nil else { return template }
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < template.count {
        guard template[index] == "$", index + 1 < template.count else {
            result.append(template[index])
            index += 1
            continue
        }
        let mark = template[index + 1]
        index += 2
        switch mark {
        case "$": result.append("$")
        case "&": result += text[whole]
        case "`": result += text[..<whole.lowerBound]
        case "'": result += text[whole.upperBound...]
        case "0"..."9":
            var number = Int(mark.value - 0x30)
            if index < template.count, template[index].isDigit {
                let longer = number * 10 + Int(template[index].value - 0x30)
                if longer > 0, longer < match.count {
                    number = longer
                    index += 1
                }
            }
            guard number > 0, number < match.count else {
                result += ["$", mark]
                continue
            }
            if let range = match[number] { result += text[range] }
        default: result += ["$", mark]
        }
    }
    return result
}
