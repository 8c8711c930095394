extension String {
    /// Whether a browser that follows the address opens a page or a message, and runs no program: a page of the web, a
    /// mail or telephone address, or a place relative to the document.
    var isSafeAddress: Bool {
        // Browsers pass over white space and control characters, also within the name of a scheme.
        let visible = unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        guard !visible.isEmpty else { return false }
        let scheme = visible.prefix { !["/", "?", "#"].contains($0) }
        guard let colon = scheme.firstIndex(of: ":") else { return true }
        return ["http", "https", "mailto", "tel", "ftp"].contains(
            String(String.UnicodeScalarView(scheme[..<colon])).lowercased())
    }
}
