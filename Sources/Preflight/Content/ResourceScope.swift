/// The resources of a content stream, and what was made of them.
final class ResourceScope {
    let node: PDFNode
    private var spaces: [String: ColorSpace] = [:]

    init(_ node: PDFNode) { self.node = node }

    func space(_ name: String) -> ColorSpace? {
        if let known = spaces[name] { return known }
        guard let space = ColorSpace(PDFNode(.name(name), in: node.file), node) else { return nil }
        spaces[name] = space
        return space
    }

    /// A resource of a kind; null if there is none of the name.
    func resource(_ kind: String, _ name: String) -> PDFNode { node[kind][name] }
}
