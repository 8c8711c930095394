extension RandomAccessCollection where Element == Double, Index == Int {
    /// The first index whose element is greater than the value, in a collection in ascending
    /// order; `endIndex` for NaN. O(log count).
    func bisectRight(_ value: Double) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if value < self[middle] { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
