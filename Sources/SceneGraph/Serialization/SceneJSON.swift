import Colors

extension Scene {
    /// The scene in the JSON form that Vega's scenegraph is serialised to, with a few additions:
    /// `background`, hatches as `{"hatch": colour, …}`, colours with inks as `Color.css` writes them, and the role
    /// `furniture`. Members that have their defaults are left out; the same scene gives the same bytes.
    public func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("width", width)
            writer.member("height", height)
            writer.key("origin")
            writer.array([origin.x, origin.y]) { $0.number($1) }
            if let background { writer.member("background", background.css) }
            writer.key("scenegraph")
            writer.mark(Mark(.group([root]), role: .frame))
        }
        return writer.bytes
    }
}

extension JSONWriter {
    mutating func mark(_ mark: Mark) {
        object { writer in
            writer.member("marktype", mark.items.vegaName)
            writer.member("role", mark.role.rawValue)
            if let name = mark.name { writer.member("name", name) }
            if mark.clip { writer.member("clip", true) }
            writer.member("zindex", Double(mark.zIndex), unless: 0)
            writer.key("items")
            writer.items(mark.items)
        }
    }

    private mutating func items(_ items: Mark.Items) {
        switch items {
        case .group(let items): array(items) { $0.group($1) }
        case .rect(let items): array(items) { $0.rect($1) }
        case .symbol(let items): array(items) { $0.symbol($1) }
        case .line(let item): line(item)
        case .area(let item): area(item)
        case .trail(let item): trail(item)
        case .rule(let items): array(items) { $0.rule($1) }
        case .arc(let items): array(items) { $0.arc($1) }
        case .path(let items): array(items) { $0.path($1) }
        case .text(let items): array(items) { $0.text($1) }
        case .image(let items): array(items) { $0.image($1) }
        }
    }

    private mutating func group(_ item: GroupItem) {
        object { writer in
            writer.member("x", item.x)
            writer.member("y", item.y)
            if let width = item.width { writer.member("width", width) }
            if let height = item.height { writer.member("height", height) }
            if item.clip { writer.member("clip", true) }
            writer.corners(item.cornerRadii)
            writer.style(item.style)
            if let description = item.description { writer.member("description", description) }
            if let annotation = item.annotation { writer.annotation(annotation) }
            writer.key("items")
            writer.array(item.marks) { $0.mark($1) }
        }
    }
}

extension Mark.Items {
    /// What Vega calls marks of this kind; free outlines are its geographic shapes.
    package var vegaName: String {
        switch self {
        case .group: "group"
        case .rect: "rect"
        case .symbol: "symbol"
        case .line: "line"
        case .area: "area"
        case .trail: "trail"
        case .rule: "rule"
        case .arc: "arc"
        case .path: "shape"
        case .text: "text"
        case .image: "image"
        }
    }
}
