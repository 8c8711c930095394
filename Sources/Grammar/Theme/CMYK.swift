/// A colour as percentages of the four process inks.
public struct CMYK: Hashable, Sendable {
    public var cyan: Double
    public var magenta: Double
    public var yellow: Double
    public var black: Double

    /// - Parameter shares: Cyan, magenta, yellow and black, each from 0 to 100.
    public init?(_ shares: [Double]) {
        guard shares.count == 4, shares.allSatisfy({ (0...100).contains($0) }) else { return nil }
        (cyan, magenta, yellow, black) = (shares[0], shares[1], shares[2], shares[3])
    }

    /// The total amount of ink, in percent: 400 if all four are solid.
    public var total: Double { cyan + magenta + yellow + black }
}
