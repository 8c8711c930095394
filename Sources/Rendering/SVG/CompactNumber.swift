/// Numbers as SVG is written: rounded to what can be seen, and without the zeros that say nothing.
enum CompactNumber {
    /// The parts of a point that are told apart in coordinates.
    static let scale = 100

    /// A value in units of which `scale` are one. What is beyond any page is at its end, and what is no number is zero.
    static func units(_ value: Double, scale: Int = scale) -> Int {
        let limit = 1e7
        return value.isNaN ? 0 : Int((max(-limit, min(limit, value)) * Double(scale)).rounded())
    }

    /// Appends units of which `scale`, a power of ten, are one: `-.5`, `12`, `3.25`.
    static func append(_ units: Int, scale: Int = scale, to bytes: inout [UInt8]) {
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let whole = abs(units) / scale
        var rest = abs(units) % scale
        if whole > 0 || rest == 0 { append(whole: whole, to: &bytes) }
        if rest > 0 { bytes.append(UInt8(ascii: ".")) }
        var unit = scale / 10
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            rest %= unit
            unit /= 10
        }
    }

    private static func append(whole: Int, to bytes: inout [UInt8]) {
        if whole >= 10 { append(whole: whole / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
    }

    /// A number as text.
    static func text(_ units: Int, scale: Int = scale) -> String {
        var bytes: [UInt8] = []
        append(units, scale: scale, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Double {
    /// A coordinate or a length, to a hundredth.
    var svg: String { CompactNumber.text(CompactNumber.units(self)) }

    /// A share of one, to a thousandth.
    var svgShare: String { CompactNumber.text(CompactNumber.units(self, scale: 1000), scale: 1000) }

    /// A factor for lengths of hundreds of points.
    var svgFactor: String {
        CompactNumber.text(CompactNumber.units(self, scale: 1_000_000), scale: 1_000_000)
    }
}
