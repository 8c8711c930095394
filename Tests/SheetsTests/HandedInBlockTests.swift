import Colors
import Diagnostics
import Documents
import SceneGraph
import Testing

@testable import Sheets

/// Blocks that the engine doesn't know, handed in by their caller.
struct HandedInBlockTests {
    /// A red square.
    private struct StampBlock: Block, Declared {
        static let key = "stamp"
        static let documentation = "A red square."
        var side = 0.0

        static let typeName = "a stamp"

        static let properties: [Property<StampBlock>] = [
            Property("side", \.side, .length, "The length of its sides.").required()
        ]

        static func decode(_ node: Node, _ context: DecodingContext) -> StampBlock? {
            ValueType<StampBlock>.object().decode(node, context)
        }

        func laidOut(width: Double, fit: Fit?, _ context: SheetContext) -> LaidOutBlock {
            let square = RectItem(
                Rect(x: 0, y: 0, width: side, height: side), style: Style(fill: .color(Color(0xFF0000))))
            return LaidOutBlock(marks: [Mark(.rect([square]))], height: side)
        }
    }

    private static var registries: Registries {
        var registries = Registries()
        registries[BlockRegistry.self].add(StampBlock.self)
        return registries
    }

    private func sheet(_ blocks: String, registries: Registries = registries) -> CompiledSheet {
        CompiledSheet("width: 600\nmargins: 50\ngutter: 20\nblocks: [\(blocks)]", registries: registries)
    }

    /// The boxes of the stamps: left, top, width and height.
    private func stamps(_ sheet: CompiledSheet) -> [[Double]] {
        sheet.rects.filter { $0.style.fill == .color(Color(0xFF0000)) }.map {
            [$0.x, $0.y, $0.width, $0.height]
        }
    }

    @Test func aBlockStandsOnASheetByItsKey() {
        let sheet = sheet("{stamp: {side: 30}}")
        #expect(sheet.messages == [])
        #expect(stamps(sheet) == [[50, 50, 30, 30]])
    }

    @Test func itStandsInABlockOfTheEngine() {
        // Two columns, which a gutter of 20 leaves 240 each.
        let sheet = sheet("{row: [{stamp: {side: 30}}, {stamp: {side: 10}}]}")
        #expect(stamps(sheet) == [[50, 50, 30, 30], [310, 50, 10, 10]])
    }

    @Test func aMisspeltKeyFindsIt() {
        #expect(sheet("{stmp: {side: 30}}").diagnostics.flatMap(\.hints) == ["did you mean 'stamp'?"])
    }

    @Test func othersDoNotKnowIt() {
        let sheet = sheet("{stamp: {side: 30}}", registries: Registries())
        #expect(sheet.messages == ["no block is called 'stamp'"])
    }
}
