/// What a group means to a reader who doesn't see the page, and where it links to: the structure, links and
/// bookmarks of a document. PNG files don't contain it.
public struct Annotation: Hashable, Sendable {
    public var structure: Structure?
    /// The text that is read out in place of the group: a chart's description.
    public var alternative: String?
    /// The name by which links find the group.
    public var destination: String?
    public var link: Link?
    public var bookmark: Bookmark?

    public init(
        _ structure: Structure? = nil, alternative: String? = nil, destination: String? = nil,
        link: Link? = nil, bookmark: Bookmark? = nil
    ) {
        self.structure = structure
        self.alternative = alternative
        self.destination = destination
        self.link = link
        self.bookmark = bookmark
    }

    /// The role of a group in the document, by the standard structure types of PDF (ISO 32000-1, 14.8.4).
    public enum Structure: Hashable, Sendable {
        case section
        /// From 1, for the title of the document, to 6.
        case heading(level: Int)
        case paragraph, quote, note, caption
        /// Where figures come from: a note of its own kind.
        case source
        case figure
        case list, listItem
        case table, tableRow, tableHeader, tableCell
        case contents, contentsItem
        /// An artifact, which belongs to the page and not to the document: running heads, page numbers, rules.
        case artifact
    }

    public enum Link: Hashable, Sendable {
        /// A place in the same document.
        case destination(String)
        case address(String)
    }

    /// An entry in the outline that PDF readers show beside the pages.
    public struct Bookmark: Hashable, Sendable {
        public var title: String
        /// From 1; an entry belongs to the last one before it with a smaller level.
        public var level: Int

        public init(_ title: String, level: Int = 1) {
            self.title = title
            self.level = level
        }
    }
}
