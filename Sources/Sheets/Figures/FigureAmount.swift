import Diagnostics
import Documents

/// An amount that belongs to a figure, such as its change: a number, a text with an expression, or another
/// figure's id.
struct FigureAmount {
    let number: Double
    /// The amount's own unit, or the unit in which the figure changes.
    let unit: String
    /// Whether the sheet computes the amount instead of quoting it.
    let isComputed: Bool
    /// The figure that the amount names by its id; nil if it is stated otherwise.
    private(set) var named: FigureValue?

    /// - Parameters:
    ///   - name: The property's name, for messages.
    ///   - figure: The figure that the amount belongs to.
    ///   - remedy: Returns a hint for a number and its unit that were written as one text.
    init?(
        _ node: Node, name: String, of figure: FigureValue, _ context: SheetContext,
        remedy: (_ number: String, _ unit: String) -> String
    ) {
        if let number = node.number {
            (self.number, unit, isComputed) = (number, figure.unitOfChange, false)
        } else if let text = node.string, text.contains("${") {
            let printed = context.text(node).joined()
            guard let number = Double(printed.replacingMinus) else {
                // An expression that fails, or whose value is missing, has been reported already.
                if !printed.isEmpty, printed != TableCell.missing {
                    context.log.error(
                        .notANumber, "'\(name)' is a number, and this is “\(printed)”", at: node.span,
                        hint: "write the number alone; its unit has a property of its own")
                }
                return nil
            }
            (self.number, unit, isComputed) = (number, figure.unitOfChange, true)
        } else if let text = node.string {
            if let (number, rest) = Self.written(text) {
                context.log.error(
                    .notANumber, "'\(name)' is a number, and this is “\(text)”", at: node.span,
                    hint: rest.isEmpty
                        ? "write \(number) without quotes"
                        : remedy(number, rest))
                return nil
            }
            let named = context.figure(node)
            guard let number = named.number else { return nil }
            (self.number, unit, isComputed) = (number, named.unit, false)
            self.named = named
        } else {
            context.log.error(
                .wrongType, "expected a number, an expression or the id of a figure, found \(node.kind)",
                at: node.span)
            return nil
        }
    }

    /// Splits a text into a number and its unit. Returns nil for an id: it may begin with digits, but
    /// continues with letters, as in 2025-gdp.
    private static func written(_ text: String) -> (number: String, unit: String)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-−.".contains($0)) || $0 == "−" }
        let rest = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Double(String(digits).replacingMinus) else { return nil }
        guard rest.first.map({ !($0.isASCII && ($0.isLetter || "-_".contains($0))) }) ?? true else {
            return nil
        }
        return (number.plain, String(rest))
    }
}

extension FigureValue {
    /// The unit in which the figure changes: percentage points (个百分点) for per cent, otherwise its own unit.
    var unitOfChange: String { unit == "%" ? "个百分点" : unit }
}
