/// How much a document may get wrong and still be drawn.
///
/// This is the one place where a mistake becomes a warning or an error. `--strict` fails a document for any
/// warning, whoever gives it, and needs no case here.
public enum Leniency: Sendable {
    /// For a chart of its own that no house style sets: what Vega-Lite draws in spite of a mistake is drawn as
    /// Vega-Lite draws it, with a warning.
    case plain
    /// For what is printed: sheets, and charts in a house style.
    case publication
    /// For a draft: nothing keeps the rest from being drawn. What can't be drawn is left out.
    case draft

    /// The kinds of mistakes in spite of which Vega-Lite draws a picture, since it passes over them, or
    /// JavaScript or the browser makes something of them. Nothing is made of any other kind: where Vega-Lite
    /// gives up, a picture would only be guessed.
    static let survivable: Set<Diagnostic.Code> = [
        // Properties
        .unknownProperty, .missingProperty, .conflictingProperties, .wrongType, .unknownValue, .outOfRange,
        .invalidLength, .unknownColor, .noEffect, .earlierGrammar,
        // Data
        .unknownTable, .missingField, .emptyTable, .notANumber, .notADate, .raggedRow, .unnamedColumn,
        .duplicateColumn, .unknownFieldType, .numbersAsText, .missingAsZero, .numberAsTime, .notARow,
        .invisibleMark, .undrawnRegion, .undatedRow, .annotationWithoutDatum, .contraryDifference,
        // Transforms and expressions
        .unknownTransform, .unknownTimeUnit, .superfluousArgument, .dependsOnClock, .chainedComparison,
        .bitwisePower, .inArray, .unfitFormat,
        // Views and scales
        .missingQuantity, .invalidDomain, .unknownOrder,
    ]
}
