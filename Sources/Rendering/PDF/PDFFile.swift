/// A PDF file with a classic cross-reference table, for exchanging objects of it.
struct PDFFile {
    private var bytes: [UInt8]
    /// Where each object starts, by its number; 0 for a free one.
    private let offsets: [Int]
    private let tableStart: Int
    let catalog: Int
    let information: Int
    private var replacements: [Int: [UInt8]] = [:]

    /// nil for bytes of any other form.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        var tail = PDFScanner(bytes, at: bytes.lastIndex(of: "startxref") ?? bytes.count)
        guard tail.skip("startxref"), let start = tail.integer(), start > 0, start < bytes.count else {
            return nil
        }
        var scanner = PDFScanner(bytes, at: start)
        guard scanner.skip("xref"), scanner.integer() == 0, let count = scanner.integer(), count > 0 else {
            return nil
        }
        var offsets: [Int] = []
        for _ in 0..<count {
            guard let offset = scanner.integer(), scanner.integer() != nil else { return nil }
            let isUsed = scanner.skip("n")
            guard isUsed || scanner.skip("f"), offset < start else { return nil }
            offsets.append(isUsed ? offset : 0)
        }
        guard scanner.skip("trailer"),
            let root = scanner.reference(after: "/Root"), let info = scanner.reference(after: "/Info"),
            offsets.indices.contains(root), offsets.indices.contains(info)
        else { return nil }
        self.offsets = offsets
        tableStart = start
        catalog = root
        information = info
    }

    /// What stands between the brackets of an object that is a dictionary.
    func dictionary(_ number: Int) -> String? {
        let object = bytes[range(of: number)]
        guard let open = object.indices.first(where: { object[$0...].starts(with: "<<".utf8) }),
            let close = object.indices.last(where: { object[$0...].starts(with: ">>".utf8) }),
            open + 2 <= close
        else { return nil }
        return String(decoding: object[(open + 2)..<close], as: UTF8.self)
    }

    /// Exchanges an object for a dictionary with other content.
    mutating func replace(_ number: Int, with content: String) {
        replacements[number] = Array("\(number) 0 obj\n<< \(content) >>\nendobj\n".utf8)
    }

    private func range(of number: Int) -> Range<Int> {
        let start = offsets[number]
        let end = offsets.filter { $0 > start }.min() ?? tableStart
        return start..<max(start, end)
    }

    /// The whole file, its table written anew.
    func assembled() -> [UInt8] {
        let order = offsets.indices.filter { offsets[$0] > 0 }.sorted { offsets[$0] < offsets[$1] }
        var output = Array(bytes[..<(order.first.map { offsets[$0] } ?? tableStart)])
        output.reserveCapacity(bytes.count + 1024)
        var moved = offsets
        for (place, number) in order.enumerated() {
            moved[number] = output.count
            let end = place + 1 < order.count ? offsets[order[place + 1]] : tableStart
            if let replacement = replacements[number] {
                output += replacement
            } else {
                output += bytes[offsets[number]..<end]
            }
        }
        let newTableStart = output.count
        output += "xref\n0 \(moved.count)\n".utf8
        for offset in moved {
            let digits = String(offset)
            output += String(repeating: "0", count: max(0, 10 - digits.utf8.count)).utf8
            output += (digits + (offset == 0 ? " 65535 f \n" : " 00000 n \n")).utf8
        }
        output +=
            """
            trailer
            << /Size \(moved.count) /Root \(catalog) 0 R /Info \(information) 0 R >>
            startxref
            \(newTableStart)
            %%EOF

            """.utf8
        return output
    }
}

/// Reads words and numbers of a PDF file's plain parts.
private struct PDFScanner {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    mutating func skip(_ word: String) -> Bool {
        skipSpace()
        guard bytes[min(position, bytes.count)...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    mutating func integer() -> Int? {
        skipSpace()
        let digits = bytes[min(position, bytes.count)...].prefix(12).prefix { (48...57).contains($0) }
        position += digits.count
        return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The number of the object that a key of the dictionary ahead refers to.
    func reference(after key: String) -> Int? {
        for start in position..<max(position, bytes.count) where bytes[start...].starts(with: key.utf8) {
            var scanner = PDFScanner(bytes, at: start + key.utf8.count)
            return scanner.integer()
        }
        return nil
    }
}

extension [UInt8] {
    /// Where a word stands last.
    fileprivate func lastIndex(of word: String) -> Int? {
        let word = Array(word.utf8)
        guard count >= word.count else { return nil }
        return (0...(count - word.count)).last { self[$0...].starts(with: word) }
    }
}
