import Documents

/// The look of sheets that the engine makes of its own accord, receipts and certificates: black and grey on A4,
/// titles in the serif face.
enum PaperStyle {
    static let grey = ("color", JSONText.string("#666666"))
    static let bold = ("fontWeight", JSONText.number(700))
    static let light = ("fontWeight", JSONText.number(400))
    static let serif = ("font", JSONText.string("Noto Serif CJK SC"))

    /// A style of type.
    ///
    /// - Parameters:
    ///   - size: In points, as `leading`.
    static func type(_ size: Double, _ leading: Double, _ more: [(String, JSONText)] = []) -> JSONText {
        .object([("fontSize", .number(size)), ("lineHeight", .number(leading))] + more)
    }

    /// The config of such a sheet.
    ///
    /// - Parameter sheet: The measures and types of its blocks.
    static func config(_ sheet: [(String, JSONText)]) -> JSONText {
        let common: [(String, JSONText)] = [
            ("accent", .string("#111111")), ("hairline", .string("#bbbbbb")),
            ("hairlineWidth", .string("0.35pt")), ("rule", .string("0.7pt")), ("tabHeight", .number(0)),
        ]
        return .object([
            ("font", .string("Noto Sans CJK SC")), ("displayFont", .string("Noto Serif CJK SC")),
            ("sheet", .object(common + sheet)),
        ])
    }
}
