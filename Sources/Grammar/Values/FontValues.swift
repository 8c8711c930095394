public import Documents
public import SceneGraph

extension ValueType<FontWeight> {
    /// A CSS font weight.
    public static var fontWeight: ValueType {
        .matching("a font weight from 100 to 900, 'normal' or 'bold'", schema: .fontWeight) { node in
            switch node.content {
            case .number(let number) where (1...1000).contains(number): FontWeight(Int(number))
            case .string(let text):
                FontWeight(name: text)
                    ?? Int(text).flatMap { (1...1000).contains($0) ? FontWeight($0) : nil }
            default: nil
            }
        }
    }
}

extension ValueType<FontSlant> {
    /// A CSS font style.
    static var fontSlant: ValueType {
        .matching("a font style: 'normal' or 'italic'", schema: .fontSlant) { node in
            node.string.flatMap(FontSlant.init(name:))
        }
    }
}
