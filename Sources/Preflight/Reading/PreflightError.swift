/// Why a file can't be judged at all.
public enum PreflightError: Error, Equatable, Sendable {
    /// qpdf, which reads PDF files, isn't installed.
    case noLibrary
    /// The file has more bytes than are read.
    case tooLarge(Int)
    /// It is no PDF, or damaged beyond repair; with what qpdf says.
    case unreadable(String)
    /// It expands to more than any page needs.
    case expands

    /// The cause in words.
    public var message: String {
        switch self {
        case .noLibrary: "the library that reads PDF files, libqpdf, isn't installed"
        case .tooLarge(let size):
            "the file has \(size >> 20) MB, and at most \(PDFFile.greatestSize >> 20) are read"
        case .unreadable(let reason): "it can't be read as a PDF: \(reason)"
        case .expands: "its object streams expand to more than a document needs"
        }
    }

    /// What can be done about it.
    public var hint: String? {
        self == .noLibrary
            ? "install qpdf: apt-get install libqpdf29, or the package that has libqpdf.so" : nil
    }
}
