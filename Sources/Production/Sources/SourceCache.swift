import Diagnostics
import Documents
import Synchronization

/// The sources of a run: each is read once, by the first caller, and is the same for all.
///
/// Sources that haven't been used for a while make room for others, so that a batch of a hundred thousand documents
/// with data of their own doesn't fill the memory: sources are kept in two generations, of which the older is
/// dropped when the younger is full. A source that is read again must be unchanged.
final class SourceCache: Sendable {
    struct Entry: Sendable {
        var source: Source
        /// The targets of links on the way to it.
        var links: [FilePath]
    }

    /// The entry of one path: locked while it is read, so that others wait.
    private final class Slot: Sendable {
        let entry = Mutex<Entry?>(nil)
    }

    private struct Generations {
        var young: [ExactPath: Slot] = [:]
        var old: [ExactPath: Slot] = [:]
        /// The bytes of the younger generation.
        var weight = 0
        /// The state of every file that has been read.
        var states: [ExactPath: OpenFile.State] = [:]

        mutating func slot(for path: ExactPath) -> Slot {
            if let slot = young[path] { return slot }
            let slot = old.removeValue(forKey: path) ?? Slot()
            young[path] = slot
            return slot
        }

        mutating func add(_ count: Int, limit: Int) {
            weight += count
            guard weight > limit else { return }
            (old, young, weight) = (young, [:], 0)
        }
    }

    private let generations = Mutex(Generations())
    /// The maximum number of bytes of a generation.
    private let limit: Int

    init(limit: Int = 256 << 20) { self.limit = limit }

    /// - Parameters:
    ///   - shown: The path for messages.
    ///   - read: Reads the source; called once, unless it fails.
    func entry(
        for path: ExactPath, shown: String,
        read: () throws(SourceError) -> (Entry, OpenFile.State)
    ) throws(SourceError) -> Entry {
        let slot = generations.withLock { $0.slot(for: path) }
        let result: Result<Entry, SourceError> = slot.entry.withLock { known in
            if let known { return .success(known) }
            do throws(SourceError) {
                let (entry, state) = try read()
                let isSame = generations.withLock { generations in
                    generations.add(entry.source.count, limit: limit)
                    let first = generations.states[path]
                    generations.states[path] = first ?? state
                    return first == nil || first == state
                }
                guard isSame else {
                    throw SourceError(
                        .changedFile, "'\(shown)' has changed since this run read it first",
                        hint: "replace files when no run is under way")
                }
                known = entry
                return .success(entry)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
