import Glibc

/// Memory for the pixels of a picture.
///
/// A large picture uses large pages if the system has them: providing thousands of small pages would take as
/// long as drawing a chart.
enum PixelMemory {
    private static let largePage = 1 << 21

    /// - Parameter isCleared: Whether all pixels are to be 0; any may be anything otherwise.
    static func allocate(count: Int, isCleared: Bool) throws(RenderingError) -> UnsafeMutablePointer<UInt32> {
        let size = count * MemoryLayout<UInt32>.size
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, size < largePage ? 64 : largePage, size) == 0, let memory else {
            throw .cairo("out of memory")
        }
        if size >= largePage { madvise(memory, size, MADV_HUGEPAGE) }
        if isCleared { memset(memory, 0, size) }
        return memory.bindMemory(to: UInt32.self, capacity: count)
    }

    static func deallocate(_ pixels: UnsafeMutablePointer<UInt32>) { free(pixels) }
}
