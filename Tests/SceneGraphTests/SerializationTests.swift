import Colors
import Testing

@testable import SceneGraph

@Suite struct SerializationTests {
    func json(_ items: Mark.Items) -> String {
        var writer = JSONWriter()
        writer.mark(Mark(items))
        return quoted(writer.bytes)
    }

    /// JSON text with single quotes, which are easier to read in a literal.
    func quoted(_ bytes: [UInt8]) -> String {
        String(String(decoding: bytes, as: UTF8.self).map { $0 == "\"" ? "'" : $0 })
    }

    func items(_ items: Mark.Items) -> String {
        let text = json(items)
        return String(text.drop { $0 != "[" })
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (1, "1"), (-1.5, "-1.5"), (1.0 / 3, "0.333333"), (0.000001, "0.000001"),
        (1e-7, "0"),
        (123456789.125, "123456789.125"), (9_876_543_210.5, "9876543210.5"), (-0.05, "-0.05"),
        (1e21, "1e+21"),
        (.nan, "null"), (-.infinity, "null"),
    ])
    func writesNumbers(value: Double, text: String) {
        #expect(decimal(value) == text)
    }

    @Test func roundsToFewerPlaces() {
        #expect(decimal(1.005, places: 2) == "1")
        #expect(decimal(0.996, places: 2) == "1")
        #expect(decimal(12.34567, places: 2) == "12.35")
        #expect(decimal(12.5, places: 0) == "13")
    }

    @Test func escapesStrings() {
        var writer = JSONWriter()
        writer.string("a\"b\\c\n\t\u{1}图")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #""a\"b\\c\n\t\u0001图""#)
    }

    @Test func writesWhatAGroupIsToReaders() {
        var group = GroupItem()
        group.annotation = Annotation(
            .heading(level: 2), destination: "a", link: .destination("b"), bookmark: .init("节", level: 2))
        #expect(
            items(.group([group])) == "[{'x':0,'y':0,'annotation':{'structure':'heading-2','destination':'a',"
                + "'link':'#b','bookmark':'节','level':2},'items':[]}]}")
    }

    @Test func nestsTheRootInAFrame() {
        var root = GroupItem(
            width: 20, height: 10, marks: [Mark(.rect([]), role: .mark, zIndex: 1, clip: true)])
        root.style = Style(stroke: .black, width: 1)
        let scene = Scene(width: 30, height: 20, origin: Point(5, 5.5), background: .white, root: root)
        #expect(
            quoted(scene.json())
                == "{'width':30,'height':20,'origin':[5,5.5],'background':'#ffffff','scenegraph':"
                + "{'marktype':'group','role':'frame','items':[{'x':0,'y':0,'width':20,'height':10,"
                + "'stroke':'#000000','strokeWidth':1,'items':[{'marktype':'rect','role':'mark','clip':true,"
                + "'zindex':1,'items':[]}]}]}}")
    }

    @Test func writesRectangles() {
        var rect = RectItem(x: 1, y: 2, width: 3, height: 4, style: Style(fill: Color(0x4C78A8)))
        #expect(items(.rect([rect])) == "[{'x':1,'y':2,'width':3,'height':4,'fill':'#4c78a8'}]}")
        rect.cornerRadii = CornerRadii(2)
        rect.style = Style(fill: Color?.none)
        rect.style.opacity = 0.5
        #expect(
            items(.rect([rect])) == "[{'x':1,'y':2,'width':3,'height':4,'cornerRadius':2,'opacity':0.5}]}")
        rect.cornerRadii.topLeft = 0
        #expect(items(.rect([rect])).contains("'cornerRadiusTopLeft':0,'cornerRadiusTopRight':2"))
    }

    @Test func writesALineAsOneItemPerPoint() {
        var line = LineItem(points: [Point(0, 1), nil, Point(2, 3)], style: Style(stroke: .black, width: 2))
        line.interpolation = .stepAfter
        line.style.strokeDash = [4, 2]
        #expect(
            items(.line(line))
                == "[{'x':0,'y':1,'interpolate':'step-after','stroke':'#000000','strokeWidth':2,"
                + "'strokeDash':[4,2]},{'defined':false},{'x':2,'y':3}]}")
    }

    @Test func writesAnAreaByItsHeightOrWidth() {
        var area = AreaItem(sections: [.init(Point(1, 2), Point(1, 9))], style: Style())
        #expect(items(.area(area)) == "[{'x':1,'y':2,'height':7}]}")
        area.sections = [.init(Point(1, 2), Point(5, 2))]
        area.isVertical = false
        #expect(items(.area(area)) == "[{'x':1,'y':2,'width':4,'orient':'horizontal'}]}")
    }

    @Test func writesTextWhole() {
        var font = FontStyle(family: "Noto Sans", size: 9, weight: 700)
        font.slant = .italic
        var text = TextItem("甲", x: 1, y: 2, font: font, fill: .black)
        text.lines = [[TextRun("突破"), TextRun("680")], [TextRun("乙")]]
        text.limit = 40
        #expect(
            items(.text([text]))
                == "[{'x':1,'y':2,'text':['突破680','乙'],'font':'Noto Sans','fontSize':9,'fontWeight':700,"
                + "'fontStyle':'italic','align':'left','baseline':'alphabetic','limit':40,'fill':'#000000'}]}"
        )
    }

    @Test func writesTheWordsOfFonts() throws {
        var font = FontStyle(family: "F", size: 9, weight: try #require(FontWeight(name: "bolder")))
        font.slant = try #require(FontSlant(name: "bold"))
        let text = TextItem("T", x: 1, y: 2, font: font, fill: .black)
        #expect(items(.text([text])).contains("'fontWeight':'bolder','fontStyle':'bold'"))
    }

    @Test func writesHowColoursAreMixed() {
        var style = Style(fill: .black)
        style.blend = .colorBurn
        let rect = RectItem(x: 0, y: 0, width: 1, height: 1, style: style)
        #expect(items(.rect([rect])).contains("'blend':'color-burn'"))
    }

    @Test func writesOutlinesAsShapes() {
        let path = PathItem(Path([.move(Point(0, 0)), .line(Point(1, 2)), .close]), style: Style())
        #expect(json(.path([path])) == "{'marktype':'shape','role':'mark','items':[{'shape':'M0,0L1,2Z'}]}")
    }

    @Test func writesGradientsAndHatches() {
        let stops = [Gradient.Stop(offset: 0, color: .white), Gradient.Stop(offset: 1, color: .black)]
        var rect = RectItem(
            x: 0, y: 0, width: 1, height: 1, style: Style(fill: .gradient(Gradient(stops: stops))))
        #expect(
            items(.rect([rect])).contains(
                "'fill':{'gradient':'linear','x1':0,'y1':0,'x2':1,'y2':0,'stops':[{'offset':0,"))
        var hatch = Hatch(color: .black)
        hatch.fade = .horizontal(from: 3, to: 9)
        rect.style.fill = .hatch(hatch)
        #expect(
            items(.rect([rect])).contains(
                "'fill':{'hatch':'#000000','angle':45,'lineWidth':0.55,'spacing':3.26,"
                    + "'fade':{'direction':'horizontal','from':3,'to':9}}"))
    }

    @Test func dumpsASceneForPeople() {
        let font = FontStyle(family: "sans-serif", size: 10, weight: 700)
        let marks = [
            Mark(
                .rect([RectItem(x: 1, y: 20.005, width: 18, height: 280, style: Style(fill: Color(0x4C78A8)))]
                )),
            Mark(
                .line(
                    LineItem(
                        points: [.zero, Point(1, 1.0 / 3), nil, Point(2, 2)],
                        style: Style(stroke: .black, width: 2)))),
            Mark(.text([TextItem("a \"b\"", x: 5, y: 6, font: font, fill: .black)]), role: .axisLabel),
        ]
        let root = GroupItem(width: 300, height: 200, marks: marks)
        let scene = Scene(width: 310, height: 210, origin: Point(5, 5), background: .white, root: root)
        #expect(
            scene.dump() == """
                scene 310×210 at 5,5 on #ffffff
                  group frame
                    0,0 300×200
                      rect mark
                        1,20.01 18×280 fill #4c78a8
                      line mark
                        0,0 1,0.33 | 2,2 stroke #000000 2
                      text axis-label
                        5,6 "a \\"b\\"" sans-serif 10 700 left alphabetic fill #000000

                """)
    }
}
