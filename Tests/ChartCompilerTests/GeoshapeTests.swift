import SceneGraph
import Testing

/// Shapes on maps.
@Suite struct GeoshapeTests {
    private static let triangle =
        "{type: Polygon, coordinates: [[[10, 20], [30, 20], [30, 50], [10, 20]]]}"

    private func map(_ values: String, _ projection: String, _ more: String = "") -> Compiled {
        compile(
            """
            data: {values: \(values)}
            width: 100
            height: 100
            mark: geoshape
            projection: \(projection)
            \(more)
            """)
    }

    @Test func aShapeStandsWhereTheProjectionPutsIt() {
        let chart = map(Self.triangle, "{type: identity, scale: 2, translate: [1, 3]}")
        #expect(chart.paths == ["M21,43L61,43L61,103Z"])
    }

    @Test func shapesFillThePlotWhereNoScaleIsGiven() {
        // 20 × 30 fills a height of 100, and stands in the middle.
        #expect(map(Self.triangle, "{type: identity}").paths == ["M16.667,0L83.333,0L83.333,100Z"])
        #expect(
            map(Self.triangle, "{type: identity, reflectY: true}").paths
                == ["M16.667,100L83.333,100L83.333,0Z"])
    }

    @Test func eachFeatureIsARow() {
        let chart = map(
            """
            [{type: Feature, properties: {n: a}, geometry: \(Self.triangle)}, \
            {type: Feature, properties: {n: b}, geometry: {type: LineString, coordinates: [[0, 0], [5, 5]]}}]
            """,
            "{type: identity, scale: 1, translate: [0, 0]}",
            "encoding: {color: {field: properties.n, type: nominal}}")
        #expect(chart.paths == ["M10,20L30,20L30,50Z", "M0,0L5,5"])
        #expect(chart.texts(.legendLabel) == ["a", "b"])
    }

    @Test func aPointIsACircleOfTheProjectionsRadius() {
        let chart = map(
            "{type: Point, coordinates: [10, 20]}",
            "{type: identity, scale: 1, translate: [0, 0], pointRadius: 2}")
        #expect(chart.paths.count == 1)
        #expect(chart.paths[0].hasPrefix("M12,20C"))
    }

    @Test func aScaleAloneLeavesTheMapInTheMiddle() {
        let chart = map("{type: Point, coordinates: [0, 0]}", "{type: identity, scale: 1}")
        #expect(chart.paths.first?.hasPrefix("M54.5,50C54.5,52.485281,") == true)
    }

    @Test func aHoleIsARingOfItsOwn() {
        let chart = map(
            """
            {type: Polygon, coordinates: [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], \
            [[3, 3], [3, 6], [6, 6], [6, 3], [3, 3]]]}
            """,
            "{type: identity, scale: 1, translate: [0, 0]}")
        #expect(chart.paths == ["M0,0L9,0L9,9L0,9ZM3,3L3,6L6,6L6,3Z"])
    }

    @Test func whatTheProjectionHasNoPlaceForIsNotDrawn() {
        let chart = map(
            "[{type: Feature, geometry: {type: Point, coordinates: [2.3, 48.9]}}]",
            "{type: albersUsa, scale: 100, translate: [50, 50]}")
        #expect(chart.paths == [])
    }

    @Test func marksOfAMapStandAtTheirPlaces() {
        let chart = compile(
            """
            data: {values: [{lon: 0, lat: 0}, {lon: 90, lat: 0}, {lon: 0, lat: 45}]}
            width: 360
            height: 180
            mark: point
            projection: {type: equirectangular, scale: 57.29577951308232, translate: [180, 90]}
            encoding: {longitude: {field: lon}, latitude: {field: lat}}
            """)
        #expect(
            chart.symbols.map { [$0.x.rounded(), $0.y.rounded()] } == [[180, 90], [270, 90], [180, 45]])
    }

    @Test func aMapHasNoAxes() {
        #expect(map(Self.triangle, "{type: identity}").count(.axis) == 0)
    }

    @Test func anUnknownProjectionIsReported() {
        #expect(map(Self.triangle, "{type: flat}").messages == ["unknown projection 'flat'"])
    }
}
