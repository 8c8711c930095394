import SceneGraph
import Testing

/// Pictures as marks.
@Suite struct ImageMarkTests {
    /// A picture of one pixel.
    private static let pixel =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

    private func chart(_ mark: String, url: String = pixel) -> Compiled {
        compile(
            """
            data: {values: [{a: 0, i: '\(url)'}, {a: 10, i: '\(url)'}]}
            width: 100
            height: 40
            mark: {type: image\(mark)}
            encoding: {x: {field: a, type: quantitative, axis: null}, url: {field: i}}
            """)
    }

    @Test func aPictureIsCentredAtItsPlace() {
        let images = chart(", width: 20, height: 10").images
        #expect(images.map(\.rect.minX) == [-10, 90])
        #expect(images.map(\.rect.width) == [20, 20])
        #expect(images.map(\.rect.height) == [10, 10])
        #expect(images.allSatisfy { $0.alignment == nil && $0.image != nil })
    }

    @Test func aPictureWithoutASizeHasItsFilesOwn() {
        let images = chart(", height: 10, aspect: false").images
        #expect(images.first?.rect.width == 1)
        #expect(images.first?.rect.minX == -0.5)
        #expect(images.first?.alignment == ImageItem.Alignment(.center, .middle))
    }

    @Test func theOtherSideFollowsFromThePicturesProportions() {
        #expect(chart(", height: 10").images.first?.rect.width == 10)
    }

    @Test func whatIsNotThereIsToldAndTheChartDrawn() {
        let chart = chart(", width: 20, height: 10", url: "https://example.org/a.png")
        #expect(
            chart.messages == [
                "'https://example.org/a.png' is on the network, and nothing is fetched from there"
            ])
        #expect(chart.images.map(\.image) == [nil, nil])
    }
}
