import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct ImageTests {
    private func item(_ url: String, width: Double = 32, height: Double = 16) throws -> ImageItem {
        ImageItem(
            rect: Rect(x: 0, y: 0, width: width, height: height), url: url,
            image: try EncodedImage(dataAddress: url))
    }

    private func isRed(_ pixel: UInt32) -> Bool {
        pixel >> 16 & 255 > 200 && pixel >> 8 & 255 < 60 && pixel & 255 < 60
    }

    private func isBlue(_ pixel: UInt32) -> Bool {
        pixel >> 16 & 255 < 60 && pixel >> 8 & 255 < 60 && pixel & 255 > 200
    }

    @Test(arguments: [screenPhotograph, inkPhotograph])
    func aPhotographIsDrawn(base64: String) throws {
        let raster = try drawn([Mark(.image([try item(dataAddress(photograph(base64)))]))])
        #expect(isRed(raster[4, 8]))
        #expect(isBlue(raster[27, 8]))
        #expect(raster[4, 30] == 0xFFFF_FFFF)
    }

    @Test func aPhotographStandsUprightHoweverTheCameraWasHeld() throws {
        // Where the red half is: a point within it, in a square of 16 by 16.
        let places: [(orientation: UInt8, red: (Int, Int), blue: (Int, Int))] = [
            (1, (3, 8), (12, 8)), (2, (12, 8), (3, 8)), (3, (12, 8), (3, 8)), (4, (3, 8), (12, 8)),
            (5, (8, 3), (8, 12)), (6, (8, 3), (8, 12)), (7, (8, 12), (8, 3)), (8, (8, 12), (8, 3)),
        ]
        for place in places {
            let url = try dataAddress(photograph(held: place.orientation))
            let raster = try drawn([Mark(.image([try item(url, width: 16, height: 16)]))])
            #expect(isRed(raster[place.red.0, place.red.1]), "held \(place.orientation)")
            #expect(isBlue(raster[place.blue.0, place.blue.1]), "held \(place.orientation)")
        }
    }

    @Test func aPhotographKeepsItsShape() throws {
        var image = try item(dataAddress(photograph()), width: 32, height: 32)
        #expect(try drawn([Mark(.image([image]))])[16, 2] == 0xFFFF_FFFF)
        image.keepsAspect = false
        #expect(isRed(try drawn([Mark(.image([image]))])[4, 2]))
    }

    @Test func aDocumentKeepsThePhotographsBytes() throws {
        let photograph = try photograph()
        let bytes = try document([dataAddress(photograph)])
        #expect(bytes.indices.contains { bytes[$0...].starts(with: photograph) })
    }

    @Test func aDocumentShowsPhotographsUpright() throws {
        let file = try PDFOnDisk(document([try dataAddress(photograph(held: 6))]))
        let raster = try file.raster()
        #expect(isRed(raster[16, 3]))
        #expect(isBlue(raster[16, 12]))
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
        #expect(try file.output(of: "pdfimages -list FILE").text.contains("jpeg"))
    }

    @Test func aDocumentHoldsAPictureOfManyPagesOnce() throws {
        let url = try dataAddress(photograph())
        let file = try PDFOnDisk(document([url, url, url]))
        let objects = try file.plain().matches(of: #/Subtype /Image/#)
        #expect(objects.count == 1)
    }

    @Test func inksStayInks() throws {
        let file = try PDFOnDisk(document([try dataAddress(photograph(inkPhotograph))]))
        #expect(try file.output(of: "pdfimages -list FILE").text.contains("cmyk"))
        let raster = try file.raster()
        #expect(raster[4, 8] >> 16 & 255 > 200 && raster[4, 8] & 255 < 80)
        #expect(raster[27, 8] >> 16 & 255 < 80 && raster[27, 8] & 255 > 120)
    }

    @Test func aPictureThatShrinksKeepsItsTone() throws {
        // A board of 64 × 64 black and white fields, shrunk to an eighth: grey, not a pattern.
        var board = Raster(width: 64, height: 64, pixels: [])
        for y in 0..<64 { board.pixels += (0..<64).map { ($0 + y) % 2 == 0 ? 0xFFFF_FFFF : 0xFF00_0000 } }
        let raster = try drawn([Mark(.image([try item(dataAddress(board.encoded()), width: 8, height: 8)]))])
        for pixel in [raster[2, 2], raster[3, 2], raster[5, 5]] {
            #expect((118...138).contains(pixel & 255))
        }
    }

    @Test func aPictureThatIsCutOffIsAnError() throws {
        let half = try Array(photograph().prefix(250))
        let error = #expect(throws: RenderingError.self) {
            try drawn([Mark(.image([try item(dataAddress(half))]))])
        }
        #expect(error?.message.hasSuffix("can't be read: it is not a sound JPEG file") == true)
    }

    private func document(_ urls: [String]) throws -> [UInt8] {
        let pages = try urls.map { url in
            Scene(
                width: 40, height: 40, background: .white,
                root: GroupItem(width: 40, height: 40, marks: [Mark(.image([try item(url)]))]))
        }
        return try PDFRenderer.render(pages, shaper: TextShaper(library: FontLibrary()))
    }

    @Test func aPictureSaysWhichColoursItHasOrNothing() throws {
        let screen = try EncodedImage(url: "a.jpg", photograph())
        #expect(screen.colorStatement == .none)
        #expect(try EncodedImage(url: "b.jpg", photograph(inkPhotograph)).colorStatement == .standard)
        func marked(_ profile: String) throws -> EncodedImage {
            let segment = Array("ICC_PROFILE\0".utf8) + [1, 1] + Array(profile.utf8)
            let size = segment.count + 2
            let head: [UInt8] = [0xFF, 0xE2, UInt8(size >> 8), UInt8(size & 255)]
            let bytes = try photograph()
            return try EncodedImage(url: "c.jpg", bytes.prefix(2) + head + segment + bytes.dropFirst(2))
        }
        #expect(try marked("desc sRGB IEC61966-2.1").colorStatement == .standard)
        #expect(try marked("desc Adobe RGB (1998)").colorStatement == .other)
    }

    @Test func chunksOfAPNGSayWhichColoursItHas() throws {
        let plain = Raster(width: 1, height: 1, pixels: [0xFFFF_0000]).encoded()
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
        }
        func statement(_ chunks: [UInt8]) throws -> EncodedImage.ColorStatement {
            let pixels = try #require(plain.firstIndex(of: "IDAT")) - 4
            // Signature and header alone, then the chunks.
            let bytes = Array(plain.prefix(33)) + chunks + Array(plain[pixels...])
            return try EncodedImage(url: "a.png", bytes).colorStatement
        }
        #expect(try statement([]) == .none)
        #expect(try statement(chunk("sRGB", [0])) == .standard)
        #expect(try statement(chunk("iCCP", Array("sRGB built-in\0".utf8))) == .standard)
        #expect(try statement(chunk("iCCP", Array("Adobe RGB\0".utf8))) == .other)
        func packed(_ profile: String) -> [UInt8] {
            Array("ICC profile\0\0".utf8) + Flate.deflated(Array(profile.utf8))
        }
        #expect(try statement(chunk("iCCP", packed("desc sRGB IEC61966-2.1"))) == .standard)
        #expect(try statement(chunk("iCCP", packed("desc Display P3"))) == .other)
    }

    @Test func `Gamma and primaries of sRGB say that a PNG is such, one of them doesn't`() throws {
        let plain = Raster(width: 1, height: 1, pixels: [0xFFFF_0000]).encoded()
        func chunk(_ name: String, _ numbers: [UInt32]) -> [UInt8] {
            let data = numbers.flatMap { number in
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
            }
            return [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [0, 0, 0, 0]
        }
        let gamma = chunk("gAMA", [45455])
        let primaries = chunk("cHRM", [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000])
        func statement(_ chunks: [UInt8]) throws -> EncodedImage.ColorStatement {
            let pixels = try #require(plain.firstIndex(of: "IDAT")) - 4
            let bytes = Array(plain.prefix(33)) + chunks + Array(plain[pixels...])
            return try EncodedImage(url: "a.png", bytes).colorStatement
        }
        #expect(try statement(gamma + primaries) == .standard)
        #expect(try statement(gamma) == .none)
        #expect(try statement(chunk("gAMA", [100_000]) + primaries) == .none)
    }
}
