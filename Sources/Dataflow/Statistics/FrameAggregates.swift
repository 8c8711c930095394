extension Measure {
    /// The maximum number of rows in all frames together, for an operation that looks at each frame anew.
    static let frameLimit = 200_000_000

    /// The aggregate over the frame of each position; nil if the frames exceed the limit.
    ///
    /// O(rows) for counts, sums, means and deviations; otherwise O(rows in all frames).
    func values(over table: Table, _ order: WindowOrder, frames: [Range<Int>]) -> [Value]? {
        if operation == .count { return frames.map { .number(Double($0.count)) } }
        if Moments.determine(operation) { return slidingMoments(over: table, order, frames: frames) }
        return eachFrame(over: table, order, frames: frames)
    }

    /// Adds and removes numbers as the frame slides over the rows.
    private func slidingMoments(over table: Table, _ order: WindowOrder, frames: [Range<Int>]) -> [Value] {
        guard let field else { return frames.map { _ in .undefined } }
        let column = table.values(at: field)
        let (numbers, validity) = (column.numbers, column.validity)
        var moments = Moments()
        var shown = 0..<0
        return frames.map { frame in
            if frame.lowerBound >= shown.upperBound || frame.lowerBound < shown.lowerBound
                || frame.upperBound < shown.upperBound
            {
                moments = Moments()
                shown = frame.lowerBound..<frame.lowerBound
            }
            for position in shown.lowerBound..<frame.lowerBound where validity[order.rows[position]] == .valid
            {
                moments.remove(numbers[order.rows[position]])
            }
            for position in shown.upperBound..<frame.upperBound where validity[order.rows[position]] == .valid
            {
                moments.add(numbers[order.rows[position]])
            }
            shown = frame
            return moments.value(operation).map(Value.number) ?? .undefined
        }
    }

    /// Treats each frame as a group; neighbours with the same frame share one.
    private func eachFrame(over table: Table, _ order: WindowOrder, frames: [Range<Int>]) -> [Value]? {
        let told = frames.indices.reduce(0) { told, index in
            index > 0 && frames[index] == frames[index - 1] ? told : told + frames[index].count
        }
        guard told <= Self.frameLimit else { return nil }
        var results: [Value] = []
        results.reserveCapacity(frames.count)
        var rows: [Int] = []
        var groups: [Int32] = []
        var groupOfFrame: [Int] = []
        let chunk = max(1 << 18, table.rowCount)
        func conclude() {
            let groupCount = (groupOfFrame.last ?? -1) + 1
            let column = column(
                over: table, Membership(rows: rows, groups: groups, groupCount: groupCount))
            results += groupOfFrame.map { column[$0] }
            rows = []
            groups = []
            groupOfFrame = []
        }
        for (index, frame) in frames.enumerated() {
            if let last = groupOfFrame.last, frame == frames[index - 1] {
                groupOfFrame.append(last)
                continue
            }
            if rows.count + frame.count > chunk { conclude() }
            let group = (groupOfFrame.last ?? -1) + 1
            rows += order.rows[frame]
            groups += repeatElement(Int32(group), count: frame.count)
            groupOfFrame.append(group)
        }
        conclude()
        return results
    }
}
