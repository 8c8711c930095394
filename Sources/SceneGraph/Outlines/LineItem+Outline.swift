extension LineItem {
    /// The line, open unless its interpolation closes it. A missing point, or one with a coordinate
    /// that isn't a number, interrupts it.
    public var outline: Path {
        let curve = interpolation.curve(tension: tension, isVertical: isVertical)
        var path = Path()
        for run in runs(of: points, where: \.isFinite) { curve.draw(run, as: .line, in: &path) }
        return path
    }
}

extension AreaItem {
    /// The area between the two edges, one closed outline per stretch without a gap.
    public var outline: Path {
        let curve = interpolation.curve(tension: tension, isVertical: isVertical)
        var path = Path()
        for run in finiteRuns {
            curve.draw(run.map(\.point), as: .areaStart, in: &path)
            curve.draw(run.reversed().map(\.other), as: .areaEnd, in: &path)
        }
        return path
    }

    /// The first edge alone, as a line.
    public var edge: Path {
        let curve = interpolation.curve(tension: tension, isVertical: isVertical)
        var path = Path()
        for run in finiteRuns { curve.draw(run.map(\.point), as: .line, in: &path) }
        return path
    }

    private var finiteRuns: [[Section]] {
        runs(of: sections) { $0.point.isFinite && $0.other.isFinite }
    }
}

/// The runs of elements between gaps; an element that fails the test is a gap.
func runs<Element>(of elements: [Element?], where isSound: (Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    var run: [Element] = []
    for case let element in elements {
        if let element, isSound(element) {
            run.append(element)
        } else if !run.isEmpty {
            runs.append(run)
            run = []
        }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
}

extension Point {
    var isFinite: Bool { x.isFinite && y.isFinite }
}
