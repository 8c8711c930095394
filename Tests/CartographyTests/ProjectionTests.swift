import Cartography
import Testing

@Suite("Projections") struct ProjectionTests {
    /// Recorded from d3-geo, with the types' own scales and places.
    static let recorded: [(String, Place)] = [
        ("albers", Place(431.972, 224.326)),
        ("albersUsa", Place(431.972, 224.326)),
        ("azimuthalEqualArea", Place(337.059, 128.208)),
        ("azimuthalEquidistant", Place(376.978, 162.221)),
        ("conicConformal", Place(349.429, 109.956)),
        ("conicEqualArea", Place(316.092, 165.047)),
        ("conicEquidistant", Place(344.455, 130.355)),
        ("equalEarth", Place(243.897, 112.77)),
        ("equirectangular", Place(213.61, 143.444)),
        ("gnomonic", Place(1296.942, 946.071)),
        ("mercator", Place(213.056, 133.315)),
        ("naturalEarth1", Place(234.267, 126.288)),
        ("orthographic", Place(291.776, 89.624)),
        ("stereographic", Place(262.461, 64.647)),
        ("transverseMercator", Place(323.534, -32.478)),
    ]

    @Test("put 100° W, 40° N where d3 puts it", arguments: recorded)
    func places(_ name: String, _ expected: Place) throws {
        let projection = try #require(ProjectionRegistry.projection(name, ProjectionSettings()))
        let place = try #require(projection.project(Place(-100, 40)))
        #expect(isClose(place, expected, 0.001))
    }

    @Test("lead back to where they came from", arguments: ProjectionRegistry.names)
    func roundTrip(_ name: String) throws {
        var settings = ProjectionSettings()
        if name != "albersUsa", name != "identity" { settings.rotate = SIMD3(90, -30, 15) }
        settings.reflectX = name == "equalEarth"
        let projection = try #require(ProjectionRegistry.projection(name, settings))
        for source in [Place(-100, 40), Place(-80, 35), Place(-95, 31)] {
            let place = try #require(projection.project(source))
            let back = try #require(projection.invert(place))
            #expect(isClose(back, source, 1e-5))
        }
    }

    @Test("are found in any case of letters, and not under other names")
    func names() {
        #expect(
            ProjectionRegistry.projection("EQUALEARTH", ProjectionSettings())
                is SphericalProjection<EqualEarth>)
        #expect(ProjectionRegistry.projection("flat", ProjectionSettings()) == nil)
    }

    @Test("albersUsa has Alaska and Hawaii in the lower left corner, and no place for Paris")
    func composite() throws {
        let map = AlbersUsa(ProjectionSettings())
        #expect(isClose(try #require(map.project(Place(-150, 64))), Place(169.753, 428.761), 0.001))
        #expect(isClose(try #require(map.project(Place(-156, 20))), Place(331.131, 475.255), 0.001))
        #expect(map.project(Place(2.3, 48.9)) == nil)
    }
}

@Suite("Shapes on a map") struct PipelineTests {
    static let wide = Geometry(
        .polygons([
            [[Place(170, -10), Place(170, 10), Place(-170, 10), Place(-170, -10), Place(170, -10)]]
        ]))
    static let pole = Geometry(
        .polygons([
            [[Place(0, 60), Place(-90, 60), Place(180, 60), Place(90, 60), Place(0, 60)]]
        ]))

    /// A shape on a map, and the box and the area that d3-geo has for it.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var projection: String
        var shape: Geometry
        var box: (low: Place, high: Place)
        var area: Double
    }

    static let recorded = [
        Case(
            testDescription: "cut at the antimeridian", projection: "equalEarth", shape: wide,
            box: (Place(0.499, 213.669), Place(959.501, 286.331)), area: 3831.104),
        Case(
            testDescription: "around a pole, seen from the side", projection: "orthographic", shape: pole,
            box: (Place(355.25, 0.5), Place(604.75, 33.927)), area: 3174.461),
        Case(
            testDescription: "around a pole, cut open", projection: "equirectangular", shape: pole,
            box: (Place(0.499, 10.249), Place(959.501, 90.166)), area: 63025.125),
        Case(
            testDescription: "the globe unrolled", projection: "equalEarth", shape: .sphere,
            box: (Place(0.499, 16.619), Place(959.501, 483.381)), area: 394115.479),
        Case(
            testDescription: "half the globe", projection: "orthographic", shape: .sphere,
            box: (Place(230.5, 0.5), Place(729.5, 499.5)), area: 195525.216),
    ]

    @Test("reach as far as d3's, and cover as much", arguments: recorded)
    func measures(_ example: Case) throws {
        let map = try #require(ProjectionRegistry.projection(example.projection, ProjectionSettings()))
        let (bounds, area) = (BoundsSink(), AreaSink())
        example.shape.stream(into: map.stream(into: bounds))
        example.shape.stream(into: map.stream(into: area))
        #expect(isClose(bounds.low, example.box.low, 0.002))
        #expect(isClose(bounds.high, example.box.high, 0.002))
        #expect(abs(area.area - example.area) < 0.01)
    }

    @Test("stay within the clip extent")
    func clipExtent() throws {
        var settings = ProjectionSettings()
        settings.clipExtent = ClipExtent(low: Place(100, 100), high: Place(500, 300))
        let map = SphericalProjection<Equirectangular>(settings)
        let (bounds, area, centroid) = (BoundsSink(), AreaSink(), CentroidSink())
        for sink in [bounds, area, centroid] as [any GeoStream] {
            Geometry.sphere.stream(into: map.stream(into: sink))
        }
        #expect(bounds.low == Place(100, 100))
        #expect(bounds.high == Place(500, 300))
        #expect(area.area == 80000)
        #expect(centroid.centroid == Place(300, 200))
    }

    @Test("fill the size that they are fitted to")
    func fitted() {
        let extent = ClipExtent(low: .zero, high: Place(300, 200))
        let map = SphericalProjection<Mercator>(ProjectionSettings()).fitted(to: [Self.wide], in: extent)
        let bounds = BoundsSink()
        Self.wide.stream(into: map.stream(into: bounds))
        // Across the antimeridian it is as wide as the globe. Its upper edge is part of a great circle that
        // reaches 10.151° N, which Mercator puts 300 · 0.178109 / 2π above the equator.
        #expect(isClose(bounds.low, Place(0, 91.496), 0.001))
        #expect(isClose(bounds.high, Place(300, 108.504), 0.001))
    }

    @Test("of no extent leave the projection as it was")
    func nothingToFit() throws {
        let extent = ClipExtent(low: .zero, high: Place(300, 200))
        let map = SphericalProjection<EqualEarth>(ProjectionSettings())
        let fitted = map.fitted(to: [Geometry(.points([Place(0, 0)]))], in: extent)
        #expect(fitted.project(Place(10, 10)) == map.project(Place(10, 10)))
    }

    @Test("have no extent where coordinates are no numbers", arguments: ProjectionRegistry.names)
    func notANumber(_ name: String) throws {
        let broken = Geometry(
            .polygons([[[Place(.nan, 0), Place(.nan, 10), Place(.nan, 20), Place(.nan, 0)]]]))
        let sink = BoundsSink()
        let map = try #require(ProjectionRegistry.projection(name, ProjectionSettings()))
        broken.stream(into: map.stream(into: sink))
        #expect(sink.isEmpty)
    }

    @Test("a graticule has as many lines as d3's")
    func graticule() throws {
        guard case .lines(let lines) = Graticule().geometry.content else {
            Issue.record("a graticule is lines")
            return
        }
        #expect(lines.count == 53)
    }
}

private func isClose(_ a: Place, _ b: Place, _ tolerance: Double) -> Bool {
    isClose(a.x, b.x, tolerance) && isClose(a.y, b.y, tolerance)
}

private func isClose(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    abs(a - b) <= tolerance
}
