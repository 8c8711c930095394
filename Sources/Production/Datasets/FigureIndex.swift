import ChartChecks
import ChartModel
import Dataflow
import Figures

/// The figures of a dataset by their numbers.
struct FigureIndex: Sendable {
    /// A number of the table.
    struct Entry: Sendable {
        /// The key of its row, and its column.
        var name: String
        var column: String
        /// How an expression refers to it: `figure('beds')`, `figure('T001', '人口')`.
        var call: String
        var value: Double
        /// The unit as it is written in the table: 万人.
        var unit: String
        /// The value with 万 and 亿 multiplied out, and the remaining unit: 人.
        var plainValue: Double
        var plainUnit: String
        /// Whether the figure measures a decrease: its positive value may be printed as a fall, or as a rise.
        var isOfFall: Bool
    }

    private var entries: [Entry] = []
    var all: [Entry] { entries }
    private var periods: Set<String> = []
    /// The units that a text may state, the longest first.
    private var units: [String] = []

    /// The numbers are those of the column `value`, or of all columns if there is none of that name.
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
                let words = figures.columnNames.compactMap { other -> String? in
                    if case .string(let text) = figures.cell(name, other) { text } else { nil }
                }
                let isOfFall = ([column] + words).contains(where: PrintedDirection.isOfFall)
                entries.append(
                    Entry(name, hasValues ? nil : column, value, unit: unit, isOfFall: isOfFall))
            }
        }
        var units = Set(entries.map(\.plainUnit)).union(Self.commonUnits)
        units.remove("")
        self.units = units.sorted { ($0.count, $1) > ($1.count, $0) }
    }

    /// How the figures back a number.
    enum Finding {
        /// A figure has it, or it is part of the name of a period.
        case backed
        /// Figures have it, but with the opposite sign from what the words before it say.
        case opposed([Entry])
        case unbacked
    }

    /// Whether a figure has the number in the unit and with the sign that the text states.
    func finding(of number: PrintedNumber) -> Finding {
        if isPeriod(number) { return .backed }
        let matching = entries(of: number)
        guard !matching.isEmpty else { return .unbacked }
        guard let direction = PrintedDirection(lead: number.lead) else { return .backed }
        let agrees = matching.contains { $0.isOfFall || direction.agrees(with: $0.value) }
        return agrees ? .backed : .opposed(Array(matching.prefix(2)))
    }

    /// Whether the number is the name of a period: 2024, 2024年.
    func isPeriod(_ number: PrintedNumber) -> Bool {
        let unit = unit(of: number)
        return number.scale == 1 && (unit == nil || unit == "年") && periods.contains(number.digits)
    }

    /// The figures that have the number, in the unit that the text states.
    func entries(of number: PrintedNumber) -> [Entry] {
        let unit = unit(of: number)
        return entries.filter { $0.matches(number, unit: unit) }
    }

    /// At most two figures that may be meant: those with the same digits, otherwise the nearest with the same unit
    /// within a tenth.
    func nearest(to number: PrintedNumber) -> [Entry] {
        let target = number.value * number.scale
        let unit = unit(of: number)
        let same = entries.filter { abs($0.value) == number.value || abs($0.plainValue) == target }
        let ofUnit = same.filter { unit == $0.plainUnit }
        if !same.isEmpty { return Array((ofUnit.isEmpty ? same : ofUnit).prefix(2)) }
        func distance(_ entry: Entry) -> Double { abs(abs(entry.plainValue) - target) }
        return entries.filter { unit == $0.plainUnit && distance($0) <= target / 10 }
            .min { distance($0) < distance($1) }.map { [$0] } ?? []
    }

    /// Whether a text states the number as a difference of shares.
    func isInPoints(_ number: PrintedNumber) -> Bool { unit(of: number) == "个百分点" }

    /// The unit of a number: one that the document states separately, or that follows it in a text, if figures have
    /// it or it is a common one.
    private func unit(of number: PrintedNumber) -> String? {
        let text = number.unit.map { $0[...] } ?? number.rest
        let known = units.first { text.hasPrefix($0) }
        let own = number.unit.flatMap { $0.isEmpty ? nil : $0 }
        return (known ?? own).map(Self.standardUnit)
    }

    /// Units that belong to a number even if no figure has them.
    private static let commonUnits = [
        "个百分点", "百分点", "%", "％", "‰", "年", "个月", "天", "小时", "分钟", "元",
    ]

    static func standardUnit(_ unit: String) -> String {
        switch unit {
        case "百分点": "个百分点"
        case "％": "%"
        default: unit
        }
    }
}

extension FigureIndex.Entry {
    init(_ name: String, _ column: String?, _ value: Double, unit: String, isOfFall: Bool) {
        (self.name, self.column) = (name, column ?? "value")
        call = column.map { "figure('\(name)', '\($0)')" } ?? "figure('\(name)')"
        self.value = value
        self.unit = unit
        var (plainValue, rest) = (value, unit[...])
        while let first = rest.first, let scale = PrintedNumber.scaleWords[first] {
            plainValue *= scale
            rest.removeFirst()
        }
        (self.plainValue, plainUnit) = (plainValue, FigureIndex.standardUnit(String(rest)))
        self.isOfFall = isOfFall
    }

    /// - Parameter unit: The unit that the text states; nil if there is none.
    func matches(_ number: PrintedNumber, unit: String?) -> Bool {
        let compatible = unit == nil || plainUnit.isEmpty || unit == plainUnit
        // A number without a unit has it elsewhere, in a label or a title.
        if number.scale == 1, unit == nil || plainUnit.isEmpty { return abs(value) == number.value }
        return compatible && abs(abs(plainValue) - number.value * number.scale) <= abs(plainValue) * 1e-9
    }
}
