import Testing

@testable import Cartography

@Suite("Polygons on the globe") struct RingWindingTests {
    private let pole = Geometry(
        .polygons([[[Place(0, 60), Place(-90, 60), Place(180, 60), Place(90, 60), Place(0, 60)]]]))

    @Test("enclose the smaller part of the globe, whichever way their rings run")
    func winding() throws {
        let ring = [Place(10, 20), Place(10, 30), Place(20, 30), Place(20, 20), Place(10, 20)]
        let hole = [Place(14, 24), Place(16, 24), Place(16, 26), Place(14, 26), Place(14, 24)]
        let map = SphericalProjection<Equirectangular>(ProjectionSettings())
        func area(_ rings: [[Place]]) -> Double {
            let sink = AreaSink()
            Geometry(.polygons([rings])).stream(into: map.stream(into: sink))
            return sink.area
        }
        let right = area([ring, hole])
        #expect(right > 500)
        for rings in [
            [ring.reversed(), hole], [ring, hole.reversed()], [ring.reversed(), hole.reversed()],
        ] {
            #expect(abs(area(rings) - right) < 0.001)
        }
    }

    @Test("around a pole, too, run either way")
    func windingAroundAPole() throws {
        let map = SphericalProjection<Orthographic>(ProjectionSettings())
        func area(_ shape: Geometry) -> Double {
            let sink = AreaSink()
            shape.stream(into: map.stream(into: sink))
            return sink.area
        }
        let reversed = Geometry(
            .polygons([[[Place(0, 60), Place(90, 60), Place(180, 60), Place(-90, 60), Place(0, 60)]]]))
        #expect(abs(area(reversed) - area(pole)) < 0.001)
    }
}
