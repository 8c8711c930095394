import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

@Suite struct SVGRendererTests {
    private let red = Style(fill: Color(0xFF0000))

    private func rect(_ x: Double, _ style: Style) -> RectItem {
        RectItem(x: x, y: 1, width: 2, height: 3, style: style)
    }

    @Test func aDocumentHasItsSizeAndItsBox() throws {
        let text = try svg([])
        #expect(
            text.hasPrefix(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\" viewBox=\"0 0 40 40\""))
    }

    @Test func aPictureThatHasASizeInPrintHasPoints() throws {
        var options = SVGOptions()
        options.unit = .point
        #expect(
            try svg([], options: options).contains("width=\"40pt\" height=\"40pt\" viewBox=\"0 0 40 40\""))
    }

    @Test func aPictureThatFillsItsRoomHasNoSize() throws {
        var options = SVGOptions()
        options.isResponsive = true
        let text = try svg([], options: options)
        #expect(!text.contains(" width=") && text.contains("viewBox=\"0 0 40 40\""))
    }

    @Test func aSceneWithoutAnAreaCannotBeDrawn() {
        #expect(throws: RenderingError.invalidSize(width: 0, height: 40)) { try svg([], width: 0) }
    }

    @Test func groupsThatAreNestedTooDeeplyAreRefused() {
        var group = GroupItem(marks: [Mark(.rect([rect(0, red)]))])
        for _ in 0..<300 { group = GroupItem(marks: [Mark(.group([group]))]) }
        #expect(throws: RenderingError.nestedTooDeeply) { try svg([Mark(.group([group]))]) }
    }

    @Test func theBackgroundIsARectangleBelowAll() throws {
        let text = try svg([]) { $0.background = .white }
        #expect(content(of: text) == "<rect width=\"40\" height=\"40\" fill=\"#fff\"/>")
    }

    @Test func aRectangleIsOne() throws {
        let text = try svg([Mark(.rect([rect(1, red)]))])
        #expect(
            content(of: text) == "<rect id=\"rect\" x=\"1\" y=\"1\" width=\"2\" height=\"3\" fill=\"#f00\"/>")
    }

    @Test func whatItemsShareTheirGroupSays() throws {
        let text = try svg([Mark(.rect([rect(1, red), rect(5, red), rect(9, Style(fill: .white))]))])
        #expect(
            content(of: text)
                == "<g id=\"rect\" fill=\"#f00\"><rect x=\"1\" y=\"1\" width=\"2\" height=\"3\"/>"
                + "<rect x=\"5\" y=\"1\" width=\"2\" height=\"3\"/>"
                + "<rect x=\"9\" y=\"1\" width=\"2\" height=\"3\" fill=\"#fff\"/></g>")
    }

    @Test func aCircleIsOne() throws {
        let text = try svg([Mark(.symbol([SymbolItem(x: 4, y: 5, size: 64, style: red)]))])
        #expect(content(of: text) == "<circle id=\"symbol\" cx=\"4\" cy=\"5\" r=\"4\" fill=\"#f00\"/>")
    }

    @Test func blackIsNotSaid() throws {
        let text = try svg([Mark(.rect([rect(1, Style(fill: .black))]))])
        #expect(!text.contains("fill"))
    }

    @Test func aLineHasNoFill() throws {
        let item = LineItem(
            points: [Point(0, 0), Point(5, 5), Point(9, 0)], style: Style(stroke: .black, width: 2))
        let text = try svg([Mark(.line(item))])
        #expect(text.contains("d=\"M0 0 5 5 9 0\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\""))
    }

    @Test func ticksAreOneOutlineAndRulesAreSeveral() throws {
        let style = Style(stroke: .black, width: 1)
        let rules = [0.0, 5].map { RuleItem(from: Point($0, 0), to: Point($0, 3), style: style) }
        #expect(
            try svg([Mark(.rule(ItemColumns(rules)), role: .axisTick)]).contains(
                "<path id=\"axis-tick\" d=\"M0 0v3m5-3v3\""))
        #expect(
            try svg([Mark(.rule(ItemColumns(rules)))]).contains("<path d=\"M0 0v3\"/><path d=\"M5 0v3\"/>"))
    }

    @Test func opacityIsThatOfFillAndOfStroke() throws {
        var style = Style(fill: .color(Color(0xFF0000)), stroke: .color(.black), strokeWidth: 1)
        (style.opacity, style.fillOpacity) = (0.5, 0.5)
        let text = try svg([Mark(.rect([rect(1, style)]))])
        #expect(text.contains("fill-opacity=\".25\"") && text.contains("stroke-opacity=\".5\""))
    }

    @Test func aColorThatLetsLightThroughHasItsOpacityApart() throws {
        let text = try svg([Mark(.rect([rect(1, Style(fill: Color(0xFF0000).withAlpha(0.5)))]))])
        #expect(text.contains("fill=\"#f00\" fill-opacity=\".5\""))
    }

    @Test func whatIsNotSeenIsNotThere() throws {
        var style = red
        style.opacity = 0
        #expect(content(of: try svg([Mark(.rect([rect(1, style)]))])) == "")
    }

    @Test func dashesAreKept() throws {
        var style = Style(stroke: .black, width: 1)
        (style.strokeDash, style.strokeDashOffset, style.strokeCap) = ([4, 2], 1, .round)
        let rule = RuleItem(from: .zero, to: Point(9, 0), style: style)
        let text = try svg([Mark(.rule([rule]))])
        #expect(
            text.contains("stroke-dasharray=\"4 2\" stroke-dashoffset=\"1\" stroke-linecap=\"round\"")
                || text.contains("stroke-linecap=\"round\" stroke-dasharray=\"4 2\" stroke-dashoffset=\"1\""))
    }

    @Test func groupsMoveTheirMarks() throws {
        let inner = GroupItem(x: 5, y: 6.5, marks: [Mark(.rect([rect(1, red)]))])
        #expect(try svg([Mark(.group([inner]))]).contains("<g id=\"mark\" transform=\"translate(5 6.5)\""))
    }

    @Test func aClipIsDefinedOnceForAllThatHaveIt() throws {
        var inner = GroupItem(width: 5, height: 5, marks: [Mark(.rect([rect(-1, red)]))])
        inner.clip = true
        let text = try svg([Mark(.group([inner])), Mark(.group([inner]))])
        #expect(text.split(separator: "<clipPath").count == 2)
        #expect(text.split(separator: "clip-path=\"url(#").count == 3)
    }

    @Test func aMarkIsClippedAndItsNeighborIsNot() throws {
        let group = GroupItem(
            width: 5, height: 5,
            marks: [Mark(.rect([rect(-1, red)]), clip: true), Mark(.rect([rect(-1, red)]))])
        let text = try svg([Mark(.group([group]))])
        #expect(text.split(separator: "clip-path=\"url(#").count == 2)
    }

    @Test func aBlendedMarkIsClippedItemByItem() throws {
        var style = red
        style.blend = .multiply
        let group = GroupItem(
            width: 5, height: 5, marks: [Mark(.rect([rect(-1, style), rect(2, style)]), clip: true)])
        let text = try svg([Mark(.group([group]))])
        #expect(text.split(separator: "clip-path=\"url(#").count == 3)
        #expect(text.split(separator: "mix-blend-mode:multiply").count == 3)
    }

    @Test func aBlendedLinkIsClippedWithinTheLink() throws {
        var style = red
        (style.blend, style.link) = (.multiply, "https://example.org")
        let group = GroupItem(width: 5, height: 5, marks: [Mark(.rect([rect(-1, style)]), clip: true)])
        let text = try svg([Mark(.group([group]))])
        #expect(!text.contains("example.org\" clip-path"))
        #expect(text.contains("mix-blend-mode:multiply\" clip-path=\"url(#"))
    }

    @Test func aGradientIsSharedByShapesOfAnySize() throws {
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        let style = Style(fill: .gradient(gradient))
        let text = try svg([
            Mark(.rect([rect(1, style), RectItem(x: 9, y: 9, width: 9, height: 1, style: style)]))
        ])
        #expect(
            text.contains(
                "\"><stop offset=\"0\" stop-color=\"#000\"/><stop offset=\"1\" stop-color=\"#fff\"/></linearGradient>"
            ))
        #expect(text.split(separator: "<linearGradient").count == 2)
    }

    @Test func aGradientAlongALineHasItsOwnCoordinates() throws {
        let gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        let rule = RuleItem(
            from: Point(0, 5), to: Point(20, 5), style: Style(stroke: .gradient(gradient), strokeWidth: 1))
        #expect(try svg([Mark(.rule([rule]))]).contains("gradientUnits=\"userSpaceOnUse\""))
    }

    @Test func circlesOfAGradientStayRound() throws {
        var gradient = Gradient(stops: [.init(offset: 0, color: .black), .init(offset: 1, color: .white)])
        (gradient.isRadial, gradient.start, gradient.end) = (true, Point(0.5, 0.5), Point(0.5, 0.5))
        let item = RectItem(x: 0, y: 0, width: 20, height: 10, style: Style(fill: .gradient(gradient)))
        #expect(
            try svg([Mark(.rect([item]))]).contains(
                "gradientUnits=\"userSpaceOnUse\" cx=\"10\" cy=\"5\" r=\"10\""))
    }

    @Test func aHatchIsItsGroundItsLinesAndItsFrame() throws {
        var hatch = Hatch(color: .black)
        hatch.background = .white
        let style = Style(fill: .hatch(hatch), stroke: .color(.black), strokeWidth: 1)
        let text = try svg([Mark(.rect([RectItem(x: 0, y: 0, width: 20, height: 10, style: style)]))])
        #expect(text.split(separator: "<rect").count == 3)
        #expect(text.split(separator: "<path").count == 2)
        #expect(!text.contains("clip-path"))
    }

    @Test func aHatchIsCutToARoundShape() throws {
        let arc = ArcItem(
            center: Point(20, 20), startAngle: 0, endAngle: 2, innerRadius: 5, outerRadius: 15,
            style: Style(fill: .hatch(Hatch(color: .black))))
        #expect(try svg([Mark(.arc([arc]))]).contains("clip-path=\"url(#"))
    }

    @Test func touchingShapesHaveSeamsBelowThem() throws {
        let items = [
            RectItem(x: 0, y: 0, width: 10.5, height: 10, style: red),
            RectItem(x: 10.5, y: 0, width: 10, height: 10, style: red),
        ]
        let text = try svg([Mark(.rect(ItemColumns(items)))])
        let seam = try #require(text.firstRange(of: "<path id=\"seams\" d=\"M10.5 0v10\""))
        let shapes = try #require(text.firstRange(of: "<g id=\"rect\""))
        #expect(seam.lowerBound < shapes.lowerBound)
    }

    @Test func theSameSceneGivesTheSameBytes() throws {
        let styles = (0..<50).map { Style(fill: Color(UInt32($0 * 4711 % 7))) }
        let marks = [Mark(.rect(ItemColumns(styles.enumerated().map { rect(Double($0), $1) })))]
        #expect(try svg(marks) == svg(marks))
    }

    @Test func marksAreNamedAfterWhatTheyShow() throws {
        var mark = Mark(.rect([rect(1, red)]))
        mark.label = "bar 张店 “a”/b"
        #expect(try svg([mark, mark]).contains("id=\"bar-张店-a-b\""))
        #expect(try svg([mark, mark]).contains("id=\"bar-张店-a-b-2\""))
    }
}
