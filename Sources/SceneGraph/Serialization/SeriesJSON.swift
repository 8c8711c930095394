// A line, area or trail is one mark with an item per point. Only the first item has the properties of
// the whole; an item that is not defined interrupts the line.

extension JSONWriter {
    mutating func line(_ item: LineItem) {
        series(item.points) { writer, point, isFirst in
            if let point {
                writer.member("x", point.x)
                writer.member("y", point.y)
            }
            guard isFirst else { return }
            writer.interpolation(item.interpolation, item.tension, isVertical: item.isVertical)
            writer.style(item.style)
        }
    }

    mutating func area(_ item: AreaItem) {
        series(item.sections) { writer, section, isFirst in
            if let section {
                writer.member("x", section.point.x)
                writer.member("y", section.point.y)
                if item.isVertical {
                    writer.member("height", section.other.y - section.point.y)
                } else {
                    writer.member("width", section.other.x - section.point.x)
                }
            }
            guard isFirst else { return }
            writer.interpolation(item.interpolation, item.tension, isVertical: item.isVertical)
            writer.style(item.style)
        }
    }

    mutating func trail(_ item: TrailItem) {
        series(item.sections) { writer, section, isFirst in
            if let section {
                writer.member("x", section.point.x)
                writer.member("y", section.point.y)
                writer.member("size", section.width)
            }
            if isFirst { writer.style(item.style) }
        }
    }

    private mutating func series<Point>(
        _ points: [Point?], _ write: (inout JSONWriter, Point?, _ isFirst: Bool) -> Void
    ) {
        array(points.enumerated()) { writer, element in
            writer.object { writer in
                write(&writer, element.element, element.offset == 0)
                if element.element == nil { writer.member("defined", false) }
            }
        }
    }

    private mutating func interpolation(_ interpolation: Interpolation, _ tension: Double?, isVertical: Bool)
    {
        if interpolation != .linear { member("interpolate", interpolation.rawValue) }
        if let tension { member("tension", tension) }
        if !isVertical { member("orient", "horizontal") }
    }
}
