import Diagnostics

/// Why there is no figure of some name.
package struct MissingFigure {
    package var message: String
    package var hint: String?

    /// The document refers to figures, but names none.
    package static let noFigures = MissingFigure(
        message: "the document names no figures",
        hint: "give it the path of a dataset: 'figures: ../figures.yaml'")
}

extension FigureTable {
    /// Why there is no figure of a name; nil if there is one.
    package func missing(_ name: String) -> MissingFigure? {
        guard !has(name) else { return nil }
        let near = names.nearest(to: name)
        return MissingFigure(
            message: "no figure is named '\(name)'", hint: near.map { "did you mean '\($0)'?" })
    }
}
