import CQPDF

/// The functions of qpdf, whose library is opened when the first PDF is read.
enum QPDFLibrary {
    /// nil if the library isn't installed.
    static let functions: Functions? = {
        var library = qpdf_library()
        return qpdf_library_open(&library) == 1 ? Functions(table: library) : nil
    }()

    /// Pointers to functions, which never change.
    struct Functions: @unchecked Sendable {
        let table: qpdf_library
    }
}
