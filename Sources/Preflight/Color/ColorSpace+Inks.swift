import Glibc

extension ColorSpace {
    /// The inks of a colour of this space. Colours of the screen are converted roughly, only for pictures of the plates.
    func inks(of components: [Double]) -> InkAmounts {
        func part(_ index: Int) -> Double { index < components.count ? components[index] : 0 }
        switch self {
        case .deviceGray, .calGray, .icc(1, _): return InkAmounts(cmyk: [0, 0, 0, 1 - part(0)])
        case .deviceRGB, .calRGB, .icc(3, _): return Self.converted([part(0), part(1), part(2)])
        case .deviceCMYK, .icc: return InkAmounts(cmyk: [part(0), part(1), part(2), part(3)])
        case .lab: return Self.converted(Self.rgb(lab: [part(0), part(1), part(2)]))
        case .indexed(let base, let highest, let table):
            let count = base.componentCount
            let start = min(highest, max(0, Int(clamping: part(0).rounded()))) * count
            let decoding = base.decoding(bits: 8)
            return base.inks(
                of: (0..<count).map { index in
                    let value = start + index < table.count ? Double(table[start + index]) / 255 : 0
                    return decoding[2 * index] + value * (decoding[2 * index + 1] - decoding[2 * index])
                })
        case .colorants(let names, _, _):
            var amounts: [Plate: Double] = [:]
            var isRegistration = false
            for (index, name) in names.enumerated() {
                let amount = min(1, max(0, part(index)))
                switch name {
                case "None": continue
                case "All":
                    isRegistration = true
                    for plate in Plate.process { amounts[plate] = amount }
                default: amounts[Plate(colorant: name)] = amount
                }
            }
            var inks = InkAmounts(amounts)
            inks.isRegistration = isRegistration
            return inks
        case .pattern(let base): return base?.inks(of: components) ?? .none
        }
    }

    /// The plates that colours of this space can be on.
    var plates: [Plate] {
        switch self {
        case .indexed(_, let highest, _): (0...highest).flatMap { inks(of: [Double($0)]).printed }
        case .deviceGray, .calGray, .icc(1, _): [.black]
        default: inks(of: Array(repeating: 1, count: componentCount)).printed
        }
    }

    /// The process inks that show the colour where its own aren't on the press.
    func alternateInks(of components: [Double]) -> InkAmounts {
        guard case .colorants(_, let alternate, let tint) = self else { return inks(of: components) }
        guard let tint else { return .none }
        return alternate.alternateInks(of: tint(components))
    }

    /// Whether the colour is one of the screen or of no device, which a press has to convert.
    var isConverted: Bool {
        switch self {
        case .deviceRGB, .calRGB, .icc(3, _), .lab: true
        case .indexed(let base, _, _), .pattern(let base?): base.isConverted
        default: false
        }
    }

    private static func converted(_ rgb: [Double]) -> InkAmounts {
        let rgb = rgb.map { min(1, max(0, $0)) }
        let black = 1 - (rgb.max() ?? 0)
        let rest = max(1e-9, 1 - black)
        var inks = InkAmounts(cmyk: rgb.map { black >= 1 ? 0 : (1 - $0 - black) / rest } + [black])
        inks.isConverted = true
        return inks
    }

    private static func rgb(lab: [Double]) -> [Double] {
        let y = (lab[0] + 16) / 116
        func cubed(_ t: Double) -> Double { t > 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29) }
        let (x, z) = (0.9642 * cubed(y + lab[1] / 500), 0.8249 * cubed(y - lab[2] / 200))
        let light = cubed(y)
        return [
            3.1339 * x - 1.6169 * light - 0.4906 * z, -0.9788 * x + 1.9161 * light + 0.0335 * z,
            0.0719 * x - 0.2290 * light + 1.4052 * z,
        ].map { $0 <= 0.0031308 ? 12.92 * max(0, $0) : 1.055 * pow(min(1, $0), 1 / 2.4) - 0.055 }
    }
}
