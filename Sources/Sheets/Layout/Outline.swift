import Diagnostics
import Documents

/// A heading of the document: an entry of its contents and its bookmarks.
struct OutlineEntry: Hashable {
    var title: String
    /// The section's own number, as it is printed; may be empty.
    var number = ""
    /// From 1.
    var level: Int
    /// The name by which links find it.
    var destination: String
    /// The number of its page as it is printed; nil while the pages aren't made up.
    var page: String?
}

extension Node {
    /// A name for the place where a block stands in its document, the same on every run.
    var destinationName: String { "block-\(span.range.lowerBound)" }
}
