import Glibc

/// Finds the repetitions in the rows of a flat picture: pixels like the one before, like those
/// above, and like a pair of pixels seen lately. Shapes and letters give little else.
///
/// Rows are left unfiltered: on flat graphics that beats every filter by a sixth or more.
struct PixelMatcher: ~Copyable {
    private let width: Int
    /// Bytes of a pixel: 3, or 4 with alpha.
    private let depth: Int
    /// Bytes of a row with its filter byte.
    private let rowSize: Int
    private var stream = DeflateStream()
    private var checksum = Adler32()
    private var sums: RowSums
    private var pending = Match()
    private var pairs = LastPlaces()
    private var singles = LastPlaces()
    private var rowIndex = 0
    /// How the last row repeats the one above; empty if it doesn't.
    private var repetition: [Match] = []

    /// In bytes.
    private struct Match {
        var length = 0
        var distance = 0
    }

    /// The window of deflate.
    private static let greatestDistance = 32768

    init(width: Int, hasAlpha: Bool) {
        self.width = width
        depth = hasAlpha ? 4 : 3
        rowSize = width * depth + 1
        sums = RowSums(rowSize: rowSize, depth: depth)
    }

    /// The next row: pixels as ARGB words, not premultiplied, alpha 255 where the picture has none. All
    /// rows lie in one buffer, one after the other.
    mutating func add(_ row: UnsafePointer<UInt32>) {
        let above = rowIndex > 0 ? row - width : nil
        if let above, rowSize <= PixelMatcher.greatestDistance, memcmp(row, above, width * 4) == 0 {
            if repetition.isEmpty { repetition = repeated(row) }
            for match in repetition { repeatBytes(match.length, distance: match.distance) }
        } else {
            repetition.removeAll(keepingCapacity: true)
            encode(row, above)
        }
        checksum.update(count: rowSize, sum: sums.sum, weightedSum: sums.weightedSum)
        rowIndex += 1
    }

    /// The zlib stream of all rows.
    consuming func finish() -> [UInt8] {
        flush()
        // A window of 32K, the fastest level.
        var bytes: [UInt8] = [0x78, 0x01]
        let checksum = checksum.value
        bytes += stream.finish()
        withUnsafeBytes(of: checksum.bigEndian) { bytes += $0 }
        return bytes
    }
}

extension PixelMatcher {
    /// The repetitions that make up a row like the one above.
    private func repeated(_ row: UnsafePointer<UInt32>) -> [Match] {
        // The filter byte is like the one above too.
        var matches = [Match(length: 1 + depth, distance: rowSize)]
        var x = 1
        while x < width {
            let run = run(row, at: x)
            if isWorthMore(run, than: width - x) {
                matches.append(Match(length: run * depth, distance: depth))
                x += run
            } else {
                matches.append(Match(length: (width - x) * depth, distance: rowSize))
                x = width
            }
        }
        return matches
    }

    private mutating func encode(_ row: UnsafePointer<UInt32>, _ above: UnsafePointer<UInt32>?) {
        let reachable = rowSize <= PixelMatcher.greatestDistance ? above : nil
        // Pixels before are like those above, from the place that was looked at last.
        var likeEnd = reachable.map { row.commonCount(with: $0, limit: width) } ?? 0
        // The sums know the pixels before.
        var summedEnd = likeEnd
        var x = 0
        if likeEnd > 0 {
            // The filter byte is like the one above too.
            repeatBytes(1 + depth, distance: rowSize)
            x = 1
        } else {
            flush()
            stream.literal(0)
        }
        while x < width {
            if x >= likeEnd, let reachable {
                likeEnd = x + (row + x).commonCount(with: reachable + x, limit: width - x)
                if likeEnd > x {
                    sums.replace(above, with: row, in: summedEnd..<x)
                    summedEnd = likeEnd
                }
            }
            let match = bestMatch(row, at: x, like: max(0, likeEnd - x))
            if match.length > 0 {
                repeatBytes(match.length * depth, distance: match.distance)
                x += match.length
            } else {
                literal(row[x])
                x += 1
            }
        }
        if summedEnd < width { sums.replace(above, with: row, in: summedEnd..<width) }
    }

    /// The longest repetition worth its bits; the length in pixels.
    ///
    /// - Parameter like: The number of pixels that are like those above.
    @inline(__always)
    private mutating func bestMatch(_ row: UnsafePointer<UInt32>, at x: Int, like: Int) -> Match {
        let run = run(row, at: x)
        if isWorthMore(run, than: like) { return Match(length: run, distance: depth) }
        if like >= 4 { return Match(length: like, distance: rowSize) }
        let place = UInt32(truncatingIfNeeded: rowIndex << 16 | x)
        if x + 1 < width {
            let seen = match(
                row, at: x, with: pairs.exchange(row[x] &* 0x9E37_79B1 ^ row[x + 1], for: place))
            if seen.length > max(1, like) { return seen }
        }
        let single = singles.exchange(row[x], for: place)
        if like >= 2 || like > 0 && pending.distance == rowSize {
            return Match(length: like, distance: rowSize)
        }
        return match(row, at: x, with: single)
    }

    /// The repetition of the pixels that start at an earlier place, if there is one.
    @inline(__always)
    private func match(_ row: UnsafePointer<UInt32>, at x: Int, with place: UInt32) -> Match {
        let (rows, lastX) = (rowIndex &- Int(place >> 16), Int(place & 0xFFFF))
        let distance = rows &* rowSize &+ (x &- lastX) &* depth
        guard distance > 0, distance <= PixelMatcher.greatestDistance else { return Match() }
        let source = row - rows * width + (lastX - x)
        let count = (row + x).commonCount(with: source + x, limit: width - max(x, lastX))
        return Match(length: count, distance: distance)
    }

    /// How many pixels from a place on are like the one before it.
    @inline(__always)
    private func run(_ row: UnsafePointer<UInt32>, at x: Int) -> Int {
        guard x > 0, row[x] == row[x - 1] else { return 0 }
        return (row + x).commonCount(with: row + x - 1, limit: width - x)
    }

    /// Bits, by and large: a run has no bits for its distance, a pixel between two runs costs some.
    @inline(__always)
    private func isWorthMore(_ run: Int, than like: Int) -> Bool {
        guard run > 0, run < like else { return run > 0 }
        let costOfRuns = 4 * (run * depth / 258 + 1) + 16 + 4 * ((like - run) * depth / 258 + 1)
        return costOfRuns < 15 * (like * depth / 258 + 1)
    }

    private mutating func repeatBytes(_ count: Int, distance: Int) {
        if pending.distance != distance { flush() }
        pending.distance = distance
        pending.length += count
    }

    @inline(__always)
    private mutating func flush() {
        if pending.length > 0 {
            stream.match(length: pending.length, distance: pending.distance)
            pending = Match()
        }
    }

    @inline(__always)
    private mutating func literal(_ pixel: UInt32) {
        flush()
        stream.literals(pixel)
        if depth == 4 { stream.literal(UInt8(truncatingIfNeeded: pixel >> 24)) }
    }
}

/// Where something was seen last, by its hash.
private struct LastPlaces: ~Copyable {
    private let places = UnsafeMutablePointer<UInt32>.allocate(capacity: 1 << 12)

    /// No place is far behind every row.
    init() { places.initialize(repeating: 0xFFFF_0000, count: 1 << 12) }

    deinit { places.deallocate() }

    /// Notes a place, row and column in the halves of a word; the one before.
    @inline(__always)
    mutating func exchange(_ key: UInt32, for place: UInt32) -> UInt32 {
        let slot = Int((key &* 0x85EB_CA77) >> 20)
        defer { places[slot] = place }
        return places[slot]
    }
}
