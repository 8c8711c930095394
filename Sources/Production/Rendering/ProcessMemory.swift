import CMalloc

/// How the process deals with memory.
public enum ProcessMemory {
    /// Keeps what is given back for the next who asks.
    ///
    /// Fonts and pictures are megabytes each. The C library would return these to the system at once,
    /// which clears them page by page before it hands them out again: a sixth of the time of a short run.
    public static func keepWhatIsGivenBack() {
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        mallopt(M_TRIM_THRESHOLD, 256 << 20)
        mallopt(M_TOP_PAD, 1 << 20)
    }

    /// Returns to the system what is free, if that is much, and from then on what becomes free: after a large table a process
    /// needs its room more than the few milliseconds.
    static func returnWhatIsFree() {
        guard mallinfo2().fordblks >= 8 << 20 else { return }
        malloc_trim(0)
        mallopt(M_TRIM_THRESHOLD, 4 << 20)
    }
}
