import SceneGraph

/// What has to be known of a scene before its first element is written.
struct SceneSurvey {
    private(set) var hasText = false
    /// Whether there are Chinese characters, whose forms depend on the language.
    private(set) var hasHan = false
    private(set) var hasAnnotations = false
    /// The names of groups that links of the page lead to, in order.
    private(set) var destinations: [String] = []
    /// The pictures that are shown more than once.
    private(set) var repeatedImages: Set<EncodedImage> = []

    private var seenImages: Set<EncodedImage> = []
    private var names: [String] = []
    private var targets: Set<String> = []

    init(_ scene: Scene) throws(RenderingError) {
        try look(at: scene.root, depth: 0)
        destinations = names.filter(targets.contains)
    }

    private mutating func look(at group: GroupItem, depth: Int) throws(RenderingError) {
        guard depth < Painter.greatestDepth else { throw .nestedTooDeeply }
        if let annotation = group.annotation {
            hasAnnotations = true
            if let name = annotation.destination, !names.contains(name) { names.append(name) }
            if case .destination(let name)? = annotation.link { targets.insert(name) }
        }
        for mark in group.marks {
            switch mark.items {
            case .group(let items): for item in items { try look(at: item, depth: depth + 1) }
            case .text(let items):
                hasText = true
                if !hasHan {
                    hasHan = items.contains { $0.plainText.unicodeScalars.contains(where: \.isHan) }
                }
            case .image(let items):
                for case let image? in items.map(\.image) where !seenImages.insert(image).inserted {
                    repeatedImages.insert(image)
                }
            default: break
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isHan: Bool { 0x3400...0x9FFF ~= value || 0x20000...0x3FFFD ~= value }
}
