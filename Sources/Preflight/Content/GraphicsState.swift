/// A colour as it is set: a space, its values, and the pattern that takes their place. It never changes; a reference to it
/// goes from state to state and to each object that is painted with it.
final class PaintColor {
    let space: ColorSpace
    let components: [Double]
    /// The pattern's dictionary or stream; nil for a plain colour.
    let pattern: PDFNode?
    let inks: InkAmounts
    /// How a press prints it.
    let screening: InkAmounts.Screening

    init(_ space: ColorSpace, _ components: [Double], pattern: PDFNode? = nil) {
        (self.space, self.components, self.pattern) = (space, components, pattern)
        inks = space.inks(of: components)
        screening = inks.screening
    }

    static var black: PaintColor { PaintColor(.deviceGray, [0]) }

    /// `DeviceRGB 0.2 0.4 1`, as the operand of an operator.
    var text: String {
        if pattern != nil { return "a pattern" }
        let values = components.map(\.inHundredths).joined(separator: " ")
        if case .colorants(let names, _, _) = space { return "\(names.joined(separator: " + ")) \(values)" }
        return "\(space.family) \(values)"
    }
}

/// The parameters of painting (ISO 32000-1, 8.4.1), but for the clip, which devices keep.
struct GraphicsState {
    /// From the content's coordinates to the page's.
    var matrix = Matrix.identity
    var fill = PaintColor.black
    var stroke = PaintColor.black
    var lineWidth = 1.0
    var cap = 0
    var join = 0
    var miterLimit = 10.0
    var dashes: [Double] = []
    var dashPhase = 0.0
    /// Whether what is filled, or stroked, leaves the other plates as they are.
    var fillOverprints = false
    var strokeOverprints = false
    /// With 1, a zero of DeviceCMYK leaves its plate as it is, too.
    var overprintMode = 0
    var fillAlpha = 1.0
    var strokeAlpha = 1.0
    var blendMode = "Normal"
    /// The soft mask's dictionary and the coordinates in which it was set.
    var softMask: (dictionary: PDFNode, matrix: Matrix)?
    var text = TextState()

    var isTransparent: Bool { fillAlpha < 1 || strokeAlpha < 1 || blendMode != "Normal" || softMask != nil }

    /// The plates on which a colour's zeros leave what is there, and those that it doesn't speak of.
    func leavesPlate(_ plate: Plate, _ color: PaintColor, overprints: Bool, isPicture: Bool = false) -> Bool {
        guard overprints else { return false }
        guard let amount = color.inks[plate] else { return true }
        guard overprintMode == 1, !isPicture, case .deviceCMYK = color.space else { return false }
        return amount == 0
    }
}

/// The parameters of text (9.3).
struct TextState {
    var font: PDFFont?
    var size = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var horizontalScale = 1.0
    var leading = 0.0
    var rise = 0.0
    var mode = 0

    var fills: Bool { [0, 2, 4, 6].contains(mode) }
    var strokes: Bool { [1, 2, 5, 6].contains(mode) }
    var clips: Bool { mode >= 4 }
}
