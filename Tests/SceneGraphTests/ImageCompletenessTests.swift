import Testing

@testable import SceneGraph

@Suite struct ImageCompletenessTests {
    private static let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]
    /// A preview with data and an end of its own, in a segment of the head.
    private static let preview: [UInt8] = [0xFF, 0xE1, 0, 8, 0xFF, 0xDA, 1, 2, 0xFF, 0xD9]

    private func isComplete(_ bytes: [UInt8]) throws -> Bool { try EncodedImage(url: "a", bytes).isComplete }

    @Test func aPhotographWithItsEndIsComplete() throws {
        #expect(try isComplete([0xFF, 0xD8] + Self.frame + [0xFF, 0xDA, 0, 2, 7, 7, 0xFF, 0xD9]))
    }

    @Test func theEndOfAPreviewIsNotThatOfThePhotograph() throws {
        #expect(try !isComplete([0xFF, 0xD8] + Self.preview + Self.frame + [0xFF, 0xDA, 0, 2, 7, 7]))
        #expect(
            try isComplete([0xFF, 0xD8] + Self.preview + Self.frame + [0xFF, 0xDA, 0, 2, 7, 7, 0xFF, 0xD9]))
    }
}
