import Colors
package import SceneGraph

/// Operators of a page, with coordinates in hundredths of a point, or finer ones.
package struct PageContent {
    package private(set) var bytes: [UInt8] = []
    private let digits: Int

    /// - Parameters:
    ///   - count: About how many bytes it will have. Growing would take twice the memory for a moment.
    ///   - digits: Of coordinates, behind the point: two or four.
    package init(expecting count: Int = 0, digits: Int = 2) {
        self.digits = digits
        bytes.reserveCapacity(count)
    }

    package mutating func add(_ text: StaticString) {
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Adds a number and a blank.
    package mutating func add(_ value: Double, digits: Int? = nil) {
        let scale = scale(digits ?? self.digits)
        let scaled = Int64(max(-1e15, min(1e15, (value * scale).rounded())))
        if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
        add(whole)
        if part > 0 {
            bytes.append(UInt8(ascii: "."))
            var (rest, unit) = (part, UInt64(scale) / 10)
            while rest > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
                rest %= unit
                unit /= 10
            }
        }
        bytes.append(UInt8(ascii: " "))
    }

    private func scale(_ digits: Int) -> Double { digits == 2 ? 100 : 10000 }

    private mutating func add(_ whole: UInt64) {
        if whole >= 10 { add(whole / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole % 10))
    }

    mutating func add(_ point: Point) {
        add(point.x)
        add(point.y)
    }

    mutating func add(strokeColor color: Color) {
        add(color)
        add("RG ")
    }

    private mutating func add(_ color: Color) {
        add(color.red, digits: 4)
        add(color.green, digits: 4)
        add(color.blue, digits: 4)
    }

    /// Adds the colours of a style that the one before had otherwise.
    mutating func add(colorsOf style: Style, after last: Style?) {
        if case .color(let color)? = style.visibleFill, last?.fill != style.fill {
            add(color)
            add("rg ")
        }
        if case .color(let color)? = style.visibleStroke, last?.stroke != style.stroke {
            add(strokeColor: color)
        }
    }

    /// Adds the operands of a rectangle. Its edges are rounded, so that those that touch still do.
    mutating func add(_ box: RectItem.Place, movedBy origin: Point) {
        let scale = scale(digits)
        func rounded(_ value: Double) -> Double { (value * scale).rounded() / scale }
        let (x, y) = (rounded(box.x + origin.x), rounded(box.y + origin.y))
        add(Point(x, y))
        add(rounded(box.x + box.width + origin.x) - x)
        add(rounded(box.y + box.height + origin.y) - y)
    }

    /// A dot: a line of no length, which round caps make a circle. (A closed path of one point would do by the standard,
    /// but not every viewer draws it.)
    package mutating func add(dotAt point: Point) {
        let start = bytes.count
        add(point)
        let end = bytes.count
        add("m ")
        // Not as a slice, which would make the bytes be copied before they grow.
        for index in start..<end { bytes.append(bytes[index]) }
        add("l S\n")
    }

    /// A path, which an operator paints.
    package mutating func add(_ path: Path, movedBy origin: Point, _ operation: StaticString = "S") {
        func moved(_ point: Point) -> Point { Point(point.x + origin.x, point.y + origin.y) }
        for element in path.elements {
            switch element {
            case .move(let point):
                add(moved(point))
                add("m ")
            case .line(let point):
                add(moved(point))
                add("l\n")
            case .curve(let a, let b, let end):
                add(moved(a))
                add(moved(b))
                add(moved(end))
                add("c\n")
            case .close: add("h ")
            }
        }
        add(operation)
    }
}
