/// What a colour puts on the plates.
struct InkAmounts: Hashable, Sendable {
    /// The share of each ink that the colour speaks of, from 0 to 1, zeros included.
    let amounts: [Plate: Double]
    /// The inks that are printed at all. Rules ask for them at each object.
    let printed: [Plate]
    /// The sum of all inks in percent.
    let total: Double
    /// Whether every plate gets the same: the colour of registration marks.
    var isRegistration = false
    /// The inks are only what a press might make of a colour of the screen.
    var isConverted = false

    init(_ amounts: [Plate: Double]) {
        self.amounts = amounts
        printed = amounts.filter { $0.value > 0.0005 }.keys.sorted()
        total = 100 * amounts.values.sorted().reduce(0, +)
    }

    init(cmyk: [Double]) {
        var amounts: [Plate: Double] = [:]
        for (plate, amount) in zip(Plate.process, cmyk) { amounts[plate] = min(1, max(0, amount)) }
        self.init(amounts)
    }

    static let none = InkAmounts([:])

    func amount(_ plate: Plate) -> Double { amounts[plate] ?? 0 }

    var isPaper: Bool { printed.isEmpty }

    /// Black and nothing else.
    var isBlackOnly: Bool { printed == [.black] }

    /// Roughly how light the colour is in red, green and blue, without spots.
    var naiveRGB: [Double] {
        let black = 1 - amount(.black)
        return [Plate.cyan, .magenta, .yellow].map { (1 - amount($0)) * black }
    }

    /// Whether all inks are the same but for rounding.
    func isNear(_ other: InkAmounts) -> Bool {
        Set(amounts.keys).union(other.amounts.keys).allSatisfy { abs(amount($0) - other.amount($0)) < 0.02 }
    }

    /// `C 73 M 68 Y 67 K 89`
    var text: String {
        let printed = printed
        guard !printed.isEmpty else { return "no ink" }
        return printed.map { "\($0.abbreviation) \((100 * amount($0)).inTenths)" }.joined(separator: " ")
    }
}

extension Double {
    /// With a decimal at most.
    var inTenths: String { rounded(places: 10) }
    /// With two decimals at most.
    var inHundredths: String { rounded(places: 100) }

    private func rounded(places: Double) -> String {
        guard isFinite, abs(self) < 1e12 else { return "\(self)" }
        let value = (self * places).rounded() / places
        return value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}
