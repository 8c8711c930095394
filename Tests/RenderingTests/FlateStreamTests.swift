import Testing

@testable import Rendering

@Suite struct FlateStreamTests {
    @Test(arguments: [Flate.Level.normal, .quick, .quickest])
    func whatIsWrittenInPartsComesOutWhole(level: Flate.Level) throws {
        let text = (0..<60_000).map { "\($0 &* 7919 % 1000) \($0 % 7) l\n" }.joined()
        let stream = FlateStream(level: level)
        var rest = text.utf8[...]
        var length = 1
        while !rest.isEmpty {
            stream.add(rest.prefix(length))
            rest = rest.dropFirst(length)
            length = length * 3 + 1
        }
        let packed = try #require(stream.finish())
        #expect(packed.count < text.utf8.count / 2)
        #expect(Flate.inflated(packed) == Array(text.utf8))
    }

    @Test func nothingIsAStreamToo() throws {
        #expect(Flate.inflated(try #require(FlateStream(level: .normal).finish())) == [])
    }
}
