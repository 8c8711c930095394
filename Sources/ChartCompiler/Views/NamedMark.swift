import ChartLayout
import ChartModel
import Dataflow
import Documents

/// A mark that a document names.
enum NamedMark {
    case primitive(any PrimitiveMark.Type)
    case composite(any CompositeMark.Type)

    /// - Returns: nil if there is no such mark.
    init?(_ name: Literal?, _ registries: Registries) {
        guard let name = name?.string else { return nil }
        if let mark = registries[CompositeMarkRegistry.self][name] {
            self = .composite(mark)
        } else if let mark = registries[MarkRegistry.self][name] {
            self = .primitive(mark)
        } else {
            return nil
        }
    }

    static func names(_ registries: Registries) -> [String] {
        registries[MarkRegistry.self].names + registries[CompositeMarkRegistry.self].names
    }
}
