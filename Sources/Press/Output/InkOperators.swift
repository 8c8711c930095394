import Colors
import Rendering

/// What PDF writes for inks: operators that choose them, and the colour spaces of spots (ISO 32000-1, 8.6).
struct InkOperators {
    /// The colour spaces in use, each under the name in its resources.
    private(set) var spaces: [(names: [InkMix.Colorant], hasProcess: Bool)] = []

    enum Use { case fill, stroke }

    /// Chooses inks for filling or stroking.
    mutating func choosing(_ mix: InkMix, for use: Use) -> String {
        guard !mix.spots.isEmpty else {
            return "\(mix.process.operands) \(use == .fill ? "k" : "K")"
        }
        let name = spaceName(of: mix)
        let operands = components(of: mix, colorants: mix.spots.map(\.ink), hasProcess: mix.process != .zero)
        return "/\(name) \(use == .fill ? "cs" : "CS") \(operands) \(use == .fill ? "scn" : "SCN")"
    }

    /// The name of the colour space for the spots of a mix, and the process inks if there are any.
    mutating func spaceName(of mix: InkMix) -> String {
        spaceName(colorants: mix.spots.map(\.ink), hasProcess: mix.process != .zero)
    }

    mutating func spaceName(colorants: [InkMix.Colorant], hasProcess: Bool) -> String {
        if let index = spaces.firstIndex(where: { $0.names == colorants && $0.hasProcess == hasProcess }) {
            return "PS\(index)"
        }
        spaces.append((colorants, hasProcess))
        return "PS\(spaces.count - 1)"
    }

    /// The amounts of a mix in the order of a colour space.
    func components(of mix: InkMix, colorants: [InkMix.Colorant], hasProcess: Bool) -> String {
        let spots = colorants.map { colorant in mix.spots.first { $0.ink == colorant }?.share ?? 0 }
        let words = spots.map { ($0 / 100).inkNumber }
        return ((hasProcess ? [mix.process.operands] : []) + words).joined(separator: " ")
    }

    /// The colour space as an object: Separation for one spot, DeviceN for several inks.
    ///
    /// - Parameter function: The object of a function from the inks to process inks.
    static func space(_ colorants: [InkMix.Colorant], hasProcess: Bool, function: Int) -> String {
        let names = (hasProcess ? processNames : []) + colorants.map(\.name.pdfName)
        guard names.count > 1 else {
            return "[ /Separation \(names.joined()) /DeviceCMYK \(function) 0 R ]"
        }
        return "[ /DeviceN [ \(names.joined(separator: " ")) ] /DeviceCMYK \(function) 0 R ]"
    }

    private static let processNames = ["/Cyan", "/Magenta", "/Yellow", "/Black"]

    /// A function from the inks of a colour space to process inks, as a program for PDF's calculator: each process
    /// ink is its own share, if there is one, and that of every spot's alternative, at most solid.
    static func calculator(_ colorants: [InkMix.Colorant], hasProcess: Bool) -> String {
        let count = colorants.count + (hasProcess ? 4 : 0)
        var program = "{"
        for ink in 0..<4 {
            // What has been computed lies above the inputs.
            program += hasProcess ? " \(count - 1 - ink + ink) index" : " 0"
            for (number, colorant) in colorants.enumerated() {
                let position = (hasProcess ? 4 : 0) + number
                let depth = count - 1 - position + ink + 1
                program += " \(depth) index \((colorant.alternative.shares[ink] / 100).inkNumber) mul add"
            }
            program += " dup 1 gt { pop 1 } if"
        }
        return program + " \(count + 4) 4 roll" + String(repeating: " pop", count: count) + " }"
    }
}

extension SIMD4<Double> {
    /// Four shares in percent as operands from 0 to 1.
    fileprivate var operands: String {
        (0..<4).map { (self[$0] / 100).inkNumber }.joined(separator: " ")
    }
}

extension Double {
    /// A share from 0 to 1 to ten thousandths, as PDF writes numbers.
    var inkNumber: String { Swift.max(0, Swift.min(1, self)).pdfNumber(decimals: 4) }
}

extension String {
    /// The text as a name object, with what a name can't hold by its number (ISO 32000-1, 7.3.5).
    var pdfName: String {
        let digits = Array<Character>("0123456789ABCDEF")
        return "/"
            + utf8.map { byte in
                let isRegular = (0x21...0x7E).contains(byte) && !"#()<>[]{}/%".utf8.contains(byte)
                return isRegular
                    ? String(UnicodeScalar(byte)) : "#\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }.joined()
    }
}
