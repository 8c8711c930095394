/// A colour space of a document (ISO 32000-1, 8.6).
indirect enum ColorSpace: Sendable {
    case deviceGray, deviceRGB, deviceCMYK
    case calGray, calRGB
    case lab(range: [Double])
    /// By a profile, of which only the number of components counts here.
    case icc(components: Int, profile: ICCProfile?)
    case indexed(base: ColorSpace, highest: Int, table: [UInt8])
    /// A separation, or several colorants at once.
    case colorants([String], alternate: ColorSpace, tint: PDFFunction?)
    /// With the space of the colour of uncoloured patterns.
    case pattern(ColorSpace?)

    private static let greatestDepth = 6

    /// The space of a name or an array; nil if it isn't one.
    ///
    /// - Parameter resources: Where names are looked up.
    init?(_ node: PDFNode, _ resources: PDFNode, depth: Int = 0) {
        guard depth < Self.greatestDepth else { return nil }
        if let name = node.name {
            switch name {
            case "DeviceGray", "G", "CalGray": self = .deviceGray
            case "DeviceRGB", "RGB", "CalRGB": self = .deviceRGB
            case "DeviceCMYK", "CMYK", "CalCMYK": self = .deviceCMYK
            case "Pattern": self = .pattern(nil)
            default:
                let named = resources["ColorSpace"][name]
                guard !named.isNull else { return nil }
                self.init(named, resources, depth: depth + 1)
            }
            return
        }
        func space(_ index: Int) -> ColorSpace? { ColorSpace(node[index], resources, depth: depth + 1) }
        switch node[0].name {
        case "DeviceGray", "G": self = .deviceGray
        case "DeviceRGB", "RGB": self = .deviceRGB
        case "DeviceCMYK", "CMYK": self = .deviceCMYK
        case "CalGray": self = .calGray
        case "CalRGB": self = .calRGB
        case "Lab": self = .lab(range: node[1]["Range"].numbers ?? [-100, 100, -100, 100])
        case "ICCBased":
            guard let count = node[1]["N"].integer, [1, 3, 4].contains(count) else { return nil }
            self = .icc(components: count, profile: node.file.profile(node[1]))
        case "Indexed", "I":
            guard let base = space(1), let highest = node[2].integer else { return nil }
            let table = node[3].bytes ?? (try? node[3].data()) ?? []
            self = .indexed(base: base, highest: min(255, max(0, highest)), table: table)
        case "Separation":
            guard let name = node[1].name, let alternate = space(2) else { return nil }
            self = .colorants([name], alternate: alternate, tint: PDFFunction(node[3]))
        case "DeviceN":
            let names = node[1].elements.compactMap(\.name)
            guard !names.isEmpty, names.count <= 32, let alternate = space(2) else { return nil }
            self = .colorants(names, alternate: alternate, tint: PDFFunction(node[3]))
        case "Pattern": self = .pattern(space(1))
        default: return nil
        }
    }

    var componentCount: Int {
        switch self {
        case .deviceGray, .calGray, .indexed: 1
        case .deviceRGB, .calRGB, .lab: 3
        case .deviceCMYK: 4
        case .icc(let count, _): count
        case .colorants(let names, _, _): names.count
        case .pattern(let base): base?.componentCount ?? 0
        }
    }

    /// The family's name in PDF.
    var family: String {
        switch self {
        case .deviceGray: "DeviceGray"
        case .deviceRGB: "DeviceRGB"
        case .deviceCMYK: "DeviceCMYK"
        case .calGray: "CalGray"
        case .calRGB: "CalRGB"
        case .lab: "Lab"
        case .icc: "ICCBased"
        case .indexed(let base, _, _): "Indexed \(base.family)"
        case .colorants(let names, _, _): names.count == 1 ? "Separation" : "DeviceN"
        case .pattern: "Pattern"
        }
    }

    /// The colour that is set together with the space (8.6.5 and 8.6.6).
    var initialComponents: [Double] {
        switch self {
        case .deviceCMYK: [0, 0, 0, 1]
        case .icc(4, _): [0, 0, 0, 1]
        case .colorants(let names, _, _): names.map { _ in 1 }
        default: Array(repeating: 0, count: componentCount)
        }
    }

    /// Which values samples of pictures stand for, from the lowest to the highest (8.9.5.2).
    func decoding(bits: Int) -> [Double] {
        switch self {
        case .indexed: [0, Double(1 << bits - 1)]
        case .lab(let range): [0, 100] + range
        default: (0..<componentCount).flatMap { _ in [0.0, 1.0] }
        }
    }

    /// The spaces that this one leads to, itself first.
    var withBases: [ColorSpace] {
        switch self {
        case .indexed(let base, _, _), .pattern(let base?): [self] + base.withBases
        case .colorants(_, let alternate, _): [self] + alternate.withBases
        default: [self]
        }
    }

    /// Whether this or a space that it leads to is one of the screen.
    var leadsToScreen: Bool {
        switch self {
        case .indexed(let base, _, _), .pattern(let base?): base.leadsToScreen
        case .colorants(_, let alternate, _): isConverted || alternate.leadsToScreen
        default: isConverted
        }
    }

    /// The names of the colorants that aren't process inks.
    var spots: [String] {
        withBases.flatMap { space -> [String] in
            guard case .colorants(let names, _, _) = space else { return [] }
            return names.filter {
                if case .spot(let name) = Plate(colorant: $0) {
                    name != "All" && name != "None"
                } else {
                    false
                }
            }
        }
    }
}
