import Press
import Rendering
import Testing

@testable import Production

/// What is said of PDF files, by whoever comes first.
@Suite struct PDFFormTests {
    private func form(press: PressProfile?? = nil, layers: Bool? = nil, archive: Bool? = nil) -> PDFForm {
        var form = PDFForm()
        (form.press, form.hasLayers, form.isArchive) = (press, layers, archive)
        return form
    }

    private let newsprint: PressProfile?? = .some(PressProfile(.newsprint))
    private let x4: PressProfile?? = .some(PressProfile(.x4))

    @Test func `What one leaves open, the next decides`() {
        let form = form().over(form(press: x4, layers: true))
        #expect(form.finalPress?.standard == .x4)
        #expect(form.options.hasLayers)
    }

    @Test func `What one has said, the next doesn't change`() {
        let form = form(press: .some(nil), layers: false).over(form(press: x4, layers: true))
        #expect(form.finalPress == nil)
        #expect(!form.options.hasLayers)
    }

    @Test func `Whoever asks for an archive has no press`() {
        #expect(form(archive: true).over(form(press: newsprint)).finalPress == nil)
    }

    @Test func `Whoever asks for a press has no archive`() {
        let form = form(press: newsprint).over(form(archive: true))
        #expect(form.finalPress != nil)
        #expect(!form.options.isArchive)
    }

    @Test func `A page's archive isn't undone by the press of its theme`() {
        let form = form().over(form(archive: true).over(form(press: newsprint)))
        #expect(form.options.isArchive)
        #expect(form.finalPress == nil)
    }

    @Test func `A theme's layers aren't asked of a press that has none`() {
        #expect(!form(press: newsprint).over(form(layers: true)).options.hasLayers)
        #expect(form(press: x4).over(form(layers: true)).options.hasLayers)
        #expect(form(press: newsprint, layers: true).over(form()).options.hasLayers)
    }

    @Test func `No press and no archive are plain documents`() {
        let form = form(press: .some(nil), archive: false).over(form(press: newsprint, archive: true))
        #expect(form.finalPress == nil)
        #expect(!form.options.isArchive)
    }
}
