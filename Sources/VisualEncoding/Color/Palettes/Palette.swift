import Colors

/// Named colours, written as hexadecimal numbers.
struct Palette: Sendable {
    let name: String
    private let hexadecimal: String

    init(_ name: String, _ hexadecimal: String) {
        self.name = name
        self.hexadecimal = hexadecimal
    }

    var colors: [Color] {
        hexadecimal.split(whereSeparator: \.isWhitespace).compactMap { UInt32($0, radix: 16) }.map(Color.init)
    }

    /// Palettes whose colours are samples of a ramp.
    static let ramps = singleHue + multiHue + light + dark + perceptual + cyclical + diverging
}
