import Documents

/// The columns of a dataset that say where in the source each figure stands: in which article, and in which
/// paragraph of its text, both counted from 1 as they appear.
package struct FigurePlace: Sendable {
    package var article: String?
    package var paragraph: String?

    package init() {}

    /// The columns that a dictionary names under `place`, else its columns of numbers called `article` and
    /// `paragraph` or `source`.
    init(_ dictionary: DatasetDictionary) {
        func column(_ names: [String]) -> String? {
            names.first { dictionary.column($0)?.holdsNumbers == true }
        }
        if let place = dictionary.place {
            article = place["article"]?.string
            paragraph = place["paragraph"]?.string ?? place.string
        } else {
            article = column(["article"])
            paragraph = column(["paragraph", "source"])
        }
    }
}
