import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Rendering

/// Titles, descriptions, links, and text that means harm.
@Suite struct SVGReaderTests {
    private let sans = FontStyle(family: "Liberation Sans", size: 10)

    private func marks(_ annotation: Annotation?, link: String? = nil) -> [Mark] {
        var item = TextItem("a", x: 0, y: 9, font: sans, fill: .black)
        item.style.link = link
        var group = GroupItem(marks: [Mark(.text([item]))])
        group.annotation = annotation
        return [Mark(.group([group]))]
    }

    @Test func aPictureWithADescriptionIsReadOutAsOne() throws {
        let text = try svg(marks(nil)) { ($0.title, $0.description) = ("Wheat", "Prices of wheat") }
        #expect(text.contains(" role=\"img\"><title>Wheat</title><desc>Prices of wheat</desc>"))
    }

    @Test func aPictureWithoutADescriptionIsReadThrough() throws {
        #expect(try svg(marks(nil)).contains("role=\"graphics-document\""))
    }

    @Test func aPageIsADocumentWithItsParts() throws {
        let text = try svg(marks(Annotation(.heading(level: 2))))
        #expect(text.contains(" role=\"document\""))
        #expect(text.contains("<g id=\"heading\" role=\"heading\" aria-level=\"2\""))
    }

    @Test func aFigureHasItsText() throws {
        let text = try svg(marks(Annotation(.figure, alternative: "Prices")))
        #expect(text.contains("<g id=\"figure\" role=\"img\" aria-label=\"Prices\""))
    }

    @Test func whatBelongsToThePageIsNotRead() throws {
        #expect(try svg(marks(Annotation(.artifact))).contains("aria-hidden=\"true\""))
    }

    @Test func anItemIsALink() throws {
        let text = try svg(marks(nil, link: "https://example.org/?a=1&b=2"))
        #expect(text.contains("xmlns:xlink=\"http://www.w3.org/1999/xlink\""))
        #expect(text.contains(" xlink:href=\"https://example.org/?a=1&amp;b=2\""))
    }

    @Test func aGroupIsALinkToAGroupOfThePage() throws {
        let text = try svg(
            marks(Annotation(link: .destination("sources")))
                + marks(Annotation(.note, destination: "sources")))
        #expect(text.contains("<a xlink:href=\"#sources\">"))
        #expect(text.contains("<g id=\"sources\" role=\"note\""))
    }

    @Test func aLinkToAnotherPageIsNone() throws {
        #expect(try !svg(marks(Annotation(link: .destination("elsewhere")))).contains("<a "))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " java\nscript:alert(1)", "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:x", "",
        "\u{A0}javascript:alert(1)", "javascript\t:alert(1)",
    ])
    func anAddressThatRunsAProgramIsNoLink(address: String) throws {
        #expect(!address.isSafeAddress)
        #expect(try !svg(marks(nil, link: address)).contains("<a "))
    }

    @Test(arguments: [
        "https://example.org", "HTTP://example.org", "mailto:a@example.org", "tel:+86", "#note",
        "page-2.html",
        "../a.html?x=1:2", "//example.org", "?a:b",
    ])
    func otherAddressesAreLinks(address: String) { #expect(address.isSafeAddress) }

    @Test(arguments: [
        "</title><script>alert(1)</script>", "]]>", "a & b", "\"'<>", "\u{0}\u{8}\u{1B}\u{FFFE}",
        "a\tb\nc\rd",
        "&amp;", "<!--", "<![CDATA[", "😀 𠮷",
    ])
    func hostileTextIsText(hostile: String) throws {
        var annotation = Annotation(.figure, alternative: hostile)
        annotation.destination = hostile
        var item = TextItem(
            x: 0, y: 9, lines: [[TextRun("x" + hostile)]], font: sans, style: Style(fill: .black))
        item.font.family = hostile + ", Liberation Sans"
        item.style.link = "https://example.org/" + hostile
        var group = GroupItem(marks: [Mark(.text([item]))])
        group.annotation = annotation
        var mark = Mark(.group([group]))
        mark.label = hostile
        for form in SVGOptions.Text.allCases {
            var options = SVGOptions()
            options.text = form
            let text = try svg([mark], options: options) {
                ($0.title, $0.description, $0.language) = (hostile, hostile, "x\"" + hostile)
            }
            #expect(isWellFormed(text), "\(text)")
            #expect(!text.contains("<script"))
        }
    }

    @Test func theTestOfFormFindsMistakes() {
        #expect(isWellFormed("<a b=\"c\"><d/>e &amp; f</a>"))
        for text in [
            "<a>", "<a></b>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a>&x;</a>", "<a>\u{1}</a>", "<a/>x", "",
        ] {
            #expect(!isWellFormed(text), "\(text)")
        }
    }
}
