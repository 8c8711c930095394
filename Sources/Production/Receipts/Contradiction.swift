import ChartModel

/// What a page says of a figure that its row contradicts: another unit, another bound, the other direction.
///
/// A page may leave out a unit that its label states, or a bound that its chart draws; what it does say must be right.
struct Contradiction {
    let text: String

    /// - Returns: nil if nothing is wrong.
    init?(_ number: SaidNumber, _ cell: Receipt.Cell) {
        if let complaint = Self.unit(number, cell) ?? Self.bound(number, cell) ?? Self.direction(number, cell)
        {
            text = complaint
        } else {
            return nil
        }
    }

    /// Units in which a mistake changes the quantity. Measure words may differ: 103家 are 103个.
    private static let strictUnits: Set<String> = ["%", "个百分点", "元", "美元", "倍"]

    private static func unit(_ number: SaidNumber, _ cell: Receipt.Cell) -> String? {
        guard !number.unit.isEmpty, !cell.unit.isEmpty, let value = Double(cell.value) else { return nil }
        let own = PlainQuantity(value, unit: cell.unit)
        let unit = FigureIndex.standardUnit(own.unit)
        let isStrict = strictUnits.contains(unit) || strictUnits.contains(number.plainUnit)
        if isStrict, unit != number.plainUnit { return complaint(number, cell) }
        // 1310万元 for 1310亿元.
        guard unit == number.plainUnit, !CellAgreement(number: number).isPrinted(own.value) else {
            return nil
        }
        return complaint(number, cell)
    }

    private static func complaint(_ number: SaidNumber, _ cell: Receipt.Cell) -> String {
        "the page says \(number.words), and the row \(cell.value)\(cell.unit)"
    }

    private static func bound(_ number: SaidNumber, _ cell: Receipt.Cell) -> String? {
        let known: Set<String> = ["exact", "at-least", "more-than", "up-to"]
        guard known.contains(cell.bound), known.contains(number.bound.rawValue), number.bound != .exact,
            number.bound.rawValue != cell.bound
        else { return nil }
        return "the page says \(number.words), and the bound of the row is \(cell.bound)"
    }

    private static func direction(_ number: SaidNumber, _ cell: Receipt.Cell) -> String? {
        guard let direction = PrintedDirection(lead: number.number.lead), let value = Double(cell.value),
            number.plainUnit == "%" || number.plainUnit == "个百分点", !direction.agrees(with: value),
            !cell.isOfFall
        else { return nil }
        return
            "the page says that it \(direction == .fall ? "falls" : "rises"), and the row \(cell.value)\(cell.unit)"
    }
}

/// A quantity with 万 and 亿 multiplied out.
struct PlainQuantity {
    var value: Double
    /// The unit without 万 and 亿.
    var unit: String

    init(_ value: Double, unit: String) {
        var (plain, rest) = (value, unit[...])
        while let first = rest.first, let scale = PrintedNumber.scaleWords[first] {
            plain *= scale
            rest.removeFirst()
        }
        (self.value, self.unit) = (plain, String(rest))
    }
}
