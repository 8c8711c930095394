/// The rows of a table, partition after partition, each of them sorted.
///
/// Positions are counted through all partitions. A position's peers are those of its partition that are equal in
/// the order; without an order each position is its only peer.
struct WindowOrder {
    /// The row at each position.
    let rows: [Int]
    /// The positions of each position's partition.
    let partitions: [Range<Int>]
    /// The positions of each position's peers.
    let peers: [Range<Int>]

    init(_ table: Table, groupBy: [FieldPath], sort: [SortKey]) {
        let order = RowOrder(table, by: sort)
        var rows: [Int] = []
        var partitions: [Range<Int>] = []
        var peers: [Range<Int>] = []
        for members in Grouping(table, by: groupBy).rows(in: order.sortedRows) {
            let partition = rows.count..<(rows.count + members.count)
            rows += members
            partitions += repeatElement(partition, count: partition.count)
            var start = partition.lowerBound
            for next in partition.dropFirst() where order.isEmpty || !order.ties(rows[next - 1], rows[next]) {
                peers += repeatElement(start..<next, count: next - start)
                start = next
            }
            peers += repeatElement(start..<partition.upperBound, count: partition.upperBound - start)
        }
        self.rows = rows
        self.partitions = partitions
        self.peers = peers
    }

    /// The positions in the frame of each position.
    func frames(_ frame: WindowFrame) -> [Range<Int>] {
        rows.indices.map { position in
            let partition = partitions[position]
            func bounded(_ position: Int) -> Int {
                min(max(position, partition.lowerBound), partition.upperBound)
            }
            let start = frame.preceding.map { bounded(position + $0) } ?? partition.lowerBound
            let end = frame.following.map { bounded(position + $0 + 1) } ?? partition.upperBound
            guard start < end else { return end..<end }
            guard frame.includesPeers else { return start..<end }
            return peers[start].lowerBound..<peers[end - 1].upperBound
        }
    }
}

/// Which rows around a row its window contains.
struct WindowFrame {
    /// Offsets from the row, both included and below a trillion; nil for no bound.
    var preceding: Int?
    var following: Int? = 0
    /// Whether the frame widens to whole sets of peers.
    var includesPeers = true
}
