/// What a colour puts on the plates.
struct InkAmounts: Hashable, Sendable {
    /// The share of each ink that the colour speaks of, from 0 to 1, zeros included, in the order of the plates. There are
    /// four of them as a rule, which are found sooner one by one than by a hash.
    private let shares: [Share]
    /// The inks that are printed at all. Rules ask for them at each object.
    let printed: [Plate]
    /// The sum of all inks in percent.
    let total: Double
    /// Whether every plate gets the same: the colour of registration marks.
    var isRegistration = false
    /// The inks are only what a press might make of a colour of the screen.
    var isConverted = false

    private struct Share: Hashable {
        var plate: Plate
        var amount: Double
    }

    init(_ amounts: [Plate: Double]) {
        self.init(amounts.map { Share(plate: $0.key, amount: $0.value) }.sorted { $0.plate < $1.plate })
    }

    init(cmyk: [Double]) {
        self.init(zip(Plate.process, cmyk).map { Share(plate: $0, amount: min(1, max(0, $1))) })
    }

    private init(_ shares: [Share]) {
        self.shares = shares
        printed = shares.filter { $0.amount > 0.0005 }.map(\.plate)
        total = 100 * shares.map(\.amount).sorted().reduce(0, +)
    }

    static let none = InkAmounts([:])

    /// The share of an ink; nil if the colour doesn't speak of it.
    subscript(_ plate: Plate) -> Double? { shares.first { $0.plate == plate }?.amount }

    func amount(_ plate: Plate) -> Double { self[plate] ?? 0 }

    /// The inks that the colour speaks of.
    var plates: [Plate] { shares.map(\.plate) }

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
        (plates + other.plates).allSatisfy { abs(amount($0) - other.amount($0)) < 0.02 }
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
