/// Finds the repetitions in the rows of a flat picture: pixels like the one before, like those
/// above, and like a pair of pixels seen lately. Shapes and letters give little else.
///
/// Rows are left unfiltered: on flat graphics that beats every filter by a sixth or more.
struct PixelMatcher {
    private let width: Int
    /// Bytes of a pixel: 3, or 4 with alpha.
    private let depth: Int
    /// Bytes of a row with its filter byte.
    private let rowSize: Int
    private var stream = DeflateStream()
    private var checksum = Adler32()
    private var pending = Match()
    private var pairs = LastPlaces()
    private var singles = LastPlaces()
    private var rowIndex = 0
    private var lastRow: (sum: UInt64, weightedSum: UInt64) = (0, 0)

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
    }

    /// The next row: pixels as ARGB words, not premultiplied, alpha 255 where the picture has none.
    ///
    /// - Parameter above: The row before, in place: all rows lie in one buffer, one `stride` apart.
    mutating func add(_ row: UnsafePointer<UInt32>, above: UnsafePointer<UInt32>?, stride: Int) {
        if above.map({ PixelMatcher.commonCount(row, $0, width) == width }) != true {
            lastRow = sums(of: row)
        }
        checksum.update(count: rowSize, sum: lastRow.sum, weightedSum: lastRow.weightedSum)

        var x = 0
        if let above, row[0] == above[0], rowSize <= PixelMatcher.greatestDistance {
            // The filter byte is like the one above too.
            repeatBytes(1 + depth, distance: rowSize)
            x = 1
        } else {
            flush()
            stream.literal(0)
        }
        while x < width {
            let match = bestMatch(row, above, at: x, stride: stride)
            if match.length > 0 {
                repeatBytes(match.length * depth, distance: match.distance)
                x += match.length
            } else {
                literal(row[x])
                x += 1
            }
        }
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
    /// The longest repetition worth its bits; the length in pixels.
    private mutating func bestMatch(
        _ row: UnsafePointer<UInt32>, _ above: UnsafePointer<UInt32>?, at x: Int, stride: Int
    ) -> Match {
        let rest = width - x
        let run = x > 0 && row[x] == row[x - 1] ? PixelMatcher.commonCount(row + x, row + x - 1, rest) : 0
        var like = 0
        if let above, rowSize <= PixelMatcher.greatestDistance {
            like = PixelMatcher.commonCount(row + x, above + x, rest)
        }
        if run > 0, run >= like || costOfRuns(run, like) < costOfRow(like) {
            return Match(length: run, distance: depth)
        }
        if like >= 4 { return Match(length: like, distance: rowSize) }
        let place = rowIndex * width + x
        if rest >= 2 {
            let seen = match(
                row, at: x, stride: stride,
                with: pairs.exchange(row[x] &* 0x9E37_79B1 ^ row[x + 1], for: place))
            if seen.length > max(1, like) { return seen }
        }
        let single = singles.exchange(row[x], for: place)
        if like >= 2 || like > 0 && pending.distance == rowSize {
            return Match(length: like, distance: rowSize)
        }
        return match(row, at: x, stride: stride, with: single)
    }

    /// The repetition of the pixels that start at an earlier place, if there is one.
    private func match(_ row: UnsafePointer<UInt32>, at x: Int, stride: Int, with place: Int?) -> Match {
        guard let (lastRow, lastX) = place?.quotientAndRemainder(dividingBy: width) else { return Match() }
        let distance = (rowIndex - lastRow) * rowSize + (x - lastX) * depth
        guard distance <= PixelMatcher.greatestDistance else { return Match() }
        let source = row - (rowIndex - lastRow) * stride + (lastX - x)
        let count = PixelMatcher.commonCount(row + x, source + x, width - max(x, lastX))
        return Match(length: count, distance: distance)
    }

    /// Bits, by and large: a run has no bits for its distance, a pixel between two runs costs some.
    private func costOfRuns(_ first: Int, _ total: Int) -> Int {
        4 * (first * depth / 258 + 1) + 16 + 4 * ((total - first) * depth / 258 + 1)
    }

    private func costOfRow(_ count: Int) -> Int { 15 * (count * depth / 258 + 1) }

    private mutating func repeatBytes(_ count: Int, distance: Int) {
        if pending.distance != distance { flush() }
        pending.distance = distance
        pending.length += count
    }

    private mutating func flush() {
        if pending.length > 0 { stream.match(length: pending.length, distance: pending.distance) }
        pending = Match()
    }

    private mutating func literal(_ pixel: UInt32) {
        flush()
        stream.literal(UInt8(truncatingIfNeeded: pixel >> 16))
        stream.literal(UInt8(truncatingIfNeeded: pixel >> 8))
        stream.literal(UInt8(truncatingIfNeeded: pixel))
        if depth == 4 { stream.literal(UInt8(truncatingIfNeeded: pixel >> 24)) }
    }

    /// How many pixels two rows have in common from their starts.
    @inline(__always)
    private static func commonCount(_ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ limit: Int)
        -> Int
    {
        let (rawA, rawB) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
        func differs(_ offset: Int) -> UInt64 {
            rawA.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                ^ rawB.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        var count = 0
        while count + 8 <= limit {
            let offset = count * 4
            if differs(offset) | differs(offset + 8) | differs(offset + 16) | differs(offset + 24) != 0 {
                break
            }
            count += 8
        }
        while count < limit, a[count] == b[count] { count += 1 }
        return count
    }

    /// The sums that the checksum needs: of a row's bytes, and weighted by place from the end.
    private func sums(of row: UnsafePointer<UInt32>) -> (sum: UInt64, weightedSum: UInt64) {
        var (sum, placed, green, blue, alpha) = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        for x in 0..<width {
            let pixel = row[x]
            let (r, g, b) = (pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255)
            let a = depth == 4 ? pixel >> 24 : 0
            sum &+= UInt64(r + g + b + a)
            placed &+= UInt64(x) &* UInt64(r + g + b + a)
            green &+= UInt64(g)
            blue &+= UInt64(b)
            alpha &+= UInt64(a)
        }
        // The red byte of pixel x weighs rowSize − 1 − depth · x, its green neighbour one less, …
        let weighted =
            UInt64(rowSize - 1) &* sum &- UInt64(depth) &* placed &- green &- 2 &* blue &- 3 &* alpha
        return (sum, weighted)
    }
}

/// Where something was seen last, by its hash; places are counted in pixels over the whole picture.
private struct LastPlaces {
    private var places = [Int32](repeating: -1, count: 1 << 12)

    /// Notes a place; the one before, if any.
    @inline(__always)
    mutating func exchange(_ key: UInt32, for place: Int) -> Int? {
        let slot = Int((key &* 0x85EB_CA77) >> 20)
        defer { places[slot] = Int32(truncatingIfNeeded: place) }
        return places[slot] < 0 ? nil : Int(places[slot])
    }
}
