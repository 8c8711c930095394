import SceneGraph

/// An outline in the notation of SVG's `d`, in which each segment is written absolutely or relatively, whichever is
/// shorter.
///
/// Points are rounded to hundredths before the differences are taken, so that no error adds up.
struct PathData {
    private struct Place: Equatable {
        var x = 0
        var y = 0

        init() {}

        init(_ point: Point) {
            x = CompactNumber.units(point.x)
            y = CompactNumber.units(point.y)
        }

        static func - (a: Place, b: Place) -> Place {
            var result = a
            result.x -= b.x
            result.y -= b.y
            return result
        }
    }

    private var bytes: [UInt8] = []
    private var current = Place()
    private var start = Place()
    /// The second control point of the curve before, from the current point.
    private var lastArm = Place()
    /// The command that numbers without one belong to.
    private var implied: UInt8 = 0
    private var absolute: [UInt8] = []
    private var relative: [UInt8] = []

    static func text(_ path: Path, offset: Point = .zero) -> String {
        var data = PathData()
        data.add(path, offset: offset)
        return String(decoding: data.bytes, as: UTF8.self)
    }

    private mutating func add(_ path: Path, offset: Point) {
        let elements = path.elements
        for (index, element) in elements.enumerated() {
            let next = elements.indices.contains(index + 1) ? elements[index + 1] : nil
            switch element {
            case .move(let point):
                let place = Place(point + offset)
                write("m", [place])
                (current, start, lastArm) = (place, place, Place())
            case .line(let point):
                let place = Place(point + offset)
                // The way back to the start is what closing is for; a dot has no way.
                if place == start, next == .close, !isAtStart(of: elements, index) { continue }
                line(to: place)
            case .curve(let a, let b, let point):
                curve(Place(a + offset), Place(b + offset), Place(point + offset))
            case .close:
                bytes.append(UInt8(ascii: "z"))
                implied = 0
                (current, lastArm) = (start, Place())
            }
        }
    }

    /// Whether an element follows the beginning of an outline.
    private func isAtStart(of elements: [Path.Element], _ index: Int) -> Bool {
        if index > 0, case .move = elements[index - 1] { true } else { false }
    }

    private mutating func line(to place: Place) {
        let way = place - current
        if way.y == 0 {
            write("h", [place], by: \.x)
        } else if way.x == 0 {
            write("v", [place], by: \.y)
        } else {
            write("l", [place])
        }
        (current, lastArm) = (place, Place())
    }

    private mutating func curve(_ a: Place, _ b: Place, _ end: Place) {
        // The first arm may mirror the last one of the curve before.
        let mirrored = Place() - lastArm
        if a - current == mirrored { write("s", [b, end]) } else { write("c", [a, b, end]) }
        lastArm = b - end
        current = end
    }

    // MARK: Commands

    private mutating func write(_ command: Unicode.Scalar, _ places: [Place]) {
        let letter = UInt8(ascii: command)
        begin(letter)
        for place in places {
            PathData.append(place.x, to: &absolute)
            PathData.append(place.y, to: &absolute)
            PathData.append(place.x - current.x, to: &relative)
            PathData.append(place.y - current.y, to: &relative)
        }
        finish(letter)
    }

    private mutating func write(_ command: Unicode.Scalar, _ places: [Place], by side: KeyPath<Place, Int>) {
        let letter = UInt8(ascii: command)
        begin(letter)
        for place in places {
            PathData.append(place[keyPath: side], to: &absolute)
            PathData.append(place[keyPath: side] - current[keyPath: side], to: &relative)
        }
        finish(letter)
    }

    /// Prepares both forms of a command, each with its letter unless that is implied.
    private mutating func begin(_ letter: UInt8) {
        absolute.removeAll(keepingCapacity: true)
        relative.removeAll(keepingCapacity: true)
        if implied != PathData.upper(letter) { absolute.append(PathData.upper(letter)) }
        if implied != letter { relative.append(letter) }
    }

    private mutating func finish(_ letter: UInt8) {
        let isAbsolute = absolute.count < relative.count || bytes.isEmpty
        let form = isAbsolute ? absolute : relative
        if let first = form.first, !PathData.isLetter(first), let last = bytes.last, !PathData.isLetter(last),
            first != UInt8(ascii: "-"), !(first == UInt8(ascii: ".") && hasPoint)
        {
            bytes.append(UInt8(ascii: " "))
        }
        bytes += form
        // After a move come lines.
        let following = letter == UInt8(ascii: "m") ? UInt8(ascii: "l") : letter
        implied = isAbsolute ? PathData.upper(following) : following
    }

    /// Whether the last number that was written has a decimal point, after which another one begins a number.
    private var hasPoint: Bool { PathData.lastHasPoint(bytes) }

    private static func lastHasPoint(_ bytes: [UInt8]) -> Bool {
        for byte in bytes.reversed() {
            if byte == UInt8(ascii: ".") { return true }
            if !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte) { return false }
        }
        return false
    }

    /// Appends a number, with a space before it where it would be read as a part of the last one.
    private static func append(_ units: Int, to bytes: inout [UInt8]) {
        if let last = bytes.last, !isLetter(last), units >= 0 {
            let beginsWithPoint = units > 0 && units < CompactNumber.scale
            if !(beginsWithPoint && lastHasPoint(bytes)) { bytes.append(UInt8(ascii: " ")) }
        }
        CompactNumber.append(units, to: &bytes)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
    private static func upper(_ letter: UInt8) -> UInt8 { letter & ~0x20 }
}
