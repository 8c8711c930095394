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
        var plain = abs(own)
        for character in unit {
            if let scale = PrintedNumber.scaleWords[character] { plain *= scale } else { break }
        }
        let printed = number.plainValue
        let step = number.number.scale * (number.unit == "成" ? 10 : 1)
        if rounds(plain, to: printed, step: step) { return true }
        // The cell's unit may not be known.
        if unit.isEmpty, rounds(abs(own), to: printed, step: step) { return true }
        // A share of 0.45 is printed as 45%.
        return number.plainUnit == "%" && abs(own) <= 1 && rounds(abs(own) * 100, to: printed, step: 1)
    }

    /// Whether a text contains the number: the name of a place or of a grade.
    private func names(_ text: String) -> Bool {
        let said = SaidNumber.all(in: text)
        return said.isEmpty
            ? text.contains(number.number.digits)
            : said.contains { $0.number.digits == number.number.digits }
    }

    private func equals(_ a: Double, _ b: Double) -> Bool { abs(abs(a) - abs(b)) <= abs(b) * 1e-9 }

    /// Whether a value rounds to what is printed.
    ///
    /// - Parameter step: The value of a whole unit of the printed digits.
    private func rounds(_ value: Double, to printed: Double, step: Double) -> Bool {
        let decimals = number.number.digits.drop { $0 != "." }.dropFirst().count
        var unit = step
        for _ in 0..<decimals { unit /= 10 }
        return abs(value - printed) <= unit * 0.5000001
    }
}
