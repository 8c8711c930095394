import Glibc

/// The kinds of trend that are fitted to points.
public enum RegressionMethod: String, CaseIterable, Sendable {
    case linear
    /// y = a + b·ln x
    case log
    /// y = a·eᵇˣ
    case exp
    /// y = a·xᵇ
    case pow
    /// A polynomial of the second degree.
    case quad
    /// A polynomial of any degree.
    case poly
}

/// A trend fitted by least squares.
public struct Regression: Sendable {
    /// In the order of the formula; of a polynomial from the constant upwards.
    public let coefficients: [Double]
    /// The coefficient of determination.
    public let rSquared: Double
    private let method: RegressionMethod
    private let curve: Polynomial

    /// The greatest degree of `poly`: the sums of yet higher powers are all rounding.
    public static let greatestOrder = 30

    /// Fits a trend to points; nil if there are no more points than coefficients.
    ///
    /// Points for which the formula isn't defined (logarithms of numbers that aren't positive) are left out.
    /// As in Vega, `exp` weights each point with y, so that small values don't dominate.
    ///
    /// - Parameter order: The degree of `poly`.
    public init?(_ method: RegressionMethod, order: Int = 3, xs: [Double], ys: [Double]) {
        let degree = method == .poly ? min(max(order, 0), Self.greatestOrder) : method == .quad ? 2 : 1
        guard min(xs.count, ys.count) > degree else { return nil }
        var (us, vs, weights): ([Double], [Double], [Double]) = ([], [], [])
        for (x, y) in zip(xs, ys) {
            let u = method == .log || method == .pow ? Glibc.log(x) : x
            let v = method == .exp || method == .pow ? Glibc.log(y) : y
            guard u.isFinite, v.isFinite else { continue }
            us.append(u)
            vs.append(v)
            weights.append(method == .exp ? y : 1)
        }
        guard let curve = Polynomial(degree: degree, us: us, vs: vs, weights: weights) else { return nil }
        self.method = method
        self.curve = curve
        var coefficients = curve.coefficients
        if method == .exp || method == .pow { coefficients[0] = Glibc.exp(coefficients[0]) }
        self.coefficients = coefficients
        let mean = ys.reduce(0, +) / Double(ys.count)
        var (unexplained, total) = (0.0, 0.0)
        for (x, y) in zip(xs, ys) {
            let error = y - Self.predict(x, method, curve)
            unexplained += error * error
            total += (y - mean) * (y - mean)
        }
        rSquared = 1 - unexplained / total
    }

    /// The trend's y at an x.
    public func predict(_ x: Double) -> Double { Self.predict(x, method, curve) }

    private static func predict(_ x: Double, _ method: RegressionMethod, _ curve: Polynomial) -> Double {
        let u = method == .log || method == .pow ? Glibc.log(x) : x
        let v = curve(u)
        return method == .exp || method == .pow ? Glibc.exp(v) : v
    }
}

/// A polynomial fitted by weighted least squares, in powers of the distance from the mean of u, which keeps the
/// sums well conditioned.
private struct Polynomial {
    let center: Double
    /// From the constant upwards, in powers of u − center.
    let centered: [Double]

    init?(degree: Int, us: [Double], vs: [Double], weights: [Double]) {
        let total = weights.reduce(0, +)
        guard !us.isEmpty, total != 0 else { return nil }
        let center = zip(us, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        var powerSums = [Double](repeating: 0, count: 2 * degree + 1)
        var products = [Double](repeating: 0, count: degree + 1)
        for (index, u) in us.enumerated() {
            var power = weights[index]
            for exponent in powerSums.indices {
                powerSums[exponent] += power
                if exponent <= degree { products[exponent] += power * vs[index] }
                power *= u - center
            }
        }
        let rows = (0...degree).map { i in (0...degree).map { powerSums[i + $0] } + [products[i]] }
        self.center = center
        centered = solve(rows)
    }

    func callAsFunction(_ u: Double) -> Double { centered.reversed().reduce(0) { $0 * (u - center) + $1 } }

    /// From the constant upwards, in powers of u: the centred polynomial multiplied out by Horner's scheme.
    var coefficients: [Double] {
        var result: [Double] = []
        for coefficient in centered.reversed() {
            var next = [Double](repeating: 0, count: result.count + 1)
            for (power, value) in result.enumerated() {
                next[power + 1] += value
                next[power] -= value * center
            }
            next[0] += coefficient
            result = next
        }
        return result
    }
}

/// Solves linear equations, each with its right side at the end, by Gaussian elimination with row pivoting.
/// An unknown that the equations don't determine is 0.
private func solve(_ equations: [[Double]]) -> [Double] {
    var rows = equations
    let count = rows.count
    for column in 0..<count {
        let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
        rows.swapAt(column, pivot)
        guard abs(rows[column][column]) > 1e-24 else { continue }
        for row in (column + 1)..<max(count, column + 1) {
            let factor = rows[row][column] / rows[column][column]
            for index in column...count { rows[row][index] -= factor * rows[column][index] }
        }
    }
    var result = [Double](repeating: 0, count: count)
    for row in (0..<count).reversed() where abs(rows[row][row]) > 1e-24 {
        let known = ((row + 1)..<max(count, row + 1)).reduce(0) { $0 + rows[row][$1] * result[$1] }
        result[row] = (rows[row][count] - known) / rows[row][row]
    }
    return result
}
