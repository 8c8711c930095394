import CBytes
public import Diagnostics
import Glibc

/// How the bytes of a text file become text: UTF-8, or another encoding that an office program may have saved.
public enum TextEncoding {
    /// The file of a text. Byte order marks are dropped.
    ///
    /// UTF-8 is expected, and UTF-16 accepted after its byte order mark. Anything else is tried as GB18030,
    /// which Chinese spreadsheets save, and accepted with a warning. A binary file, or bytes that are
    /// neither, are an error at the first byte that doesn't fit. O(bytes).
    public static func file(_ bytes: [UInt8], name: String, log: DiagnosticLog) -> SourceFile? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            if let text = converted(bytes, from: "UTF-16") { return SourceFile(name: name, text: text) }
            log.error(
                .brokenEncoding, "'\(name)' begins as UTF-16 but does not go on so", hint: "save it as UTF-8")
            return nil
        }
        if let hint = bytes.binaryHint {
            log.error(.notText, "'\(name)' is not a text file", hint: hint)
            return nil
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if content.isUTF8 {
            // Large tables shouldn't be held twice.
            return SourceFile(name: name, utf8: content.count == bytes.count ? bytes : Array(content))
        }

        let damage = UTF8Damage(in: content)
        if !damage.isSlight, let text = converted(bytes, from: "GB18030") {
            log.warning(
                .foreignEncoding, "'\(name)' is not UTF-8: it was read as GB18030", hint: "save it as UTF-8")
            return SourceFile(name: name, text: text)
        }
        // Repairing keeps everything before the first bad byte, so its offset is valid in the repaired text.
        let repaired = SourceFile(name: name, text: String(decoding: content, as: UTF8.self))
        log.error(
            .brokenEncoding,
            "the byte 0x\(hexadecimal(content[content.startIndex + damage.offset])) is not UTF-8",
            at: Span(file: repaired, range: damage.offset..<damage.offset + 3),
            hint: "save the file as UTF-8")
        return nil
    }

    /// Whether a stored text begins like UTF-8, perhaps with a byte order mark.
    static func beginsPlainly(_ text: any StoredText) -> Bool {
        let first = text.bytes(in: 0..<min(4, text.count))
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
        return !marks.contains(where: first.starts) && Compression(first) == nil && first.binaryHint == nil
    }

    /// Whether a text is UTF-8 without a byte order mark, so that it can be read in pieces as it is stored. O(bytes).
    static func isPlain(_ text: any StoredText) -> Bool {
        guard beginsPlainly(text), !text.bytes(in: 0..<min(3, text.count)).starts(with: [0xEF, 0xBB, 0xBF])
        else { return false }
        var (start, isPlain) = (0, true)
        while isPlain, start < text.count {
            let end = min(text.count, start + SourceFile.pieceLength)
            text.withBytes(in: start..<end) { bytes in
                // A character may go on in the next piece.
                let count = end == text.count ? bytes.count : bytes.wholeCharacters
                let whole = UnsafeBufferPointer(rebasing: bytes[..<count])
                isPlain = count > 0 && whole.isText
                start += count
            }
        }
        return isPlain
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The bytes decoded from another encoding by iconv; nil if they are not in that encoding.
    private static func converted(_ bytes: [UInt8], from encoding: String) -> String? {
        guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        // No character of these encodings takes more than twice its bytes in UTF-8.
        var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return result == -1 || fromLeft > 0 ? nil : output.count - toLeft
            }
        }
        guard let written else { return nil }
        let text = String(decoding: output[..<written].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}

/// Where and how badly bytes fail to be UTF-8.
private struct UTF8Damage {
    /// The offset of the first byte that doesn't fit.
    let offset: Int
    /// Whether most characters beyond ASCII are valid, so that the text is damaged UTF-8 rather than
    /// text in another encoding.
    let isSlight: Bool

    init(in bytes: ArraySlice<UInt8>) {
        var first: Int?
        var sound = 0
        var broken = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = Self.sequenceLength(in: bytes, at: index)
            if length == 0 {
                if first == nil { first = index - bytes.startIndex }
                broken += 1
            } else if length > 1 {
                sound += 1
            }
            index += max(1, length)
        }
        offset = first ?? 0
        isSlight = sound > broken
    }

    /// How many bytes the well-formed sequence at an index takes (Unicode 16, table 3-7), or 0.
    private static func sequenceLength(in bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return 0 }
        return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are UTF-8. The standard library takes several times as long, and copies what it examines.
    package var isUTF8: Bool { withUnsafeBufferPointer(\.isUTF8) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are UTF-8, and none is a NUL.
    package var isText: Bool { isUTF8 && !hasNUL }

    fileprivate var isUTF8: Bool { baseAddress.map { bytes_are_utf8($0, count) } ?? true }

    fileprivate var hasNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }

    /// How many bytes at the beginning are no part of a character that may go on behind the last.
    fileprivate var wholeCharacters: Int {
        for index in indices.suffix(4).reversed() where self[index] & 0xC0 != 0x80 {
            return self[index] < 0x80 ? count : index
        }
        return count
    }
}

extension [UInt8] {
    /// What kind of file it is if it isn't text, judged by its first bytes or a NUL anywhere; nil for text.
    fileprivate var binaryHint: String? {
        if starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "it looks like an office document: save the table as CSV in UTF-8"
        }
        return withUnsafeBufferPointer(\.hasNUL) ? "it holds NUL bytes" : nil
    }
}
