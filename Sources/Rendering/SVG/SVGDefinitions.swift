/// What elements refer to: clips, gradients, pictures that are shown several times. Each is written once.
struct SVGDefinitions {
    private(set) var elements: [SVGElement] = []
    private var names: [String: String] = [:]
    private var taken: Set<String> = []

    /// The name of a definition, made from what it says: several pictures in one page of the web may define
    /// the same name only if they mean the same by it.
    mutating func name(of element: SVGElement) -> String {
        var writer = SVGWriter()
        writer.write(element)
        let text = String(decoding: writer.bytes, as: UTF8.self)
        if let name = names[text] { return name }
        var number = Self.hash(writer.bytes)
        while !taken.insert(Self.name(number)).inserted { number &+= 1 }
        let name = Self.name(number)
        names[text] = name
        var element = element
        element.begin(with: "id", name)
        elements.append(element)
        return name
    }

    /// A reference to a definition, for an attribute.
    mutating func reference(to element: SVGElement) -> String { "url(#\(name(of: element)))" }

    private static func name(_ number: UInt32) -> String { "_" + String(number, radix: 36) }

    /// FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/.
    private static func hash(_ bytes: [UInt8]) -> UInt32 {
        bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
