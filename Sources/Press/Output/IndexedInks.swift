import Colors

/// A picture of flat inks as bytes that are places in a list of at most 256 inks.
struct IndexedInks {
    /// The inks, the first of which stands for what the picture leaves free.
    private(set) var table: [InkMix] = [.none]
    private(set) var pixels: [UInt8]

    /// Inks beyond the 255th take the place of those that are most like them.
    init(_ art: LineArt, _ inks: InkTable) {
        var places: [Int32: UInt8] = [:]
        var table = table
        pixels = [UInt8](unsafeUninitializedCapacity: art.pixels.count) { buffer, count in
            var last: (number: Int32, place: UInt8)?
            for (index, number) in art.pixels.enumerated() {
                guard art.isCovered[index] else {
                    buffer[index] = 0
                    continue
                }
                if let last, last.number == number {
                    buffer[index] = last.place
                    continue
                }
                let place =
                    places[number]
                    ?? {
                        let mix = inks.entries[Int(number)].mix.replacingSpots
                        if table.count < 256, !table.dropFirst().contains(mix) { table.append(mix) }
                        return UInt8(table.nearest(to: mix))
                    }()
                places[number] = place
                last = (number, place)
                buffer[index] = place
            }
            count = art.pixels.count
        }
        self.table = table
    }
}

extension [InkMix] {
    /// The place of the inks most like others, the first left out.
    fileprivate func nearest(to mix: InkMix) -> Int {
        func distance(_ other: InkMix) -> Double {
            ((other.process - mix.process) * (other.process - mix.process)).sum()
        }
        return indices.dropFirst().min { distance(self[$0]) < distance(self[$1]) } ?? 0
    }
}

extension InkMix {
    /// The process inks, with those that show its spots.
    var replacingSpots: InkMix {
        InkMix(
            spots.reduce(process) { $0 + $1.ink.alternative.shares * $1.share / 100 }
                .clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 100)))
    }

    /// The process inks as bytes.
    var components: [UInt8] { (0..<4).map { UInt8((process[$0] * 2.55).rounded()) } }
}
