/// The number of an indirect object.
struct PDFObjectID: Hashable, Sendable {
    var number: Int
    var generation: Int
}

/// An object of a PDF file (ISO 32000-1, 7.3), with references as they are written.
enum PDFObject {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    /// Without its slash; bytes that aren't UTF-8 are replaced.
    case name(String)
    case string([UInt8])
    case array([PDFObject])
    case dictionary([String: PDFObject])
    /// The dictionary of a stream and the object that holds its data.
    case stream([String: PDFObject], PDFObjectID)
    case reference(PDFObjectID)
}
