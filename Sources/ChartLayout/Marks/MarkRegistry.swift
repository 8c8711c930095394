package import ChartModel
import Documents

/// The marks that are drawn themselves.
package struct MarkRegistry: Registry {
    package private(set) var all: [any PrimitiveMark.Type]

    package static let standard = MarkRegistry(all: [
        ArcMark.self, AreaMark.self, BarMark.self, CircleMark.self, GeoshapeMark.self, ImageMark.self,
        LineMark.self, PointMark.self, RectMark.self, RuleMark.self, SquareMark.self, TextMark.self,
        TickMark.self, TrailMark.self,
    ])

    package mutating func add(_ mark: any PrimitiveMark.Type) { all.append(mark) }

    package var names: [String] { all.map { $0.name } }

    package subscript(name: String) -> (any PrimitiveMark.Type)? { all.first { $0.name == name } }
}
