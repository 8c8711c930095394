import Testing

@testable import SceneGraph

@Suite struct ImageHeaderTests {
    private let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0x04, 0xB0, 0, 0, 0x03, 0x20, 8, 2, 0, 0, 0]

    /// The beginning of a photograph: a segment of the application's, then the frame's.
    private func jpeg(frame: UInt8 = 0xC0, exif: [UInt8] = []) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2] + exif
            + [0xFF, 0xFF, frame, 0, 11, 8, 0x03, 0x20, 0x04, 0xB0, 1, 1, 0x11, 0]
    }

    @Test func aPNGSaysItsSize() throws {
        let header = try ImageHeader(png)
        #expect((header.format, header.width, header.height) == (.png, 1200, 800))
    }

    @Test(arguments: [0xC0, 0xC1, 0xC2] as [UInt8]) func aJPEGSaysItsSize(frame: UInt8) throws {
        let header = try ImageHeader(jpeg(frame: frame))
        #expect((header.format, header.width, header.height) == (.jpeg, 1200, 800))
    }

    @Test func aTurnedPhotographHasItsSidesExchanged() throws {
        let exif: [UInt8] = [
            0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
        ]
        let header = try ImageHeader(jpeg(exif: exif))
        #expect(header.orientation == .turnedLeft)
        #expect((header.width, header.height) == (800, 1200))
    }

    @Test func whatIsCutOffOrOfNoSizeIsDamaged() {
        #expect(throws: ImageError.damaged(.png)) { try ImageHeader(Array(png.prefix(20))) }
        #expect(throws: ImageError.damaged(.png)) {
            var empty = png
            empty.replaceSubrange(16..<20, with: [0, 0, 0, 0])
            _ = try ImageHeader(empty)
        }
        for count in 2..<jpeg().count - 6 {
            #expect(throws: ImageError.damaged(.jpeg)) { try ImageHeader(Array(jpeg().prefix(count))) }
        }
    }

    @Test func otherBytesAreNoPicture() {
        #expect(throws: ImageError.unknownFormat) { try ImageHeader([]) }
        #expect(throws: ImageError.unknownFormat) { try ImageHeader(Array("GIF89a".utf8)) }
    }

    @Test func sidesHaveALimit() {
        var wide = png
        wide.replaceSubrange(16..<20, with: [0, 1, 0, 0])
        #expect(throws: ImageError.tooLarge(65536, 800)) { try ImageHeader(wide) }
    }

    @Test(arguments: [("TQ==", "M"), ("TWE=", "Ma"), ("TWFu", "Man"), ("TW Fu\nTWFu", "ManMan"), ("", "")])
    func addressesHoldBytes(base64: String, text: String) throws {
        #expect(try DataAddress.bytes(of: "data:image/png;base64," + base64) == Array(text.utf8))
    }

    @Test func otherAddressesHoldNone() throws {
        #expect(try DataAddress.bytes(of: "photo.jpg") == nil)
    }
}
