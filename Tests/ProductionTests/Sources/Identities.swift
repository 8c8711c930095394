import Documents
import Synchronization

/// How many different sources several threads were given.
final class Identities: Sendable {
    private let seen = Mutex<Set<ObjectIdentifier>>([])
    func add(_ source: Source) { seen.withLock { _ = $0.insert(ObjectIdentifier(source)) } }
    var count: Int { seen.withLock(\.count) }
}
