import Testing

@testable import Rendering

@Suite struct SVGPropertyTests {
    private func leaf(_ settings: (SVGProperty, String)...) -> SVGElement {
        SVGElement("b", properties: settings.map { SVGSetting($0.0, $0.1) })
    }

    private func group(_ elements: SVGElement...) -> SVGElement {
        var group = SVGElement("g")
        group.append(elements)
        return group
    }

    private func text(_ element: SVGElement) -> String {
        var element = element
        element.distributeProperties()
        var writer = SVGWriter()
        writer.write(element)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func aValueThatAllShareIsSaidOnce() {
        #expect(text(group(leaf((.fill, "red")), leaf((.fill, "red")))) == "<g fill=\"red\"><b/><b/></g>")
    }

    @Test func mostDecideAndOthersDiffer() {
        let red = leaf((.fill, "red"))
        #expect(
            text(group(red, red, leaf((.fill, "tan")))) == "<g fill=\"red\"><b/><b/><b fill=\"tan\"/></g>")
    }

    @Test func aSingleValueStaysWhereItIs() {
        #expect(text(group(leaf((.fill, "red")), leaf())) == "<g><b fill=\"red\"/><b/></g>")
    }

    @Test func whatIsTrueAnywayIsNotSaid() {
        #expect(text(group(leaf((.fill, "#000"), (.stroke, "none")))) == "<g><b/></g>")
    }

    @Test func aDefaultIsSaidAgainWithinAGroupThatDiffers() {
        let red = leaf((.fill, "red"))
        #expect(
            text(group(red, red, red, leaf((.fill, "#000"))))
                == "<g fill=\"red\"><b/><b/><b/><b fill=\"#000\"/></g>")
    }

    @Test func aGroupThatWouldSaveNothingSaysNothing() {
        let red = leaf((.fill, "red"))
        #expect(
            text(group(red, red, leaf((.fill, "#000")))) == "<g><b fill=\"red\"/><b fill=\"red\"/><b/></g>")
    }

    @Test func whatDoesNotMatterIsLeftOpen() {
        let element = group(leaf((.strokeWidth, "2")), leaf(), leaf((.strokeWidth, "2")))
        #expect(text(element) == "<g stroke-width=\"2\"><b/><b/><b/></g>")
    }

    @Test func groupsOfGroupsShareToo() {
        let red = leaf((.fill, "red"))
        #expect(
            text(group(group(red, red), group(red, red)))
                == "<g fill=\"red\"><g><b/><b/></g><g><b/><b/></g></g>")
    }

    @Test func anInnerGroupMayDiffer() {
        let (red, tan) = (leaf((.fill, "red")), leaf((.fill, "tan")))
        #expect(
            text(group(red, red, red, group(tan, tan)))
                == "<g fill=\"red\"><b/><b/><b/><g fill=\"tan\"><b/><b/></g></g>")
    }

    @Test func anElementWithALookOfItsOwnPassesItOn() {
        var line = SVGElement("text", properties: [SVGSetting(.fontWeight, "700")])
        line.append(leaf((.fontWeight, "400")))
        line.append(leaf((.fontWeight, "700")))
        #expect(text(line) == "<text font-weight=\"700\"><b font-weight=\"400\"/><b/></text>")
    }

    @Test func ofEqualValuesTheFirstInOrderIsTaken() {
        let (red, tan) = (leaf((.fill, "red")), leaf((.fill, "tan")))
        let element = group(tan, red, tan, red)
        #expect(text(element) == "<g fill=\"red\"><b fill=\"tan\"/><b/><b fill=\"tan\"/><b/></g>")
    }
}
