import ChartModel
import Dataflow

/// Whether a cell has the number that a page prints.
struct CellAgreement {
    let number: SaidNumber

    /// Whether the page prints the cell as it is, or rounded to the decimals that it prints.
    ///
    /// - Parameter unit: The unit of the cell; empty if it isn't known.
    func holds(_ value: Value, unit: String = "") -> Bool {
        if value.isMissing { return false }
        guard let own = value.quantity ?? Double(value.string) else { return names(value.string) }
        return holds(own, unit: unit)
    }

    func holds(_ own: Double, unit: String = "") -> Bool {
        if number.unit != "成", equals(number.value, own) { return true }
        if isPrinted(PlainQuantity(own, unit: unit).value) { return true }
        // A share of 0.45 is printed as 45%.
        return number.plainUnit == "%" && abs(own) <= 1 && isPrinted(own * 100)
    }

    /// Whether a value, with 万 and 亿 multiplied out, is what is printed, or rounds to it.
    func isPrinted(_ plain: Double) -> Bool {
        let decimals = number.number.digits.drop { $0 != "." }.dropFirst().count
        var step = number.number.scale * (number.unit == "成" ? 10 : 1)
        for _ in 0..<decimals { step /= 10 }
        return abs(abs(plain) - number.plainValue) <= step * 0.5000001
    }

    /// Whether a value, with 万 and 亿 multiplied out, is what is said: rounded, or above or below by less than a
    /// unit: 43 is 四成多, 39 近四成.
    func isSaid(_ plain: Double) -> Bool {
        let step = number.number.scale * (number.unit == "成" ? 10 : 1)
        let excess = abs(plain) - number.plainValue
        switch number.bound {
        case .moreThan where number.isNumeral: return excess > 0 && excess < step
        case .about where number.isNumeral: return abs(excess) < step
        default: return isPrinted(plain)
        }
    }

    /// Whether a text contains the number: the name of a place or of a grade.
    private func names(_ text: String) -> Bool {
        let said = SaidNumber.all(in: text)
        return said.isEmpty
            ? text.contains(number.number.digits)
            : said.contains { $0.number.digits == number.number.digits }
    }

    private func equals(_ a: Double, _ b: Double) -> Bool { abs(abs(a) - abs(b)) <= abs(b) * 1e-9 }
}
