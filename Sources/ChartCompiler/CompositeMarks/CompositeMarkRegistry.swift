import Documents

/// The marks that expand to layers of others.
struct CompositeMarkRegistry: Registry {
    private(set) var all: [any CompositeMark.Type]

    static let standard = CompositeMarkRegistry(all: [
        BoxplotMark.self, ErrorBandMark.self, ErrorBarMark.self,
    ])

    mutating func add(_ mark: any CompositeMark.Type) { all.append(mark) }

    var names: [String] { all.map { $0.name } }

    subscript(name: String) -> (any CompositeMark.Type)? { all.first { $0.name == name } }
}
