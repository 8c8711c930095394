import Grammar

/// A mark that consists of several simpler ones: a box plot, an error bar, an error band.
///
/// It is expanded before anything is drawn, as in Vega-Lite's `compositemark`: the aggregates of its encoding
/// become transforms, and each of its parts a layer.
protocol CompositeMark: Sendable {
    static var name: String { get }
    /// The names of the mark's properties, apart from its parts.
    static var properties: [String] { get }
    /// The parts that can be left out or styled, and whether they are there if nothing is said of them.
    static var parts: [String: Bool] { get }

    /// Returns the layers of the mark; nil, with a diagnostic, if its encoding isn't sufficient.
    static func layers(of unit: CompositeUnit) -> ViewSpec?
}
