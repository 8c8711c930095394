/// Reads words and numbers in the uncompressed parts of a PDF file.
struct PDFScanner {
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

    /// The number of the object to which a key in the following dictionary refers.
    func reference(after key: String) -> Int? {
        for start in position..<max(position, bytes.count) where bytes[start...].starts(with: key.utf8) {
            var scanner = PDFScanner(bytes, at: start + key.utf8.count)
            return scanner.integer()
        }
        return nil
    }
}

extension PDFFile {
    /// The objects to which the list under a key of a dictionary refers, or the single object.
    package func references(_ key: String, in dictionary: String) -> [Int] {
        let text = Array(dictionary.utf8)
        guard let start = text.firstIndex(of: key) else { return [] }
        var scanner = PDFScanner(text, at: start + key.utf8.count)
        let isList = scanner.skip("[")
        var numbers: [Int] = []
        while let number = scanner.integer(), scanner.integer() != nil, scanner.skip("R") {
            numbers.append(number)
            guard isList else { break }
        }
        return numbers
    }

    /// The objects in a flat number tree.
    func numberTreeReferences(in dictionary: String) -> [Int] {
        let text = Array(dictionary.utf8)
        guard let start = text.firstIndex(of: "/Nums [") else { return [] }
        var scanner = PDFScanner(text, at: start + "/Nums [".utf8.count)
        var numbers: [Int] = []
        while scanner.integer() != nil, let number = scanner.integer(), scanner.integer() != nil,
            scanner.skip("R")
        {
            numbers.append(number)
        }
        return numbers
    }

    /// A whole number under a key of a dictionary.
    package func integer(_ key: String, in dictionary: String) -> Int? {
        let text = Array(dictionary.utf8)
        guard let start = text.firstIndex(of: key) else { return nil }
        var scanner = PDFScanner(text, at: start + key.utf8.count)
        return scanner.integer()
    }

    /// The objects of the pages, in order, if they are all in one node, as Cairo writes them.
    package var pages: [Int] {
        guard let root = dictionary(catalog).flatMap({ references("/Pages", in: $0).first }) else {
            return []
        }
        return dictionary(root).map { references("/Kids", in: $0) } ?? []
    }
}

extension [UInt8] {
    /// The first occurrence of a word.
    package func firstIndex(of word: String) -> Int? {
        let word = Array(word.utf8)
        guard count >= word.count else { return nil }
        return (0...(count - word.count)).first { self[$0...].starts(with: word) }
    }

    /// The last occurrence of a word.
    func lastIndex(of word: String) -> Int? {
        let word = Array(word.utf8)
        guard count >= word.count else { return nil }
        return (0...(count - word.count)).last { self[$0...].starts(with: word) }
    }
}
