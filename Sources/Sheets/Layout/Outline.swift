import Diagnostics
import Documents

/// A heading of the document, for its contents and bookmarks.
struct OutlineEntry: Hashable {
    var title: String
    /// The section's printed number; may be empty.
    var number = ""
    /// The level, counted from 1.
    var level: Int
    /// The name of the destination of links to it.
    var destination: String
    /// The printed number of its page; nil until the pages are composed.
    var page: String?
}

extension Node {
    /// A name for the place of the block in its document, the same on every run.
    var destinationName: String { "block-\(span.range.lowerBound)" }
}
