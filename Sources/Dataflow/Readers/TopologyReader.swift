import Cartography
import Diagnostics
import Documents

/// Reads TopoJSON: shapes that share the arcs between them (topojson-client `feature.js`, `mesh.js`).
struct TopologyReader {
    let topology: Node
    let log: DiagnosticLog
    /// The place where the data are referred to.
    let span: Span?

    private let transform: Transform
    private let arcs: [[Place]]
    /// How many points the shapes may have that are made of the arcs.
    private let greatestCount: Int

    /// How whole numbers, each the difference from the one before, become coordinates.
    private struct Transform {
        var scale: Place
        var translate: Place
    }

    /// - Returns: nil, with a diagnostic, if the arcs can't be read.
    init?(_ topology: Node, log: DiagnosticLog, at span: Span?) {
        guard topology["type"]?.string == "Topology", let arcs = topology["arcs"]?.elements else {
            log.error(.invalidTopology, "this is no TopoJSON: it has no 'arcs'", at: span ?? topology.span)
            return nil
        }
        let transform = topology["transform"].flatMap { node in
            if let scale = Self.position(node["scale"]), let translate = Self.position(node["translate"]) {
                Transform(scale: scale, translate: translate)
            } else {
                nil
            }
        }
        if let node = topology["transform"], transform == nil {
            log.error(
                .invalidTopology,
                "the transform of a topology needs 'scale' and 'translate', two numbers each", at: node.span)
            return nil
        }
        var decoded: [[Place]] = []
        decoded.reserveCapacity(arcs.count)
        for arc in arcs {
            var (points, sum): ([Place], Place) = ([], .zero)
            for node in arc.elements ?? [] {
                guard let position = Self.position(node) else {
                    log.error(
                        .invalidTopology, "expected two numbers in an arc, found \(node.kind)", at: node.span)
                    return nil
                }
                guard let transform else {
                    points.append(position)
                    continue
                }
                sum += position
                points.append(sum * transform.scale + transform.translate)
            }
            decoded.append(points)
        }
        self.topology = topology
        self.log = log
        self.span = span
        self.arcs = decoded
        greatestCount = Self.sharedCount + Self.greatestUse * decoded.reduce(0) { $0 + $1.count }
        self.transform = transform ?? Transform(scale: .one, translate: .zero)
    }

    /// The points that shapes may have in any case, and how often they may use each on the average. A border belongs to two
    /// shapes, or to a few more where regions are parts of others.
    private static let (sharedCount, greatestUse) = (250_000, 8)

    private static func position(_ node: Node?) -> Place? {
        guard let elements = node?.elements, elements.count >= 2, let x = elements[0].number,
            let y = elements[1].number
        else { return nil }
        return Place(x, y)
    }

    private func object(_ name: String) -> Node? {
        if let object = topology["objects"]?[name] { return object }
        let near = (topology["objects"]?.members ?? []).map(\.key)
        log.error(
            .invalidTopology, "the topology has no object '\(name)'", at: span ?? topology.span,
            hint: near.nearest(to: name).map { "did you mean '\($0)'?" }
                ?? "it has \(near.quoted)")
        return nil
    }

    // MARK: Features

    /// A row for each feature of an object: type, id, properties and geometry.
    func features(_ name: String) -> Table? {
        guard let object = object(name) else { return nil }
        let isCollection = object["type"]?.string == "GeometryCollection"
        var gatherer = ColumnGatherer()
        do {
            var count = 0
            for feature in isCollection ? object["geometries"]?.elements ?? [] : [object] {
                var row: [(key: String, value: Value)] = [("type", .string("Feature"))]
                if let id = feature["id"] { row.append(("id", Value(id))) }
                row.append(("properties", feature["properties"].map { Value($0) } ?? .object([:])))
                try checkSize(of: feature, &count)
                row.append(("geometry", try geometry(feature).map { .geometry($0) } ?? .null))
                gatherer.add(row)
            }
        } catch {
            log.add(error)
            return nil
        }
        return gatherer.table
    }

    /// Adds the points of a feature to those of the others, before they are put in a row: a short list can ask for any
    /// number.
    private func checkSize(of feature: Node, _ count: inout Int) throws(Diagnostic) {
        for part in feature["geometries"]?.elements ?? [] { try checkSize(of: part, &count) }
        var lists = feature["arcs"].map { [$0] } ?? []
        while let list = lists.popLast() {
            if let first = list.elements?.first, first.elements == nil {
                for index in try indices(list) { count += arcs[index < 0 ? ~index : index].count }
            } else {
                lists += list.elements ?? []
            }
        }
        guard count > greatestCount else { return }
        throw .error(
            .tooManyRows,
            "the shapes have more than \(greatestCount) points, as they use the same arcs many times",
            at: feature.span, hint: "simplify the arcs, or leave out shapes that lie on each other")
    }

    private func geometry(_ node: Node) throws(Diagnostic) -> Geometry? {
        switch node["type"]?.string {
        case "GeometryCollection":
            var parts: [Geometry] = []
            for part in node["geometries"]?.elements ?? [] {
                if let part = try geometry(part) { parts.append(part) }
            }
            return Geometry(.collection(parts))
        case "Point": return Geometry(.points(try points([node["coordinates"]])), isSingle: true)
        case "MultiPoint": return Geometry(.points(try points(node["coordinates"]?.elements ?? [])))
        case "LineString": return Geometry(.lines([try line(node["arcs"])]), isSingle: true)
        case "MultiLineString": return Geometry(.lines(try lines(node["arcs"])))
        case "Polygon": return Geometry(.polygons([try rings(node["arcs"])]), isSingle: true)
        case "MultiPolygon":
            var polygons: [[[Place]]] = []
            for polygon in node["arcs"]?.elements ?? [] { polygons.append(try rings(polygon)) }
            return Geometry(.polygons(polygons))
        default: return nil
        }
    }

    private func points(_ nodes: [Node?]) throws(Diagnostic) -> [Place] {
        var result: [Place] = []
        for node in nodes {
            guard let position = Self.position(node) else {
                throw .error(
                    .invalidTopology, "a point needs two numbers as coordinates", at: node?.span ?? span)
            }
            result.append(position * transform.scale + transform.translate)
        }
        return result
    }

    private func lines(_ node: Node?) throws(Diagnostic) -> [[Place]] {
        var result: [[Place]] = []
        for line in node?.elements ?? [] { result.append(try self.line(line)) }
        return result
    }

    /// Closed lines of at least four points.
    private func rings(_ node: Node?) throws(Diagnostic) -> [[Place]] {
        var result = try lines(node)
        for index in result.indices {
            while let first = result[index].first, result[index].count < 4 { result[index].append(first) }
        }
        return result
    }

    private func line(_ node: Node?) throws(Diagnostic) -> [Place] {
        try line(indices(node))
    }

    /// Arcs joined one after the other; a negative index −1 − i stands for arc i reversed.
    private func line(_ indices: [Int]) -> [Place] {
        var points: [Place] = []
        for index in indices {
            if !points.isEmpty { points.removeLast() }
            if index < 0 { points += arcs[~index].reversed() } else { points += arcs[index] }
        }
        if points.count == 1 { points.append(points[0]) }
        return points
    }

    private func indices(_ node: Node?) throws(Diagnostic) -> [Int] {
        var result: [Int] = []
        for element in node?.elements ?? [] {
            guard let index = element.number.flatMap({ Int(exactly: $0) }),
                arcs.indices.contains(index < 0 ? ~index : index)
            else {
                throw .error(
                    .invalidTopology,
                    "there is no arc \(element.number.map { Value.number($0).string } ?? element.kind)",
                    at: element.span, hint: "the topology has \(arcs.count) arcs")
            }
            result.append(index)
        }
        return result
    }

    // MARK: Meshes

    /// One row with the borders of an object's shapes, each drawn once.
    ///
    /// - Parameter filter: "interior" for borders between two shapes, "exterior" for those of one; nil for all.
    func mesh(_ name: String, filter: String?) -> Table? {
        guard let object = object(name) else { return nil }
        do {
            var uses: [Int: [(arc: Int, shape: Int)]] = [:]
            var count = 0
            try collect(object, &uses, &count)
            var chosen: [Int] = []
            for arc in uses.keys.sorted() {
                guard let first = uses[arc]?.first, let last = uses[arc]?.last else { continue }
                let isExterior = first.shape == last.shape
                if filter == nil || (filter == "exterior") == isExterior { chosen.append(first.arc) }
            }
            let lines = ArcStitching(ends: ends).joined(chosen).map { line($0) }
            return Table([
                ("type", Column(strings: ["Feature"])),
                ("geometry", Column([.geometry(Geometry(.lines(lines)))])),
            ])
        } catch {
            log.add(error)
            return nil
        }
    }

    private func collect(
        _ node: Node, _ uses: inout [Int: [(arc: Int, shape: Int)]], _ count: inout Int
    ) throws(Diagnostic) {
        if node["type"]?.string == "GeometryCollection" {
            for part in node["geometries"]?.elements ?? [] { try collect(part, &uses, &count) }
            return
        }
        count += 1
        var lists = node["arcs"].map { [$0] } ?? []
        while let list = lists.popLast() {
            if let first = list.elements?.first, first.elements == nil {
                for index in try indices(list) {
                    uses[index < 0 ? ~index : index, default: []].append((index, count))
                }
            } else {
                lists += (list.elements ?? []).reversed()
            }
        }
    }

    private func ends(_ index: Int) -> (start: Place, end: Place) {
        let arc = arcs[index < 0 ? ~index : index]
        let (first, last) = (arc.first ?? .zero, arc.last ?? .zero)
        return index < 0 ? (last, first) : (first, last)
    }
}
