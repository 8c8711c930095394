/// The metadata of a PDF document.
public struct DocumentMetadata: Hashable, Sendable {
    public var title: String?
    public var author: String?
    public var subject: String?
    /// A BCP 47 tag.
    public var language: String
    /// The program that made the document.
    public var creator: String
    /// The date of creation; none by default, so that the same input gives the same bytes on any day.
    public var date: DocumentDate?

    public init(
        title: String? = nil, author: String? = nil, subject: String? = nil, language: String = "zh-CN",
        creator: String = "Tuban", date: DocumentDate? = nil
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.creator = creator
        self.date = date
    }
}

/// A point in time for the metadata of a document.
public struct DocumentDate: Hashable, Sendable {
    /// In PDF's notation: `D:20240312083000+08'00'`.
    let pdf: String

    /// - Parameter iso8601: `2024-03-12`, or `2024-03-12T08:30:00` with `Z` or `+08:00` after it.
    ///   nil for anything else.
    public init?(iso8601: String) {
        let shape = iso8601.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
        let date = "0000-00-00", time = "0000-00-00T00:00:00"
        let digits = String(iso8601.filter { $0.isASCII && $0.isNumber })
        switch String(decoding: shape, as: UTF8.self) {
        case date, time: pdf = "D:" + digits
        case time + "Z": pdf = "D:" + digits + "Z"
        case time + "+00:00", time + "-00:00":
            let zone = iso8601.suffix(6)
            pdf = "D:" + digits.prefix(14) + zone.prefix(3) + "'" + zone.suffix(2) + "'"
        default: return nil
        }
    }
}
