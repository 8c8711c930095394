/// An object in its file, whose parts are reached without regard to which of them are references.
///
/// What isn't there, or isn't what it should be, is null: a damaged file has less in it, and no reader has to fail.
struct PDFNode {
    let file: PDFFile
    let object: PDFObject
    /// The indirect object that it is; nil for a part of another one.
    let id: PDFObjectID?

    init(_ object: PDFObject, in file: PDFFile) {
        self.file = file
        if case .reference(let id) = object {
            self.object = file.object(id)
            self.id = id
        } else {
            self.object = object
            id = nil
        }
    }

    subscript(key: String) -> PDFNode { PDFNode(members[key] ?? .null, in: file) }

    subscript(index: Int) -> PDFNode {
        guard case .array(let elements) = object, elements.indices.contains(index) else {
            return PDFNode(.null, in: file)
        }
        return PDFNode(elements[index], in: file)
    }

    var isNull: Bool { if case .null = object { true } else { false } }
    var isStream: Bool { if case .stream = object { true } else { false } }
    var isArray: Bool { if case .array = object { true } else { false } }

    var isDictionary: Bool { if case .dictionary = object { true } else { false } }

    var boolean: Bool? { if case .boolean(let value) = object { value } else { nil } }

    var number: Double? {
        switch object {
        case .integer(let value): Double(value)
        case .real(let value) where value.isFinite: value
        default: nil
        }
    }

    var integer: Int? {
        switch object {
        case .integer(let value): value
        case .real(let value) where abs(value) < 1e15: Int(value)
        default: nil
        }
    }

    var name: String? { if case .name(let name) = object { name } else { nil } }

    var bytes: [UInt8]? { if case .string(let bytes) = object { bytes } else { nil } }

    /// A string as text, in UTF-16 if it says so, otherwise byte by byte.
    var text: String? {
        guard let bytes else { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes[3...], as: UTF8.self) }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// The elements of an array; empty for anything else.
    var elements: [PDFNode] {
        guard case .array(let elements) = object else { return [] }
        return elements.map { PDFNode($0, in: file) }
    }

    /// The numbers of an array; nil if one of its elements is something else.
    var numbers: [Double]? {
        guard case .array = object else { return nil }
        let numbers = elements.map(\.number)
        return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }

    /// The entries of a dictionary, or of a stream's; empty for anything else.
    var members: [String: PDFObject] {
        switch object {
        case .dictionary(let members), .stream(let members, _): members
        default: [:]
        }
    }

    /// The keys with their values, in the order of the keys.
    var entries: [(key: String, value: PDFNode)] {
        members.sorted { $0.key < $1.key }.map { ($0.key, PDFNode($0.value, in: file)) }
    }

    /// The data of a stream without its compression; nil for anything else, and for what can't be decompressed.
    func data() throws(StreamError) -> [UInt8] { try StreamDecoder(self).decoded().bytes }
}
