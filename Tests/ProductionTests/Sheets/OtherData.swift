import Documents

/// Ways in which next year's data may differ from this year's.
enum OtherData: String, CaseIterable, Sendable {
    case longNames, shortNames, latinNames, unbreakableNames
    case missingValues, largeValues, smallValues, negativeValues, zeros
    case otherUnits, tenfoldRows

    // MARK: Cells

    /// A name in the changed data: the same for the same name, so that keys still match.
    func name(_ text: String) -> String {
        let isWord = text.contains { $0.isLetter }
        guard isWord else { return text }
        switch self {
        case .longNames: return text + text + text
        case .shortNames:
            // Different names stay different.
            return Unicode.Scalar(0x4E00 + UInt32(Self.hash(text) % 4000)).map { String($0) } ?? text
        case .latinNames:
            let words = ["Manufacturing", "income", "of", "Newport", "and", "the", "Harbour", "districts"]
            let start = Int(Self.hash(text) % UInt64(words.count))
            return (0..<max(1, min(6, text.count / 3))).map { words[(start + $0) % words.count] }
                .joined(separator: " ")
        case .unbreakableNames:
            // As an address on the web: sixty letters without a place to break.
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let start = Int(Self.hash(text) % 26)
            return String((0..<60).map { letters[(start + $0) % 26] })
        default: return text
        }
    }

    /// A number in the changed data; nil where it is missing.
    func number(_ value: Double, seed: String) -> Double? {
        switch self {
        case .missingValues: Self.hash(seed) % 5 == 0 ? nil : value
        case .largeValues: value * 1000
        case .smallValues: value / 1000
        case .negativeValues: -value
        case .zeros: 0
        default: value
        }
    }

    func unit(_ text: String) -> String {
        guard self == .otherUnits, !text.isEmpty else { return text }
        let units = ["万平方米", "个百分点", "美元/吨", "万吨标准煤"]
        return units[Int(Self.hash(text) % UInt64(units.count))]
    }

    /// FNV-1a: the same on every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }

    static func printed(_ number: Double) -> String {
        guard number == number.rounded(), abs(number) < 1e15 else {
            // As a table would have it, without what binary fractions add.
            let rounded = (number * 1e7).rounded() / 1e7
            return rounded == number.rounded() ? "\(Int(rounded))" : "\(rounded)"
        }
        return "\(Int(number))"
    }

    // MARK: Tables

    /// A table of comma-separated values, its first column the key.
    ///
    /// - Parameters:
    ///   - names: The columns whose cells are names.
    ///   - values: The columns whose cells are figures.
    func table(_ text: String, names: Set<String>, values: Set<String>) -> String {
        var lines = text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first else { return text }
        for row in lines.indices.dropFirst() {
            for (column, name) in head.enumerated() {
                let cell = lines[row][column]
                if names.contains(name) { lines[row][column] = self.name(cell) }
                if name == "unit" { lines[row][column] = unit(cell) }
                if values.contains(name), let number = Double(cell) {
                    let changed = self.number(number, seed: lines[row][0] + name)
                    lines[row][column] = changed.map(Self.printed) ?? ""
                }
            }
        }
        if self == .tenfoldRows {
            let rows = lines.dropFirst()
            for copy in 2...10 { lines += rows.map { [$0[0] + "-\(copy)"] + $0.dropFirst() } }
        }
        return lines.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }
}
