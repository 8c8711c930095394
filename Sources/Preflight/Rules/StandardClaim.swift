/// What a file says that it follows.
struct StandardClaim {
    /// The entry of the information, or of the metadata.
    let version: String?
    /// The standard; nil for none, or for one that isn't known here.
    let standard: PreflightStandard?
    /// Whether the information says so, rather than only the metadata.
    let isInInformation: Bool

    init(_ file: PDFFile, _ metadata: Metadata) {
        let info = file.trailer["Info"]["GTS_PDFXVersion"]
        let stated = info.text ?? info.name
        isInInformation = stated != nil
        version = stated ?? metadata.value("GTS_PDFXVersion")
        standard = version.flatMap(PreflightStandard.init(rawValue:))
    }
}

/// The metadata of a file, in XML (ISO 32000-1, 14.3.2), as far as rules ask for it.
struct Metadata {
    private let text: String

    init(_ file: PDFFile) {
        let bytes = (try? file.catalog["Metadata"].data()) ?? []
        text = bytes.count < 1 << 22 ? String(decoding: bytes, as: UTF8.self) : ""
    }

    var isEmpty: Bool { text.isEmpty }

    /// The value of a property, whether it is written as an element or as an attribute, whatever its prefix.
    func value(_ name: String) -> String? {
        let utf8 = Array(text.utf8)
        let word = Array(":\(name)".utf8)
        var index = 0
        while let start = utf8[index...].firstIndex(of: word) {
            index = start + word.count
            guard index < utf8.count else { return nil }
            switch utf8[index] {
            case UInt8(ascii: ">"):
                let end = utf8[index...].firstIndex(of: Array("</".utf8)) ?? utf8.count
                // The value may stand in an alternative for a language.
                let inner = utf8[(index + 1)..<end]
                let content = inner.lastIndex(of: UInt8(ascii: ">")).map { inner[($0 + 1)...] } ?? inner
                let value = String(decoding: content, as: UTF8.self).trimmed
                if !value.isEmpty { return value }
            case UInt8(ascii: "="):
                guard index + 1 < utf8.count else { return nil }
                let quote = utf8[index + 1]
                let rest = utf8[(index + 2)...]
                if let end = rest.firstIndex(of: quote) {
                    return String(decoding: rest[..<end], as: UTF8.self)
                }
            default: continue
            }
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func firstIndex(of word: [UInt8]) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        var index = startIndex
        while index <= endIndex - word.count {
            if self[index] == first, self[index..<index + word.count].elementsEqual(word) { return index }
            index += 1
        }
        return nil
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
