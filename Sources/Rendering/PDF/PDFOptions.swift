/// How scenes become a PDF document for screens and office printers.
public struct PDFOptions: Hashable, Sendable {
    /// Whether the parts of pages – ground, guides, marks, labels, furniture – are layers, which programs for layout and
    /// drawing list and can hide.
    public var hasLayers = false
    /// Whether the document is made to be kept, as PDF/A-2u (ISO 19005-2): with the meaning of its colours, and with
    /// nothing in it that a reader may show in one way or another.
    public var isArchive = false

    /// A document without layers, as PDF/UA asks for it.
    public init() {}
}
