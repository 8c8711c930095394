import Glibc
import Synchronization

/// The temporary files that are being written just now, kept so that a signal handler can remove them.
///
/// A handler may neither allocate nor lock: paths lie in slots of fixed size, each with an atomic
/// state. Where all slots are taken a file goes unregistered.
public struct TemporaryFiles: @unchecked Sendable {
    /// Those of the process. A program that handles signals asks for it before the first one may come.
    public static let shared = TemporaryFiles()

    private static let slotCount = 64
    private static let pathCapacity = 4096

    private enum SlotState {
        static let free = 0
        static let claimed = 1
        static let registered = 2
        /// A signal handler has it: it stays taken until the process ends.
        static let removed = 3
    }

    // Never freed: a handler may run at any time.
    private let states = UnsafeMutablePointer<Atomic<Int>>.allocate(capacity: slotCount)
    private let paths = UnsafeMutablePointer<CChar>.allocate(capacity: slotCount * pathCapacity)

    init() {
        for slot in 0..<Self.slotCount { (states + slot).initialize(to: Atomic(SlotState.free)) }
    }

    /// Registers a path before its file is made.
    ///
    /// - Returns: What `release` takes; nil where there is no free slot.
    func register(_ path: String) -> Int? {
        let length = path.utf8.count
        guard length < Self.pathCapacity, let slot = (0..<Self.slotCount).first(where: claim) else {
            return nil
        }
        let buffer = paths + slot * Self.pathCapacity
        for (offset, byte) in path.utf8.enumerated() { buffer[offset] = CChar(bitPattern: byte) }
        buffer[length] = 0
        states[slot].store(SlotState.registered, ordering: .releasing)
        return slot
    }

    /// Forgets a path whose file has its final name or is gone.
    func release(_ slot: Int?) {
        if let slot { exchange(SlotState.registered, for: SlotState.free, at: slot) }
    }

    /// Removes all registered files. Safe in a signal handler.
    public func removeAll() {
        for slot in 0..<Self.slotCount where exchange(SlotState.registered, for: SlotState.removed, at: slot)
        {
            unlink(paths + slot * Self.pathCapacity)
        }
    }

    private func claim(_ slot: Int) -> Bool { exchange(SlotState.free, for: SlotState.claimed, at: slot) }

    @discardableResult
    private func exchange(_ expected: Int, for desired: Int, at slot: Int) -> Bool {
        states[slot].compareExchange(
            expected: expected, desired: desired, ordering: .acquiringAndReleasing
        ).exchanged
    }
}
