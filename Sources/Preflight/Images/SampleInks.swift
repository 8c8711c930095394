/// The inks of a picture's samples.
final class SampleInks {
    private let samples: ImageSamples
    private let space: ColorSpace
    private let decoding: [Double]
    private let plates: [Plate]
    /// The inks of each value of a picture with one component.
    private var table: [[UInt8]] = []
    private let isPlainCMYK: Bool
    private let spoken: Set<Plate>
    private var lastKey: [Int] = []
    private var lastInks: [UInt8] = []

    init(_ samples: ImageSamples, _ space: ColorSpace, _ image: PDFImage, _ plates: [Plate]) {
        (self.samples, self.space, self.plates) = (samples, space, plates)
        let standard = space.decoding(bits: image.bits)
        decoding = image.decode.flatMap { $0.count >= standard.count ? $0 : nil } ?? standard
        spoken = Set(space.inks(of: space.initialComponents).plates)
        let isCMYK: Bool =
            switch space {
            case .deviceCMYK, .icc(4, _): true
            default: false
            }
        isPlainCMYK = isCMYK && samples.greatest == 255
        if samples.components == 1, samples.greatest <= 255 {
            table = (0...samples.greatest).map { inks(of: [$0]) }
        }
    }

    func speaksOf(_ plate: Plate) -> Bool { spoken.contains(plate) }

    /// The ink of a plate at a pixel, from 0 to 255.
    func amount(_ plate: Int, _ x: Int, _ y: Int) -> UInt8 {
        if !table.isEmpty { return table[samples.raw(x, y, 0)][plate] }
        if isPlainCMYK, plate < 4 {
            let value = samples.raw(x, y, plate)
            let (low, high) = (decoding[2 * plate], decoding[2 * plate + 1])
            return low == 0 && high == 1 ? UInt8(value) : Self.byte(low + Double(value) / 255 * (high - low))
        }
        let key = (0..<samples.components).map { samples.raw(x, y, $0) }
        if key != lastKey {
            lastInks = inks(of: key)
            lastKey = key
        }
        return lastInks[plate]
    }

    private func inks(of values: [Int]) -> [UInt8] {
        let components = values.enumerated().map { index, value in
            let (low, high) = (decoding[2 * index], decoding[2 * index + 1])
            return low + Double(value) / Double(samples.greatest) * (high - low)
        }
        let inks = space.inks(of: components)
        return plates.map { Self.byte(inks.amount($0)) }
    }

    private static func byte(_ share: Double) -> UInt8 { UInt8((min(1, max(0, share)) * 255).rounded()) }
}
