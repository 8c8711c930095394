/// A grid of meridians and parallels (d3-geo `graticule.js`), in degrees.
public struct Graticule: Sendable {
    /// Two corners, and the distance between lines.
    public struct Grid: Sendable {
        public var low: Place
        public var high: Place
        public var step: Place

        public init(low: Place, high: Place, step: Place) {
            self.low = low
            self.high = high
            self.step = step
        }
    }

    /// Lines that reach the poles.
    public var major = Grid(
        low: Place(-180, -90 + epsilon), high: Place(180, 90 - epsilon), step: Place(90, 360))
    /// Lines that end before the poles; left out where there is a major line.
    public var minor = Grid(
        low: Place(-180, -80 - epsilon), high: Place(180, 80 + epsilon), step: Place(10, 10))
    /// The distance between points of a parallel.
    public var precision = 2.5

    /// The maximum number of lines, and of points in a line.
    private static let greatestCount = 4000.0

    public init() {}

    public var geometry: Geometry {
        var lines: [[Place]] = []
        lines += starts(major, 0).map { meridian($0, major) }
        lines += starts(major, 1).map { parallel($0, major) }
        lines += starts(minor, 0)
            .filter { abs($0.truncatingRemainder(dividingBy: major.step.x)) > epsilon }
            .map { meridian($0, minor) }
        lines += starts(minor, 1)
            .filter { abs($0.truncatingRemainder(dividingBy: major.step.y)) > epsilon }
            .map { parallel($0, minor) }
        return Geometry(.lines(lines))
    }

    private func starts(_ grid: Grid, _ axis: Int) -> [Double] {
        let step = grid.step[axis]
        let (low, high) = (min(grid.low[axis], grid.high[axis]), max(grid.low[axis], grid.high[axis]))
        return range((low / step).rounded(.up) * step, high, step)
    }

    private func meridian(_ longitude: Double, _ grid: Grid) -> [Place] {
        let (low, high) = (min(grid.low.y, grid.high.y), max(grid.low.y, grid.high.y))
        return (range(low, high - epsilon, 90) + [high]).map { Place(longitude, $0) }
    }

    private func parallel(_ latitude: Double, _ grid: Grid) -> [Place] {
        let (low, high) = (min(grid.low.x, grid.high.x), max(grid.low.x, grid.high.x))
        return (range(low, high - epsilon, precision) + [high]).map { Place($0, latitude) }
    }

    private func range(_ start: Double, _ end: Double, _ step: Double) -> [Double] {
        let count = ((end - start) / step).rounded(.up)
        guard count > 0, count.isFinite else { return [] }
        return (0..<Int(min(count, Self.greatestCount))).map { start + Double($0) * step }
    }
}
