import Colors

/// What the plates lay on one place: shares of the process inks and of spots.
struct InkMix: Hashable, Sendable {
    /// Cyan, magenta, yellow and black, each from 0 to 100.
    var process: SIMD4<Double>
    /// Shares of spots from 0 to 100, in the order of their names, those that aren't there left out.
    var spots: [Spot] = []

    struct Spot: Hashable, Sendable {
        var ink: Colorant
        var share: Double
    }

    /// An ink that is mixed before it goes on the press.
    struct Colorant: Hashable, Sendable {
        var name: String
        /// The process inks that show it where it isn't on the press.
        var alternative: CMYK
    }

    /// The paper.
    static let none = InkMix(.zero)

    init(_ process: SIMD4<Double>, spots: [Spot] = []) {
        self.process = process
        self.spots = spots
    }

    init(_ cyan: Double, _ magenta: Double, _ yellow: Double, _ black: Double) {
        self.init(SIMD4(cyan, magenta, yellow, black))
    }

    /// The total amount of ink, in percent.
    var total: Double { process.sum() + spots.reduce(0) { $0 + $1.share } }

    /// Solid black and nothing else, which may be printed over what is beneath it.
    var isSolidBlack: Bool { process == SIMD4(0, 0, 0, 100) && spots.isEmpty }

    /// The inks at a fraction of the way to others, which is how they look through something translucent.
    func mixed(with other: InkMix, at t: Double) -> InkMix {
        var spots = spots.map { Spot(ink: $0.ink, share: $0.share * (1 - t)) }
        for spot in other.spots {
            if let index = spots.firstIndex(where: { $0.ink == spot.ink }) {
                spots[index].share += spot.share * t
            } else {
                spots.append(Spot(ink: spot.ink, share: spot.share * t))
            }
        }
        return InkMix(
            process + t * (other.process - process),
            spots: spots.filter { $0.share > 0 }.sorted { $0.ink.name < $1.ink.name })
    }
}
