import Diagnostics

/// To how many decimals numbers are rounded, as they are written.
package struct Rounding {
    package let decimals: Int

    /// O(numbers).
    package init(_ numbers: [Double]) {
        decimals = numbers.map(Self.decimals).max() ?? 0
    }

    /// Half a unit of the last decimal: how far a rounded number is from the exact one at most.
    package var half: Double {
        (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    }

    /// Whether a number could be another one, rounded like it.
    package static func isRounded(_ number: Double, to printed: Double) -> Bool {
        abs(number - printed) <= Rounding([printed]).half * 1.0001 + abs(number) * 1e-9
    }

    package func text(of number: Double) -> String {
        let factor = (0..<min(decimals, 6)).reduce(1.0) { factor, _ in factor * 10 }
        return ((number * factor).rounded() / factor).plain
    }

    private static func decimals(of number: Double) -> Int {
        guard number.isFinite else { return 0 }
        var factor = 1.0
        for decimals in 0..<8 {
            let scaled = number * factor
            if abs(scaled - scaled.rounded()) <= abs(scaled) * 1e-12 + 1e-9 { return decimals }
            factor *= 10
        }
        return 8
    }
}
