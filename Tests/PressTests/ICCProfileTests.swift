import Testing

@testable import Press

@Suite struct ICCProfileTests {
    @Test func `The built-in profile is one of CMYK output devices, version 2`() throws {
        let profile = try ICCProfile(ICCProfile.newsprint.bytes)
        #expect(profile.colorSpace == "CMYK")
        #expect(profile.deviceClass == "prtr")
        #expect(profile.majorVersion == 2)
    }

    @Test func `Bytes that are no profile are refused`() {
        #expect(throws: ICCProfileError.noProfile) { try ICCProfile([1, 2, 3]) }
        #expect(throws: ICCProfileError.noProfile) { try ICCProfile([UInt8](repeating: 0, count: 200)) }
    }

    @Test func `A profile that was cut off is refused`() {
        #expect(throws: ICCProfileError.broken) {
            try ICCProfile(ICCProfile.newsprint.bytes.dropLast(10).map { $0 })
        }
    }

    @Test func `A profile of a screen is refused`() {
        var bytes = ICCProfile.newsprint.bytes
        bytes.replaceSubrange(16..<20, with: Array("RGB ".utf8))
        #expect(throws: ICCProfileError.wrongSpace("RGB ")) { try ICCProfile(bytes) }
    }
}
