import SceneGraph
import Testing

/// Photographs of 16 × 8 pixels, red on the left and blue on the right, in base64: for screens and in inks.
let screenPhotograph =
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDg\
    sLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU\
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABwj/xA\
    AUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAACQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oA\
    DAMBAAIRAxEAPwCdEMKmAjjB0f/Z
    """
let inkPhotograph =
    """
    /9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCx\
    AWEBETFBUVFQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU\
    FBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgACAAQBAERAAIRAQMRAQQRAP/EABcAAAMBAAAAAAAAAAAAAAAAAAAHCA\
    n/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAACQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA\
    /9oADgQBAAIRAxEEAAA/AKIXMVTVA/QbmND/2Q==
    """

/// The bytes of a photograph in base64.
func photograph(_ base64: String = screenPhotograph) throws -> [UInt8] {
    try #require(try DataAddress.bytes(of: "data:image/jpeg;base64," + base64))
}

/// A photograph with a camera's note of how it was held, from 1 to 8.
func photograph(held orientation: UInt8) throws -> [UInt8] {
    let note: [UInt8] = [
        0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0,
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
    let bytes = try photograph()
    return bytes.prefix(2) + note + bytes.dropFirst(2)
}

/// Bytes as an address that holds them.
func dataAddress(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
        for place in 0..<4 {
            text.append(place <= group.count ? digits[Int(bits >> UInt32(18 - 6 * place) & 63)] : 61)
        }
    }
    return "data:image/jpeg;base64," + String(decoding: text, as: UTF8.self)
}
