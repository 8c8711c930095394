public import Diagnostics

/// How much a document may get wrong and still be drawn.
///
/// This is the one place where what checks find becomes a warning or an error. `--strict` fails a document for
/// any warning, whoever gives it, and needs no case here.
public enum Leniency: Sendable {
    /// For a chart of its own that no house style sets: it is drawn as Vega-Lite draws it, with warnings.
    case plain
    /// For what is printed: sheets, and charts in a house style.
    case publication

    public func severity(of weight: Finding.Weight) -> Diagnostic.Severity {
        switch (weight, self) {
        case (.fact, .publication): .error
        case (.fact, .plain), (.judgement, _): .warning
        }
    }
}
