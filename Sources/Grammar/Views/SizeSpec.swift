import Diagnostics
public import Documents

/// The width or height of a plot.
public enum SizeSpec: Hashable, Sendable {
    case length(Double)
    /// A length for each band of a discrete scale, or for each mark within a band.
    case step(Double, for: StepSubject = .offset)
    /// The space that the frame leaves for the plot.
    case container

    /// What a step measures: bands or, if marks are offset within bands, the marks.
    public enum StepSubject: String, CaseIterable, Sendable { case position, offset }
}

extension ValueType<SizeSpec> {
    static var size: ValueType {
        ValueType("a length, {step: length} or 'container'", schema: .size) { node, context in
            if node.string == "container" { return .container }
            if node.members != nil {
                guard let step = node["step"] else {
                    context.log.error(.wrongType, "expected {step: length}", at: node.span)
                    return nil
                }
                let subject = node["for"].flatMap {
                    ValueType<SizeSpec.StepSubject>.name().decode($0, context)
                }
                return ValueType<Double>.length.decode(step, context).map {
                    .step($0, for: subject ?? .offset)
                }
            }
            return ValueType<Double>.length.decode(node, context).map { .length($0) }
        }
    }
}

/// The space on each of the four sides.
public struct Insets: Hashable, Sendable {
    public var left = 0.0
    public var top = 0.0
    public var right = 0.0
    public var bottom = 0.0

    public init(_ all: Double = 0) { (left, top, right, bottom) = (all, all, all, all) }
}

extension ValueType<Insets> {
    public static var insets: ValueType {
        ValueType("a length, or an object of left, top, right, bottom", schema: .insets) { node, context in
            // A negative one cuts what reaches out.
            func inset(_ node: Node) -> Double? {
                node.number ?? ValueType<Double>.length.decode(node, context)
            }
            guard let members = node.members else { return inset(node).map { Insets($0) } }
            var insets = Insets()
            for member in members {
                let value = inset(member.value) ?? 0
                switch member.key {
                case "left": insets.left = value
                case "top": insets.top = value
                case "right": insets.right = value
                case "bottom": insets.bottom = value
                default:
                    context.log.unknownProperty(
                        member.key, of: "a padding", at: member.keySpan,
                        known: ["left", "top", "right", "bottom"])
                }
            }
            return insets
        }
    }
}
