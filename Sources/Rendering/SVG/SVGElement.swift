/// An element of an SVG document.
struct SVGElement {
    enum Content {
        case element(SVGElement)
        case text(String)
    }

    let name: String
    var attributes: [(name: String, value: String)] = []
    /// The properties on which the element's own picture depends, until they are distributed over the elements around
    /// it; then those that it states.
    var properties: [SVGSetting] = []
    var content: [Content] = []

    init(
        _ name: String, _ attributes: [(name: String, value: String?)] = [], properties: [SVGSetting] = []
    ) {
        self.name = name
        self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
        self.properties = properties
    }

    init(_ name: String, text: String) {
        self.name = name
        content = [.text(text)]
    }

    mutating func set(_ name: String, _ value: String) { attributes.append((name, value)) }

    /// States an attribute before all others.
    mutating func begin(with name: String, _ value: String) { attributes.insert((name, value), at: 0) }

    mutating func append(_ element: SVGElement) { content.append(.element(element)) }
    mutating func append(_ elements: [SVGElement]) { content += elements.map { .element($0) } }

    var hasRoundCorners: Bool { attributes.contains { $0.name == "rx" } }

    /// The elements as one: a group, unless there is just one.
    static func joining(_ elements: [SVGElement]) -> SVGElement? {
        if elements.count < 2 { return elements.first }
        var group = SVGElement("g")
        group.append(elements)
        return group
    }
}
