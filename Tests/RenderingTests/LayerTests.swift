import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// The layers of documents, named after the parts of pages.
@Suite struct LayerTests {
    private static let red = Color(0xFF0000)

    private static func page() -> Scene {
        let font = FontStyle(family: "Noto Serif CJK SC", size: 12, weight: 400)
        func text(_ text: String, y: Double) -> Mark.Items {
            .text([TextItem(text, x: 10, y: y, font: font, fill: .black)])
        }
        let line = RuleItem(
            from: Point(0, 90), to: Point(200, 90), style: Style(stroke: .black, width: 1))
        let axis = GroupItem(marks: [Mark(.rule([line]), role: .axisDomain), Mark(text("轴", y: 80))])
        let bar = RectItem(x: 100, y: 40, width: 50, height: 40, style: Style(fill: red))
        let marks = [
            Mark(.group([axis]), role: .axis), Mark(.rect([bar])), Mark(text("数", y: 60)),
            Mark(text("题", y: 20), role: .titleText),
        ]
        let root = GroupItem(width: 200, height: 100, marks: marks)
        return Scene(width: 200, height: 100, background: .white, root: root)
    }

    private static func render(_ page: Scene = page(), hasLayers: Bool = true) throws -> [UInt8] {
        var options = PDFOptions()
        options.hasLayers = hasLayers
        return try PDFRenderer.render([page], options: options, shaper: TextShaper(library: FontLibrary()))
    }

    @Test func eachPartIsALayer() throws {
        let file = try PDFOnDisk(Self.render())
        let plain = try file.plain()
        for name in ["ground", "guides", "marks", "labels", "furniture"] {
            #expect(plain.contains("/Name (\(name))"))
            #expect(plain.contains("/OC /\(name) BDC"))
        }
        #expect(plain.hasPrefix("%PDF-1.5"))
        #expect(try file.output(of: "qpdf --check FILE").status == 0)
    }

    @Test func onlyPartsThatAreThereAreLayers() throws {
        let bar = RectItem(x: 0, y: 0, width: 50, height: 40, style: Style(fill: Self.red))
        let root = GroupItem(marks: [Mark(.rect([bar]))])
        let plain = try PDFOnDisk(
            Self.render(Scene(width: 60, height: 60, background: nil, root: root))
        ).plain()
        #expect(plain.matches(of: #/\/Type \/OCG/#).count == 1)
    }

    @Test func aDocumentHasNoneUnlessItIsAsked() throws {
        let plain = try PDFOnDisk(Self.render(hasLayers: false)).plain()
        #expect(!plain.contains("/OC"))
        #expect(plain.hasPrefix("%PDF-1.4"))
    }

    @Test func layersAreSeenAsTheSamePage() throws {
        #expect(try PDFOnDisk(Self.render()).raster() == PDFOnDisk(Self.render(hasLayers: false)).raster())
    }

    @Test func aLayerThatIsOffIsNotSeen() throws {
        var bytes = try Self.render()
        let object = try #require(
            String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
                .firstMatch(of: #/(\d+) 0 obj\n<< \/Type \/OCG \/Name <6D61726B73>/#)
        ).1
        let order = Array("/Order [".utf8)
        let place = try #require(bytes.firstIndex(of: "/Order ["))
        bytes.replaceSubrange(place..<place + order.count, with: "/OFF [ \(object) 0 R ] /Order [".utf8)
        #expect(try PDFOnDisk(Self.render()).raster()[120, 60] == 0xFFFF_0000)
        #expect(try PDFOnDisk(bytes).raster()[120, 60] == 0xFFFF_FFFF)
    }

    @Test func textIsAlsoTagged() throws {
        let tree = try PDFOnDisk(Self.render()).structure()
        #expect(tree.contains { $0.contains("数") })
    }

    @Test(arguments: [
        (Role.axisLabel, true, true, PagePart.guides), (.legendSymbol, true, false, .guides),
        (.mark, true, true, .labels), (.mark, true, false, .marks), (.mark, false, true, .furniture),
        (.titleText, true, true, .furniture), (.furniture, false, false, .furniture),
    ])
    func theRoleDecides(role: Role, isInChart: Bool, isText: Bool, expected: PagePart) {
        #expect(PartContext(isInChart: isInChart).entering(role).part(isText: isText) == expected)
    }

    @Test func whatIsInALegendIsAGuide() {
        let legend = PartContext(isInChart: true).entering(.legend)
        #expect(legend.entering(.mark).part(isText: true) == .guides)
        #expect(legend.box == .guides)
        #expect(PartContext(isInChart: true).box == .ground)
    }
}
