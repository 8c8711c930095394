import Diagnostics
import Documents

/// All marks: primitive ones, which are drawn themselves, and composite ones, which expand to layers of
/// others.
struct MarkRegistry: Registry {
    private(set) var primitive: [any PrimitiveMark.Type]
    private(set) var composite: [any CompositeMark.Type]

    static let standard = MarkRegistry(
        primitive: [
            ArcMark.self, AreaMark.self, BarMark.self, CircleMark.self, GeoshapeMark.self, ImageMark.self,
            LineMark.self, PointMark.self, RectMark.self, RuleMark.self, SquareMark.self, TextMark.self,
            TickMark.self, TrailMark.self,
        ],
        composite: [BoxplotMark.self, ErrorBandMark.self, ErrorBarMark.self])

    /// Adds a primitive mark.
    mutating func add(_ mark: any PrimitiveMark.Type) { primitive.append(mark) }

    /// Adds a composite mark.
    mutating func add(_ mark: any CompositeMark.Type) { composite.append(mark) }

    var names: [String] { primitive.map { $0.name } + composite.map { $0.name } }

    /// Returns the composite mark of a name; nil if there is none.
    func composite(_ name: String?) -> (any CompositeMark.Type)? { composite.first { $0.name == name } }

    /// Returns the primitive mark that a document names; nil, with a diagnostic, if there is none.
    func primitive(_ node: Node, log: DiagnosticLog) -> (any PrimitiveMark.Type)? {
        if let mark = primitive.first(where: { $0.name == node.string }) { return mark }
        let list = "one of " + names.quoted
        if let name = node.string {
            log.error(
                .unknownValue, "unknown value '\(name)'", at: node.span,
                hint: names.nearest(to: name).map { "did you mean '\($0)'?" } ?? list)
        } else {
            log.error(.wrongType, "expected \(list), found \(node.kind)", at: node.span)
        }
        return nil
    }
}
