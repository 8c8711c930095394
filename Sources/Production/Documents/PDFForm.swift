import Diagnostics
import Documents
public import Press
import Rendering

/// What a command, a page or a theme says of PDF files. What one leaves open, the next decides.
public struct PDFForm: Sendable {
    /// The press that they are for: nil leaves it open, a nil within it stands for none.
    public var press: PressProfile??
    /// Whether the parts of pages are layers; nil leaves it open.
    public var hasLayers: Bool?
    /// Whether they are made to be kept, as PDF/A-2u; nil leaves it open.
    public var isArchive: Bool?

    /// A form that leaves everything open.
    public init() {}

    /// What a theme or a page file may say.
    static let names = ["press", "layers", "archive"]

    /// Reads what a theme or a page file says.
    static func read(_ node: Node, reader: SourceReader, log: DiagnosticLog) -> PDFForm {
        var form = PDFForm()
        if let written = node["press"] {
            form.press = .some(
                written.isNull ? nil : PressProfile.read(written, reader: reader, log: log))
        }
        func choice(_ name: String) -> Bool? {
            guard let written = node[name], !written.isNull else { return nil }
            guard let choice = written.boolean else {
                log.error(.wrongType, "expected true or false, found \(written.kind)", at: written.span)
                return nil
            }
            return choice
        }
        form.hasLayers = choice("layers")
        form.isArchive = choice("archive")
        if form.isArchive == true, case .some(.some) = form.press, let place = node["archive"]?.span {
            log.error(
                .conflictingProperties,
                "'archive' keeps the colours of screens, and 'press' has inks: choose one", at: place)
        }
        return form
    }

    /// The form with what it leaves open taken from the next that may decide.
    ///
    /// A document for a press isn't one to be kept as well, so whoever asks for one of them has decided on the other.
    func over(_ next: PDFForm) -> PDFForm {
        var form = self
        switch (press, isArchive) {
        case (nil, true?):
            form.press = .some(nil)
        case (.some(.some(let press)), _):
            form.isArchive = isArchive ?? false
            // Nobody asked for layers on this press.
            if !press.standard.allowsLayers { form.hasLayers = hasLayers ?? false }
        default:
            form.press = press ?? next.press
            form.isArchive = isArchive ?? next.isArchive
        }
        form.hasLayers = form.hasLayers ?? next.hasLayers
        return form
    }

    /// The press that documents are for in the end; nil for screens and office printers.
    var finalPress: PressProfile? { isArchive == true ? nil : press.flatMap { $0 } }

    /// How they are written.
    var options: PDFOptions {
        var options = PDFOptions()
        options.hasLayers = hasLayers ?? false
        options.isArchive = isArchive ?? false
        return options
    }
}
