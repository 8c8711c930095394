/// What the first bytes of a picture say about it, without decoding it.
public struct ImageHeader: Hashable, Sendable {
    public enum Format: String, Sendable {
        case png = "PNG"
        case jpeg = "JPEG"
    }

    public var format: Format
    /// The size in pixels as they are stored, at most 32,767 each.
    public var storedWidth: Int
    public var storedHeight: Int
    public var orientation = ImageOrientation.upright
    /// Whether the colours are CMYK inks with inverted values, as Adobe's programs store them.
    public var hasInvertedInks = false
    /// Whether the colours are CMYK inks.
    public var isInProcessInks = false

    /// The size in pixels when the picture stands upright.
    public var width: Int { orientation.swapsSides ? storedHeight : storedWidth }
    public var height: Int { orientation.swapsSides ? storedWidth : storedHeight }

    public init(_ bytes: [UInt8]) throws(ImageError) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            try self.init(png: bytes)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            try self.init(jpeg: bytes)
        } else {
            throw .unknownFormat
        }
        guard storedWidth > 0, storedHeight > 0 else { throw .damaged(format) }
        guard max(storedWidth, storedHeight) <= 32_767 else { throw .tooLarge(storedWidth, storedHeight) }
        // A small file may have any number of pixels, which are held in memory.
        guard storedWidth * storedHeight <= 128_000_000 else {
            throw .tooManyPixels(storedWidth, storedHeight)
        }
    }

    /// The header chunk comes first, its width and height first in it.
    private init(png bytes: [UInt8]) throws(ImageError) {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { throw .damaged(.png) }
        format = .png
        storedWidth = bytes.bigEndian(at: 16, count: 4)
        storedHeight = bytes.bigEndian(at: 20, count: 4)
    }

    /// Goes from segment to segment up to the one that describes the frame (ITU T.81, annex B).
    private init(jpeg bytes: [UInt8]) throws(ImageError) {
        format = .jpeg
        var position = 2
        var isAdobe = false
        while position + 4 <= bytes.count {
            guard bytes[position] == 0xFF else { throw .damaged(.jpeg) }
            let marker = bytes[position + 1]
            switch marker {
            case 0xFF: position += 1
            case 0x01, 0xD0...0xD7: position += 2
            case 0xD9, 0xDA: throw .damaged(.jpeg)
            default:
                let length = bytes.bigEndian(at: position + 2, count: 2)
                guard length >= 2, position + 2 + length <= bytes.count else { throw .damaged(.jpeg) }
                let segment = bytes[(position + 4)..<(position + 2 + length)]
                if marker == 0xE1, let turned = ImageOrientation(exif: Array(segment)) {
                    orientation = turned
                }
                if marker == 0xEE, segment.starts(with: "Adobe".utf8) { isAdobe = true }
                if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                    guard length >= 8 else { throw .damaged(.jpeg) }
                    storedHeight = bytes.bigEndian(at: position + 5, count: 2)
                    storedWidth = bytes.bigEndian(at: position + 7, count: 2)
                    isInProcessInks = bytes[position + 9] == 4
                    hasInvertedInks = isAdobe && bytes[position + 9] == 4
                    return
                }
                position += 2 + length
            }
        }
        throw .damaged(.jpeg)
    }
}

/// Why the bytes aren't a picture.
public enum ImageError: Error, Hashable, Sendable {
    case unknownFormat
    case damaged(ImageHeader.Format)
    /// The size in pixels.
    case tooLarge(Int, Int)
    case tooManyPixels(Int, Int)
    case dataAddress

    /// The cause, after "the picture can't be read:".
    public var reason: String {
        switch self {
        case .unknownFormat: "it is neither a PNG nor a JPEG file"
        case .damaged(let format): "it is not a sound \(format.rawValue) file"
        case .tooLarge(let width, let height): "\(width) × \(height) pixels are more than 32,767 on a side"
        case .tooManyPixels(let width, let height):
            "\(width) × \(height) pixels are more than 128 million"
        case .dataAddress: "a 'data:' address must hold a picture in base64"
        }
    }
}

extension [UInt8] {
    /// A whole number from bytes, the most significant first; bytes past the end are zero.
    func bigEndian(at position: Int, count: Int) -> Int {
        (position..<(position + count)).reduce(0) { $0 << 8 | (indices.contains($1) ? Int(self[$1]) : 0) }
    }
}
