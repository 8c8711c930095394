import Glibc

extension Path {
    /// The path that an SVG path string describes; nil if the string violates the grammar of
    /// https://www.w3.org/TR/SVG2/paths.html. Arcs and quadratic curves become cubics.
    public init?(svg: String) {
        var parser = SVGPathParser(svg)
        guard parser.parse() else { return nil }
        self = parser.path
    }
}

/// Reads an SVG path string, one command after the other.
private struct SVGPathParser {
    private(set) var path = Path()
    private var scanner: SVGPathScanner
    /// The current point, and where the current subpath starts.
    private var current = Point.zero
    private var start = Point.zero
    /// The control point that a smooth command reflects, and which kind of command left it.
    private var control: Point?
    private var controlKind: UInt8 = 0
    /// Whether the next drawing command has to open a subpath, after a close.
    private var isClosed = false

    init(_ text: String) { scanner = SVGPathScanner(text) }

    mutating func parse() -> Bool {
        scanner.skipSpace()
        guard scanner.atEnd || scanner.peek == UInt8(ascii: "M") || scanner.peek == UInt8(ascii: "m") else {
            return false
        }
        while let letter = scanner.command() {
            let kind = letter | 0x20
            if kind == UInt8(ascii: "z") {
                close()
                continue
            }
            var isFirst = true
            repeat {
                guard draw(kind, isRelative: letter == kind, isFirst: isFirst) else { return false }
                isFirst = false
            } while scanner.startsNumber
        }
        return scanner.atEnd
    }

    /// Reads the arguments of one command and draws it.
    private mutating func draw(_ kind: UInt8, isRelative: Bool, isFirst: Bool) -> Bool {
        let origin = isRelative ? current : .zero
        switch kind {
        case UInt8(ascii: "m"):
            guard let point = scanner.point(from: origin) else { return false }
            if isFirst { move(to: point) } else { line(to: point) }
        case UInt8(ascii: "l"):
            guard let point = scanner.point(from: origin) else { return false }
            line(to: point)
        case UInt8(ascii: "h"):
            guard let x = scanner.number() else { return false }
            line(to: Point(origin.x + x, current.y))
        case UInt8(ascii: "v"):
            guard let y = scanner.number() else { return false }
            line(to: Point(current.x, origin.y + y))
        case UInt8(ascii: "c"):
            guard let first = scanner.point(from: origin), let second = scanner.point(from: origin),
                let end = scanner.point(from: origin)
            else { return false }
            cubic(first, second, end)
        case UInt8(ascii: "s"):
            guard let second = scanner.point(from: origin), let end = scanner.point(from: origin) else {
                return false
            }
            cubic(reflected(UInt8(ascii: "c")), second, end)
        case UInt8(ascii: "q"):
            guard let control = scanner.point(from: origin), let end = scanner.point(from: origin) else {
                return false
            }
            quadratic(control, end)
        case UInt8(ascii: "t"):
            guard let end = scanner.point(from: origin) else { return false }
            quadratic(reflected(UInt8(ascii: "q")), end)
        case UInt8(ascii: "a"):
            guard let arc = scanner.arc(from: origin) else { return false }
            open()
            path.addArc(arc, from: current)
            finish(at: arc.end)
        default:
            return false
        }
        return true
    }

    private mutating func move(to point: Point) {
        path.move(to: point)
        start = point
        isClosed = false
        finish(at: point)
    }

    private mutating func line(to point: Point) {
        open()
        path.line(to: point)
        finish(at: point)
    }

    private mutating func cubic(_ first: Point, _ second: Point, _ end: Point) {
        open()
        path.curve(to: end, control1: first, control2: second)
        finish(at: end, control: second, kind: UInt8(ascii: "c"))
    }

    private mutating func quadratic(_ control: Point, _ end: Point) {
        open()
        path.curve(
            to: end,
            control1: Point((current.x + 2 * control.x) / 3, (current.y + 2 * control.y) / 3),
            control2: Point((end.x + 2 * control.x) / 3, (end.y + 2 * control.y) / 3))
        finish(at: end, control: control, kind: UInt8(ascii: "q"))
    }

    private mutating func close() {
        path.close()
        isClosed = true
        finish(at: start)
    }

    /// After a close the next subpath starts where the last one did.
    private mutating func open() {
        if isClosed { path.move(to: start) }
        isClosed = false
    }

    private mutating func finish(at point: Point, control: Point? = nil, kind: UInt8 = 0) {
        current = point
        self.control = control
        controlKind = kind
    }

    /// The last control point reflected in the current point, if a command of that kind left one.
    private func reflected(_ kind: UInt8) -> Point {
        guard let control, controlKind == kind else { return current }
        return Point(2 * current.x - control.x, 2 * current.y - control.y)
    }
}
