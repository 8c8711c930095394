import Dataflow

/// The figures of a dataset by their numbers.
struct FigureIndex {
    /// A number of the table.
    struct Entry {
        /// How an expression names it: `figure('beds')`, `figure('T001', '人口')`.
        var call: String
        var value: Double
        /// The unit as the table has it: 万人.
        var unit: String
        /// The value without 万 and 亿, and the unit that is left: 人.
        var plainValue: Double
        var plainUnit: String
    }

    private var entries: [Entry] = []
    private var periods: Set<String> = []
    /// The units that a text may state, the longest first.
    private var units: [String] = []

    /// The numbers are those of the column `value`; of a table without one, those of all columns.
    init(_ figures: FigureTable) {
        let hasValues = figures.columnNames.contains("value")
        let columns = hasValues ? ["value"] : figures.columnNames
        for name in figures.names {
            let period = figures.cell(name, "period")
            if !period.isMissing { periods.insert(period.string) }
            for column in columns {
                guard case .number(let value) = figures.cell(name, column) else { continue }
                let own = figures.cell(name, "unit")
                let unit = figures.units[column] ?? (hasValues && !own.isMissing ? own.string : "")
                entries.append(Entry(name, hasValues ? nil : column, value, unit: unit))
            }
        }
        var units = Set(entries.map(\.plainUnit))
        units.remove("")
        self.units = units.sorted { ($0.count, $1) > ($1.count, $0) }
    }

    /// Whether a figure has the number, in the unit that the text states, or a period is called so.
    func backs(_ number: PrintedNumber) -> Bool {
        if number.scale == 1, periods.contains(number.digits) { return true }
        let unit = unit(after: number)
        return entries.contains { $0.matches(number, unit: unit) }
    }

    /// At most two figures that may be meant: of the same digits, else the nearest within a tenth.
    func nearest(to number: PrintedNumber) -> [Entry] {
        let same = entries.filter { $0.value == number.value || $0.plainValue == number.value * number.scale }
        if !same.isEmpty { return Array(same.prefix(2)) }
        let unit = unit(after: number)
        let target = number.value * number.scale
        let near = entries.filter { entry in
            let value = unit == nil && number.scale == 1 ? entry.value : entry.plainValue
            return (unit == nil || unit == entry.plainUnit) && abs(value - target) <= abs(target) / 10
        }
        func distance(_ entry: Entry) -> Double {
            abs((unit == nil && number.scale == 1 ? entry.value : entry.plainValue) - target)
        }
        return near.min { distance($0) < distance($1) }.map { [$0] } ?? []
    }

    /// The unit that a text states after a number, if it is one that the figures have.
    private func unit(after number: PrintedNumber) -> String? {
        if number.rest.hasPrefix("个百分点") { return "%" }
        return units.first { number.rest.hasPrefix($0) }
    }
}

extension FigureIndex.Entry {
    init(_ name: String, _ column: String?, _ value: Double, unit: String) {
        call = column.map { "figure('\(name)', '\($0)')" } ?? "figure('\(name)')"
        self.value = value
        self.unit = unit
        var (plainValue, rest) = (value, unit[...])
        while let first = rest.first, let scale = PrintedNumber.scaleWords[first] {
            plainValue *= scale
            rest.removeFirst()
        }
        (self.plainValue, plainUnit) = (plainValue, String(rest))
    }

    /// - Parameter unit: The unit that the text states; nil for none.
    func matches(_ number: PrintedNumber, unit: String?) -> Bool {
        let compatible = unit == nil || plainUnit.isEmpty || unit == plainUnit
        // A number that stands alone has its unit elsewhere, in a label or a title.
        if number.scale == 1, unit == nil || plainUnit.isEmpty { return abs(value) == number.value }
        return compatible && abs(abs(plainValue) - number.value * number.scale) <= abs(plainValue) * 1e-9
    }
}
