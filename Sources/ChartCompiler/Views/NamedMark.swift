import ChartLayout
import ChartModel
import Diagnostics
import Documents

/// A mark that a document names.
enum NamedMark {
    case primitive(any PrimitiveMark.Type)
    case composite(any CompositeMark.Type)

    /// - Returns: nil, with a diagnostic, if there is no such mark.
    static func read(_ node: Node, _ registries: Registries, log: DiagnosticLog) -> NamedMark? {
        let (primitive, composite) = (registries[MarkRegistry.self], registries[CompositeMarkRegistry.self])
        if let name = node.string {
            if let mark = composite[name] { return .composite(mark) }
            if let mark = primitive[name] { return .primitive(mark) }
        }
        let names = primitive.names + composite.names
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
