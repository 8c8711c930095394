package import SceneGraph

extension EncodedImage {
    /// What a picture says of its colours.
    package enum ColorStatement: Sendable {
        /// They are those of screens, sRGB, or there are none: grey, or inks.
        case standard
        /// They are those of another profile.
        case other
        /// Nothing.
        case none
    }

    /// What the file says of its colours, by its profile or a mark of its own.
    package var colorStatement: ColorStatement {
        if header.isInProcessInks { return .standard }
        return header.format == .png ? statementOfPNG : statementOfJPEG
    }

    /// The chunks before the pixels (PNG, 11.3.3).
    private var statementOfPNG: ColorStatement {
        // Without colour: grey, or grey with alpha.
        if bytes.count > 25, bytes[25] & 2 == 0 { return .standard }
        var position = 8
        // Gamma and primaries are those of sRGB (PNG, 11.3.3.5).
        var (hasGamma, hasPrimaries) = (false, false)
        while position + 8 <= bytes.count {
            let length = number(at: position, count: 4)
            let name = bytes[(position + 4)..<(position + 8)]
            let end = position + 8 + length
            guard end <= bytes.count, !name.elementsEqual("IDAT".utf8) else { break }
            let data = bytes[(position + 8)..<end]
            switch String(decoding: name, as: UTF8.self) {
            case "sRGB": return .standard
            case "iCCP":
                // The title, how the profile is compressed, and the profile.
                let title = data.prefix { $0 != 0 }
                let profile = Flate.inflated(data.dropFirst(title.count + 2)) ?? []
                return Array(title).namesSRGB || profile.namesSRGB ? .standard : .other
            case "gAMA": hasGamma = data.elementsEqual(Self.gamma)
            case "cHRM": hasPrimaries = data.elementsEqual(Self.primaries)
            default: break
            }
            position = end + 4
        }
        return hasGamma && hasPrimaries ? .standard : .none
    }

    private static let gamma = bigEndian([45455])
    /// White, red, green and blue.
    private static let primaries = bigEndian([31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000])

    private static func bigEndian(_ numbers: [UInt32]) -> [UInt8] {
        numbers.flatMap { number in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        }
    }

    /// The segments before the pixels: an ICC profile, or the colour space in a camera's notes (ICC.1:2001-04, B.4; Exif,
    /// tag 40961).
    private var statementOfJPEG: ColorStatement {
        var statement = ColorStatement.none
        var position = 2
        while position + 4 <= bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            let end = position + 2 + number(at: position + 2, count: 2)
            guard marker != 0xDA, end > position + 4, end <= bytes.count else { break }
            let segment = Array(bytes[(position + 4)..<end])
            switch marker {
            case 0xE2 where segment.starts(with: "ICC_PROFILE\0".utf8):
                return segment.namesSRGB ? .standard : .other
            case 0xE1 where segment.starts(with: "Exif".utf8):
                let entries: [[UInt8]] = [
                    [0xA0, 1, 0, 3, 0, 0, 0, 1, 0, 1], [1, 0xA0, 3, 0, 1, 0, 0, 0, 1, 0],
                ]
                if entries.contains(where: segment.holds) { statement = .standard }
            // The frame, with the number of its components.
            case 0xC0...0xC3 where segment.count > 5 && segment[5] == 1: return .standard
            default: break
            }
            position = end
        }
        return statement
    }

    private func number(at position: Int, count: Int) -> Int {
        bytes[position..<min(position + count, bytes.count)].reduce(0) { $0 << 8 | Int($1) }
    }
}

extension [UInt8] {
    /// Whether the description of a profile, in ASCII or UTF-16, says that it is sRGB's.
    fileprivate var namesSRGB: Bool {
        holds(Array("sRGB".utf8)) || holds("sRGB".utf16.flatMap { [0, UInt8($0 & 255)] })
    }

    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard count >= part.count else { return false }
        return (0...(count - part.count)).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
