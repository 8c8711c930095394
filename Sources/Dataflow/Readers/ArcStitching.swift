import Cartography

/// Joins arcs that meet at their ends to long lines (topojson-client `stitch.js`).
struct ArcStitching {
    private struct Line {
        var arcs: [Int]
        var start: Place
        var end: Place
    }

    let ends: (Int) -> (start: Place, end: Place)

    func joined(_ arcs: [Int]) -> [[Int]] {
        var lines: [Line?] = []
        var byStart: [Place: Int] = [:]
        var byEnd: [Place: Int] = [:]
        func take(_ place: Int?) -> Line? {
            guard let place, let line = lines[place] else { return nil }
            if byStart[line.start] == place { byStart[line.start] = nil }
            if byEnd[line.end] == place { byEnd[line.end] = nil }
            lines[place] = nil
            return line
        }
        for arc in arcs {
            let (start, end) = ends(arc)
            var line = Line(arcs: [arc], start: start, end: end)
            if let before = take(byEnd[start]) {
                line = Line(arcs: before.arcs + line.arcs, start: before.start, end: end)
            }
            if let after = take(byStart[end]) {
                line = Line(arcs: line.arcs + after.arcs, start: line.start, end: after.end)
            }
            byStart[line.start] = lines.count
            byEnd[line.end] = lines.count
            lines.append(line)
        }
        return lines.compactMap { $0?.arcs }
    }
}
