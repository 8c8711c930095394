import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct OpenFontsTests {
    /// In each weight of two families, fourteen fonts: Cairo would keep ten files open. Some lack the last two
    /// characters, which Pango then writes as boxes with numbers.
    private func scene(_ number: Int) -> Scene {
        let families = ["Noto Sans CJK SC", "Noto Serif CJK SC"]
        let weights: [FontWeight] = [100, 200, 300, 400, 500, 700, 900]
        let lines = families.flatMap { family in weights.map { (family: family, weight: $0) } }
        let items = lines.indices.map { index in
            let (family, weight) = lines[(index * 3 + number) % lines.count]
            return TextItem(
                x: 10, y: Double(20 + 20 * index), lines: [[TextRun("第\(number)版 固定资产投资 Aģ\u{13000}ꦄ")]],
                font: FontStyle(family: family, size: 12 + Double(number % 5), weight: weight),
                style: Style(fill: .color(.black)))
        }
        return Scene(
            width: 300, height: 300, background: .white,
            root: GroupItem(width: 300, height: 300, marks: [Mark(.text(items))]))
    }

    @Test func threadsDrawWithMoreFontsThanCairoKeepsOpen() async throws {
        let library = try FontLibrary()
        let scenes = (0..<24).map(scene)
        let pictures = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, scene) in scenes.enumerated() {
                group.addTask {
                    (index, try PNGRenderer.render(scene, ppi: 72, shaper: TextShaper(library: library)))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let shaper = TextShaper(library: library)
        for (index, scene) in scenes.enumerated() {
            #expect(try PNGRenderer.render(scene, ppi: 72, shaper: shaper) == pictures[index])
        }
    }
}
