/// A PDF file with a classic cross-reference table, whose objects can be replaced and added to.
package struct PDFFile {
    private var bytes: [UInt8]
    /// The offsets of the objects in the original file, by their numbers; nil for a free number.
    private let ranges: [Range<Int>?]
    package let catalog: Int
    package let information: Int
    /// Replaced and new objects; nil for a removed one.
    private var replacements: [Int: [UInt8]?] = [:]
    /// Numbers of removed objects, to be used again.
    private var released: [Int] = []
    package private(set) var count: Int
    /// What identifies the file and this version of it, as 16 bytes; nil for nothing.
    package var identifier: [UInt8]?
    /// The version of PDF in the header; nil for that of the original.
    package var version: String?

    /// nil if the bytes have any other form.
    package init?(_ bytes: [UInt8]) {
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
        var ranges = [Range<Int>?](repeating: nil, count: count)
        var end = start
        for number in offsets.indices.sorted(by: { offsets[$0] > offsets[$1] }) where offsets[number] > 0 {
            ranges[number] = offsets[number]..<end
            end = offsets[number]
        }
        self.ranges = ranges
        self.count = count
        catalog = root
        information = info
    }

    /// An object in the original file, from its number to its end.
    package func object(_ number: Int) -> ArraySlice<UInt8> {
        ranges.indices.contains(number) ? ranges[number].map { bytes[$0] } ?? [] : []
    }

    /// Replaces parts of the original file by spaces, so that all else stays where it is.
    mutating func blank(_ parts: [Range<Int>]) {
        for index in parts.joined() { bytes[index] = UInt8(ascii: " ") }
    }

    /// The content of an object that is a dictionary, without its brackets, in the original file.
    package func dictionary(_ number: Int) -> String? {
        let object = object(number)
        guard let open = object.indices.first(where: { object[$0...].starts(with: "<<".utf8) }),
            let close = object.indices.last(where: { object[$0...].starts(with: ">>".utf8) }),
            open + 2 <= close
        else { return nil }
        return String(decoding: object[(open + 2)..<close], as: UTF8.self)
    }

    /// The dictionaries of Cairo's streams are shorter than that, in bytes.
    static let streamHeadLength = 512

    /// The data of a stream in the original file. Its length is in its dictionary or in an object of its own.
    package func stream(_ number: Int) -> ArraySlice<UInt8>? {
        let object = object(number)
        let head = Array(object.prefix(Self.streamHeadLength))
        guard let word = head.firstIndex(of: "\nstream\n") else { return nil }
        let dictionary = String(decoding: head[..<word], as: UTF8.self)
        guard let length = length(in: dictionary) else { return nil }
        let start = object.startIndex + word + "\nstream\n".utf8.count
        guard start + length <= object.endIndex else { return nil }
        return object[start..<(start + length)]
    }

    private func length(in dictionary: String) -> Int? {
        guard let number = references("/Length", in: dictionary).first else {
            return integer("/Length", in: dictionary)
        }
        // `7 0 obj`, then the number.
        var scanner = PDFScanner(bytes, at: object(number).startIndex)
        guard scanner.integer() == number, scanner.integer() != nil, scanner.skip("obj") else { return nil }
        return scanner.integer()
    }

    /// The number of a new object.
    package mutating func reserve() -> Int {
        if let number = released.popLast() { return number }
        count += 1
        return count - 1
    }

    /// Removes objects; new objects reuse their numbers, starting with the first.
    package mutating func release(_ numbers: [Int]) {
        for number in numbers { replacements[number] = .some(nil) }
        released = (released + numbers).sorted(by: >)
    }

    /// Replaces an object by a dictionary with other content.
    package mutating func replace(_ number: Int, with content: String) {
        replacements[number] = Array("\(number) 0 obj\n<< \(content) >>\nendobj\n".utf8)
    }

    /// Replaces an object by these bytes, from its number to its end.
    mutating func replace(_ number: Int, withBytes bytes: [UInt8]) { replacements[number] = bytes }

    /// Replaces an object by anything else: an array, a number, a dictionary with its brackets.
    package mutating func replace(_ number: Int, withObject text: String) {
        replacements[number] = Array("\(number) 0 obj\n\(text)\nendobj\n".utf8)
    }

    /// Replaces an object by a stream that isn't compressed.
    ///
    /// - Parameter entries: Further entries of its dictionary.
    package mutating func replace(_ number: Int, withPlainStream data: [UInt8], entries: String) {
        replacements[number] =
            Array("\(number) 0 obj\n<< /Length \(data.count) \(entries) >>\nstream\n".utf8) + data
            + Array("\nendstream\nendobj\n".utf8)
    }

    /// Inserts text into an original object, at an offset from its start.
    package mutating func insert(_ text: String, into number: Int, at place: Int) {
        let object = object(number)
        replacements[number] = Array(object.prefix(place)) + text.utf8 + object.dropFirst(place)
    }

    /// Replaces a stream by another one that is already compressed.
    ///
    /// - Parameter entries: Further entries of its dictionary.
    package mutating func replace(_ number: Int, withDeflated data: [UInt8], entries: String) {
        // Cairo writes the length of a stream as a separate object after it.
        let head = String(decoding: object(number).prefix(64), as: UTF8.self)
        if let length = references("/Length", in: head).first { replacements[length] = .some(nil) }
        let text =
            "\(number) 0 obj\n<< /Length \(data.count) /Filter /FlateDecode\(entries.isEmpty ? "" : " " + entries) >>\n"
        var stream: [UInt8] = []
        stream.reserveCapacity(text.utf8.count + data.count + 32)
        stream += text.utf8
        stream += "stream\n".utf8
        stream += data
        stream += "\nendstream\nendobj\n".utf8
        replacements[number] = stream
    }

    /// Sixteen bytes that differ for files that differ: two hashes of the whole file as it is now (FNV-1a).
    package var fingerprint: [UInt8] {
        var (first, second) = (UInt64(0xCBF2_9CE4_8422_2325), UInt64(0x8422_2325_CBF2_9CE4))
        for byte in assembled() {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second ^ UInt64(byte)) &* 0x100_0000_01B3 &+ first
        }
        return [first, second].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }

    /// The whole file with a new cross-reference table.
    package func assembled() -> [UInt8] {
        let old = ranges.indices.filter { ranges[$0] != nil }
            .sorted { (ranges[$0]?.lowerBound ?? 0) < (ranges[$1]?.lowerBound ?? 0) }
        let new = replacements.keys.filter { !ranges.indices.contains($0) || ranges[$0] == nil }.sorted()
        var output = Array(bytes[..<(old.first.flatMap { ranges[$0]?.lowerBound } ?? 0)])
        if let version {
            let header = Array("%PDF-\(version)".utf8)
            output.replaceSubrange(0..<min(header.count, output.count), with: header)
        }
        output.reserveCapacity(bytes.count + 1024)
        var offsets = [Int](repeating: 0, count: count)
        for number in old + new {
            let written = replacements[number] ?? Array(object(number))
            guard let written else { continue }
            offsets[number] = output.count
            output += written
        }
        let tableStart = output.count
        output += "xref\n0 \(offsets.count)\n".utf8
        for offset in offsets {
            let digits = String(offset)
            output += String(repeating: "0", count: max(0, 10 - digits.utf8.count)).utf8
            output += (digits + (offset == 0 ? " 65535 f \n" : " 00000 n \n")).utf8
        }
        let names = identifier.map { " /ID [ \($0.pdfString) \($0.pdfString) ]" } ?? ""
        output +=
            """
            trailer
            << /Size \(offsets.count) /Root \(catalog) 0 R /Info \(information) 0 R\(names) >>
            startxref
            \(tableStart)
            %%EOF

            """.utf8
        return output
    }
}
