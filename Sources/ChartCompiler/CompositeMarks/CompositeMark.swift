import Documents
import Grammar

/// A mark that stands for layers of plainer ones: a box plot, an error bar, an error band.
///
/// Each is written out before anything is drawn, as in Vega-Lite's `compositemark`: the encoding's own
/// aggregates become transforms, and each part a layer.
protocol CompositeMark: Sendable {
    static var name: String { get }
    /// What may be said of the mark, besides its parts.
    static var properties: [String] { get }
    /// The parts that can be left out or styled, with what the grammar's config says of them.
    static var parts: [String: Node.Content] { get }

    /// The layers that the mark stands for; nil, with a diagnostic, where its encoding makes none.
    static func layers(of unit: CompositeUnit) -> ViewSpec?
}

enum CompositeMarkRegistry {
    static let all: [any CompositeMark.Type] = [BoxplotMark.self, ErrorBarMark.self, ErrorBandMark.self]

    static func mark(_ name: String?) -> (any CompositeMark.Type)? { all.first { $0.name == name } }
}
