import Typesetting

/// What a proofreader finds in the lines of a paragraph.
enum TypesettingInspection {
    /// Marks that no line may begin or end with.
    static func forbidden(in lines: [String]) -> [String] {
        guard lines.count > 1 else { return [] }
        var found: [String] = []
        for (index, line) in lines.enumerated() {
            if index > 0, let first = line.first {
                switch CharacterClass(first) {
                case .closing, .stop, .interpunct, .westernStop, .numberSuffix:
                    found.append("“\(line)” begins with \(first)")
                default: break
                }
            }
            if index < lines.count - 1, let last = line.last, CharacterClass(last) == .opening {
                found.append("“\(line)” ends with \(last)")
            }
        }
        return found
    }

    /// Figures that a line's end parts from themselves, their sign or their unit.
    static func parted(in lines: [String]) -> [String] {
        zip(lines, lines.dropFirst()).compactMap { line, next in
            guard let last = line.last, let first = next.first else { return nil }
            let isDigit = CharacterClass(last) == .digit
            let isUnit = "个家条项件处所张万亿元岁人位年月日%‰强".contains(first)
            if isDigit, CharacterClass(first) == .digit || isUnit { return "“\(line)” and “\(next)”" }
            if CharacterClass(last) == .numberPrefix, CharacterClass(first) == .digit {
                return "“\(line)” and “\(next)”"
            }
            return nil
        }
    }

    /// A last line of one character, or of one and a mark.
    static func widow(in lines: [String]) -> String? {
        guard lines.count > 1, let last = lines.last else { return nil }
        let letters = last.filter {
            switch CharacterClass($0) {
            case .stop, .closing, .westernStop, .space: false
            default: true
            }
        }
        return letters.count < 2 ? "“\(last)” after “\(lines[lines.count - 2])”" : nil
    }
}
