import Glibc

/// How the plates look in print on newsprint, roughly: each ink takes away its part of the light that grey paper throws
/// back, and dots grow on the press.
struct NewsprintProof {
    /// What paper and solid inks leave of red, green and blue light: coldset on newsprint (ISO 12647-3), in linear light.
    private static let paper = SIMD3(0.66, 0.63, 0.57)
    private static let process: [SIMD3<Double>] = [
        SIMD3(0.13, 0.45, 0.67), SIMD3(0.64, 0.16, 0.33), SIMD3(0.93, 0.83, 0.17), SIMD3(0.13, 0.13, 0.13),
    ]
    private static let white = SIMD3(1.0, 1.0, 1.0)
    /// How much a dot of half the paper grows.
    private static let gain = 0.26

    func picture(of plates: PagePlates) -> Picture {
        var picture = Picture(width: plates.width, height: plates.height)
        let tables = plates.plates.map { plate in Self.table(of: Self.light(of: plate, plates)) }
        for index in picture.pixels.indices {
            var light = Self.paper
            for (plate, inks) in plates.inks.enumerated() where inks[index] > 0 {
                light *= tables[plate][Int(inks[index])]
            }
            picture.pixels[index] = Self.pixel(light)
        }
        return picture
    }

    /// What a solid ink leaves of the light.
    private static func light(of plate: Plate, _ plates: PagePlates) -> SIMD3<Double> {
        guard case .spot(let name) = plate else {
            return process[Plate.process.firstIndex(of: plate) ?? 3]
        }
        let inks = plates.alternatives[name] ?? SIMD4(0, 0, 0, 0.5)
        var light = white
        for index in 0..<4 { light *= white - inks[index] * (white - process[index]) }
        return light
    }

    /// What every amount of an ink leaves, with the growth of its dots.
    private static func table(of solid: SIMD3<Double>) -> [SIMD3<Double>] {
        (0...255).map { value in
            let share = Double(value) / 255
            let grown = min(1, share + 4 * gain * share * (1 - share))
            return white - grown * (white - solid)
        }
    }

    private static func pixel(_ light: SIMD3<Double>) -> UInt32 {
        (0..<3).reduce(UInt32(0)) { pixel, index in
            let x = light[index]
            let value = x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055
            return pixel << 8 | UInt32((min(1, max(0, value)) * 255).rounded())
        }
    }
}

extension PagePlates {
    /// The page as it looks on newsprint.
    public var newsprintProof: Picture { NewsprintProof().picture(of: self) }
}
