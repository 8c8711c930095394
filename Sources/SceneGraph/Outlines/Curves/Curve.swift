/// A way to join points by a line: one of d3-shape's curves.
///
/// d3's curves are sinks that take one point after the other; here the whole run of points is known,
/// and a curve is a function of it.
protocol Curve: Sendable {
    /// Adds a run of at least one point to a path.
    func draw(_ points: [Point], as edge: Edge, in path: inout Path)
}

/// The part of an outline that a run of points forms.
enum Edge {
    /// A line by itself.
    case line
    /// The first edge of an area.
    case areaStart
    /// The second edge of an area, drawn backwards to close the outline.
    case areaEnd
}

extension Path {
    /// Starts a run: as a new subpath, or joined to the first edge of the area.
    mutating func begin(_ edge: Edge, at point: Point) {
        if edge == .areaEnd { line(to: point) } else { move(to: point) }
    }

    /// Ends a run. A line of a single point gets no extent; it shows as a dot with round ends.
    mutating func end(_ edge: Edge, of points: [Point]) {
        switch edge {
        case .line: if points.count == 1 { line(to: points[0]) }
        case .areaStart: break
        case .areaEnd: close()
        }
    }
}

extension Interpolation {
    /// The curve of that name.
    ///
    /// - Parameters:
    ///   - tension: β of `bundle` (0.85), the tension of the cardinal curves (0), α of
    ///     `catmull-rom` (0.5).
    ///   - isVertical: Whether y is a function of x, for `monotone`.
    func curve(tension: Double?, isVertical: Bool) -> any Curve {
        switch self {
        case .linear: LinearCurve(isClosed: false)
        case .linearClosed: LinearCurve(isClosed: true)
        case .step: StepCurve(position: 0.5)
        case .stepBefore: StepCurve(position: 0)
        case .stepAfter: StepCurve(position: 1)
        case .basis: BasisCurve()
        case .basisOpen: OpenBasisCurve()
        case .basisClosed: ClosedBasisCurve()
        case .bundle: BundleCurve(beta: tension ?? 0.85)
        case .cardinal: CardinalCurve(tension: tension ?? 0)
        case .cardinalOpen: OpenCardinalCurve(tension: tension ?? 0)
        case .cardinalClosed: ClosedCardinalCurve(tension: tension ?? 0)
        case .catmullRom: CatmullRomCurve(alpha: tension ?? 0.5)
        case .monotone: MonotoneCurve(isVertical: isVertical)
        case .natural: NaturalCurve()
        }
    }
}
