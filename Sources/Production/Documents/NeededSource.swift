public import Diagnostics
public import Documents

/// A file or an address that a document names: data, a picture, a theme, a dictionary of figures.
public struct NeededSource: Sendable {
    /// What the document writes.
    public let name: String
    public let span: Span
    /// Why it can't be read, such as that an address on the network has no copy; nil if it can.
    public let obstacle: String?
    /// Whether it is an address on the network.
    public let isAddress: Bool
}

extension LoadedDocument {
    /// What the document needs besides itself, each name once, in the order in which it names them. Files are opened, but
    /// not read as what they are.
    public func needs(from sources: any SourceProvider) -> [NeededSource] {
        guard let document else { return [] }
        let reader = SourceReader(sources, folder: document.folder)
        var known: Set<String> = []
        return document.node.namedSources(isOutermost: true).compactMap { node in
            guard let name = node.string, known.insert(name).inserted else { return nil }
            let log = DiagnosticLog()
            _ = reader.source(name, at: node.span, log: log)
            let isAddress = if case .address = SourceReference(name) { true } else { false }
            return NeededSource(
                name: name, span: node.span, obstacle: log.diagnostics.first?.message, isAddress: isAddress)
        }
    }
}

extension Node {
    /// The nodes that name sources. Rows are left out: a `url` among them is a value.
    fileprivate func namedSources(isOutermost: Bool = false) -> [Node] {
        if let elements { return elements.flatMap { $0.namedSources() } }
        return (members ?? []).flatMap { member -> [Node] in
            switch member.key {
            case "values", "datasets": []
            case "url" where member.value.string != nil: [member.value]
            case "theme" where isOutermost, "extends" where isOutermost:
                member.value.string.map { BuiltInSources.houseStyles.source(named: $0) == nil } == true
                    ? [member.value] : []
            case "figures" where isOutermost: member.value.string == nil ? [] : [member.value]
            default: member.value.namedSources()
            }
        }
    }
}
