import Diagnostics
import Documents
import Testing

@testable import Production

/// Nothing in the report is placed by hand: with other numbers, all of it moves.
@Suite struct ZiboPixelTests {
    private static let documents =
        ZiboReport.charts.map { "charts/\($0).yaml" } + ["sheets/page.yaml", "sheets/poster.yaml"]

    @Test(arguments: documents)
    func nothingIsPlacedInPixels(name: String) throws {
        let node = try #require(try ZiboReport.source(name).document(log: DiagnosticLog()))
        #expect(pixels(in: node) == [])
    }

    @Test func aPixelIsFound() throws {
        let file = SourceFile(
            name: "test.yaml",
            text:
                "mark: {type: text, dy: -4, x: 12}\nencoding: {x: {value: 0}, y: {field: a, scale: {domainMax: 30}}}"
        )
        let node = try #require(DocumentReader.read(file, log: DiagnosticLog()))
        #expect(pixels(in: node) == ["dy", "x", "x.value", "domainMax"])
    }

    private static let positions: Set = ["x", "y", "x2", "y2", "xOffset", "yOffset"]
    private static let shifts: Set = ["dx", "dy", "domainMax", "domainMin"]

    /// The names of properties that are numbers where something is placed.
    private func pixels(in node: Node) -> [String] {
        if let elements = node.elements { return elements.flatMap(pixels) }
        return (node.members ?? []).flatMap { member -> [String] in
            let value = member.value
            if Self.shifts.contains(member.key) { return [member.key] }
            guard Self.positions.contains(member.key) else { return pixels(in: value) }
            if value.number != nil { return [member.key] }
            let own = value["value"]?.number == nil ? [] : ["\(member.key).value"]
            return own + pixels(in: value)
        }
    }
}
