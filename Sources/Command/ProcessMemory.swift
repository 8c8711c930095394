import CMalloc

/// How the process deals with memory.
enum ProcessMemory {
    /// Keeps what is given back for the next who asks.
    ///
    /// Fonts and pictures are megabytes each. The C library would return these to the system at once,
    /// which clears them page by page before it hands them out again: a sixth of the time of a short run.
    static func keepWhatIsGivenBack() {
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        mallopt(M_TRIM_THRESHOLD, 256 << 20)
        mallopt(M_TOP_PAD, 1 << 20)
    }
}
