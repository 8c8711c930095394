import Colors
import Diagnostics
import Documents
import Grammar
import SceneGraph
import Testing

@testable import ChartCompiler
@testable import ChartLayout
@testable import ChartModel

/// Marks that the engine doesn't know, handed in by their caller: all that the compiler asks of them is
/// declared here.
struct HandedInMarkTests {
    /// A stem from zero to the value with a head at its end.
    private enum LollipopMark: PrimitiveMark {
        static let name = "lollipop"
        static let look = MarkLook(isFilled: false, color: .black)
        static let startsAtZero = true
        static let isRectBased = true

        static func orient(of unit: Unit) -> MarkDefinition.Orient? { Orientation(unit).bar }

        static func placed(_ context: MarkContext) -> PlacedMark {
            let style = MarkStyle(context)
            let rects = context.rects().compactMap { $0 }
            let stems = rects.enumerated().map { row, rect in
                RuleItem(
                    from: Point(rect.center.x, rect.maxY), to: Point(rect.center.x, rect.minY),
                    style: style[row])
            }
            let heads = rects.enumerated().map { row, rect in
                SymbolItem(x: rect.center.x, y: rect.minY, size: 50, style: style[row])
            }
            return PlacedMark(
                [Mark(.rule(ItemColumns(stems))), Mark(.symbol(ItemColumns(heads)))], in: context)
        }
    }

    /// A tick and a point for each row.
    private enum PinMark: CompositeMark {
        static let name = "pin"
        static let properties: [String] = []
        static let parts = ["ticks": true, "points": true]

        static func layers(of unit: CompositeUnit) -> ViewSpec? {
            var view = ViewSpec()
            view.layer =
                unit.part("ticks", "tick", unit.encoding) + unit.part("points", "point", unit.encoding)
            return view
        }
    }

    private static var registries: Registries {
        var registries = Registries()
        registries[MarkRegistry.self].add(LollipopMark.self)
        registries[CompositeMarkRegistry.self].add(PinMark.self)
        return registries
    }

    /// Two categories on bands of 20, with values of 5 and 10 on 100.
    private func chart(
        mark: String = "lollipop", config: String = "", registries: Registries = registries
    ) -> Compiled {
        compile(
            """
            data: {values: [{k: a, v: 5}, {k: b, v: 10}]}
            width: {step: 20}
            height: 100
            mark: \(mark)
            encoding: {x: {field: k, type: nominal}, y: {field: v, type: quantitative}}
            config: {\(config)}
            """, registries: registries)
    }

    @Test func aMarkIsDrawnByItsName() {
        let chart = chart()
        #expect(chart.messages == [])
        // The axis begins at zero, as the mark does, and the stems are in the middle of their bands.
        #expect(chart.rules == [[10, 100, 10, 50], [30, 100, 30, 0]])
        #expect(chart.symbols.map { [$0.x, $0.y] } == [[10, 50], [30, 0]])
    }

    @Test func itHasTheLookThatItDeclares() {
        #expect(
            chart().rules(.mark).map(\.style) == Array(repeating: Style(stroke: .black, width: 1), count: 2))
    }

    @Test func aStyleOfItsNameAppliesToIt() {
        let chart = chart(config: "style: {lollipop: {color: '#ff0000'}}")
        #expect(chart.rules(.mark).map(\.style.stroke) == [.color(Color(0xFF0000)), .color(Color(0xFF0000))])
    }

    @Test func aMisspeltNameFindsIt() {
        let hints = chart(mark: "lolipop").log.diagnostics.flatMap(\.hints)
        #expect(hints == ["did you mean 'lollipop'?"])
    }

    @Test func othersDoNotKnowIt() {
        #expect(chart(registries: Registries()).messages == ["unknown value 'lollipop'"])
    }

    @Test func aCompositeMarkIsExpandedByItsName() {
        let chart = compile(
            """
            data: {values: [{v: 0}, {v: 4}, {v: 10}]}
            width: 100
            height: 20
            mark: pin
            encoding: {x: {field: v, type: quantitative}}
            """, registries: Self.registries)
        #expect(chart.messages == [])
        #expect(chart.rects.map { $0.x + $0.width / 2 } == [0, 40, 100])
        #expect(chart.symbols.map(\.x) == [0, 40, 100])
    }
}
