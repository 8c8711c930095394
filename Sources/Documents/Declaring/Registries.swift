/// The open lists of things that documents refer to by name, marks, transforms, blocks, and of checks.
///
/// Each list is a type in the module of its entries. All of them are passed down together, with the
/// decoding context and the compiler's environment, so that a caller can add to them and none is global.
public struct Registries: Sendable {
    private var own: [ObjectIdentifier: any Registry] = [:]

    /// The standard registries.
    public init() {}

    /// The registry of a kind; the standard one until another is set.
    public subscript<List: Registry>(_ kind: List.Type) -> List {
        get { own[ObjectIdentifier(kind)] as? List ?? .standard }
        set { own[ObjectIdentifier(kind)] = newValue }
    }
}

/// An open list of things of one kind.
public protocol Registry: Sendable {
    /// The standard list.
    static var standard: Self { get }
}
