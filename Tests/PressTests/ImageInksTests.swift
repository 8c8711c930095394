import Colors
import SceneGraph
import Testing
import TextShaping

@testable import Press
@testable import Rendering

@Suite struct ImageMaskTests {
    private func bit(_ mask: ImageMask, _ x: Int, _ y: Int) -> Bool {
        mask.bits[y * ((mask.width + 7) / 8) + x / 8] & 0x80 >> UInt8(x % 8) != 0
    }

    @Test func `What is opaque is printed, what is transparent isn't`() {
        let mask = ImageMask([255, 255, 0, 0], width: 4, height: 1)
        #expect(mask.width == 16 && mask.height == 4)
        #expect((0..<8).allSatisfy { !bit(mask, $0, 0) })
        #expect((8..<16).allSatisfy { bit(mask, $0, 0) })
        #expect(!mask.fades)
    }

    @Test func `The edge runs where the soft one was half transparent`() {
        // From opaque in the middle of the first pixel to transparent in that of the last: half way is at 6 of 16.
        let mask = ImageMask([255, 128, 0, 0], width: 4, height: 1)
        let printed = (0..<16).count { !bit(mask, $0, 2) }
        #expect((5...7).contains(printed))
        #expect(mask.fades)
    }

    @Test func `A picture of one pixel has a mask`() {
        #expect(ImageMask([200], width: 1, height: 1).bits.allSatisfy { $0 & 0xF0 == 0 })
    }
}

@Suite struct ImageInksTests {
    /// Sixteen by sixteen pixels, encoded by the engine itself.
    private func picture(_ color: Color, alpha: Double = 1) throws -> Mark {
        let root = GroupItem(
            width: 16, height: 16, marks: [rect(0, 0, 8, 16, color), rect(8, 0, 8, 16, color, alpha: alpha)])
        let scene = Scene(width: 16, height: 16, background: nil, root: root)
        let png = try PNGRenderer.render(scene, ppi: 72, shaper: TextShaper(library: FontLibrary()))
        let url = "picture.png"
        let image = try EncodedImage(url: url, png)
        return Mark(
            .image([ImageItem(rect: Rect(x: 10, y: 10, width: 32, height: 32), url: url, image: image)]))
    }

    private func heads(_ pressed: Pressed) -> [String] {
        (0..<pressed.file.count).compactMap { number in
            let head = String(decoding: pressed.file.object(number).prefix(400), as: UTF8.self)
            return head.contains("/Subtype /Image") ? head : nil
        }
    }

    @Test func `A coloured picture goes out in four inks`() throws {
        let pressed = try Pressed([picture(Color(0xC02020))])
        #expect(heads(pressed).count { $0.contains("/ColorSpace /DeviceCMYK") } == 1)
        #expect(!pressed.text.contains("DeviceRGB"))
        #expect(pressed.findings.isEmpty)
    }

    @Test func `A picture that is drawn twice is named once`() throws {
        let mark = try picture(Color(0xC02020))
        let pressed = try Pressed([mark, rect(0, 0, 5, 5, .black), mark])
        #expect(pressed.content.matches(of: #/\/x\d+ Do/#).count == 2)
        for number in 0..<pressed.file.count {
            let text = pressed.file.dictionary(number) ?? ""
            let names = text.matches(of: #/(\/x\d+) \d+ 0 R/#).map { String($0.1) }
            #expect(names.count == Set(names).count)
        }
    }

    @Test func `Emoji are told, with their place`() throws {
        let shaper = try TextShaper(library: FontLibrary())
        let font = FontStyle(family: "Noto Sans CJK SC", size: 12, weight: 400)
        let pictures = shaper.line("热🔥", in: font).pictures.map(\.text)
        let findings = try Pressed([words("热🔥", .black), words("plain “words”", .black, y: 80)]).findings
        let told = findings.compactMap { finding -> String? in
            if case .pictureCharacters(let text) = finding.reason { text } else { nil }
        }
        #expect(told == (pictures.isEmpty ? [] : ["🔥"]))
    }

    @Test func `A picture that ends at the edge of the page is told where there is a bleed`() throws {
        var profile = PressProfile()
        profile.bleed = 9
        func findings(_ x: Double) throws -> [SeparationFinding.Reason] {
            guard case .image(var items) = try picture(Color(0xC02020)).items else { return [] }
            items[0].rect = Rect(x: x, y: 30, width: 40, height: 40)
            return try Pressed([Mark(.image(items))], profile).findings.map(\.reason)
        }
        #expect(try findings(0) == [.pictureWithoutBleed])
        #expect(try findings(160) == [.pictureWithoutBleed])
        #expect(try findings(20) == [])
        #expect(try findings(-9) == [])
    }

    @Test func `A grey picture goes out in black`() throws {
        let pressed = try Pressed([picture(Color(0x909090))])
        #expect(heads(pressed).contains { $0.contains("/ColorSpace /DeviceGray") })
        #expect(!pressed.text.contains("/ColorSpace /DeviceCMYK /"))
    }

    @Test func `A picture that is transparent in places has a mask of whole pixels`() throws {
        let pressed = try Pressed([picture(Color(0xC02020), alpha: 0)])
        #expect(heads(pressed).contains { $0.contains("/ImageMask true") })
        #expect(!pressed.text.contains("/SMask"))
        #expect(pressed.findings.isEmpty)
    }

    @Test func `A picture that fades into the page becomes one with what is beneath it`() throws {
        let pressed = try Pressed([picture(Color(0xC02020), alpha: 0.5)])
        #expect(pressed.findings.isEmpty)
        #expect(!pressed.text.contains("/SMask"))
        #expect(!heads(pressed).contains { $0.contains("/ImageMask true") })
    }

    @Test func `A translucent picture becomes one with what is beneath it`() throws {
        var mark = try picture(Color(0xC02020))
        guard case .image(var items) = mark.items else { return }
        items[0].opacity = 0.5
        mark.items = .image(items)
        let pressed = try Pressed([mark])
        #expect(pressed.findings.isEmpty)
        #expect(!pressed.text.contains("/SMask"))
        #expect(heads(pressed).count == 1)
    }

    @Test func `What is translucent over a picture becomes a picture where they meet`() throws {
        let over = try Pressed([
            picture(Color(0xC02020)), rect(20, 20, 50, 5, .inks(0, 0, 0, 100), alpha: 0.5),
        ])
        #expect(over.findings.isEmpty)
        #expect(heads(over).count == 2)
        // Beside the picture it is a tint.
        #expect(over.content.contains("0 0 0 0.5 k"))
    }

    @Test func `Translucent letters over a picture are pixels within their outlines`() throws {
        var item = TextItem(
            "text", x: 12, y: 36, font: FontStyle(family: "sans-serif", size: 24),
            fill: .inks(0, 0, 0, 100))
        item.style.opacity = 0.5
        let over = try Pressed([picture(Color(0xC02020)), Mark(.text([item]))])
        #expect(over.findings.isEmpty)
        #expect(heads(over).count == 2)
    }

    @Test func `PDF/X-4 keeps soft masks as they are`() throws {
        let text = try Pressed([picture(Color(0xC02020), alpha: 0.5)], PressProfile(.x4)).text
        #expect(text.contains("/SMask"))
        #expect(!text.contains("DeviceRGB"))
    }
}
