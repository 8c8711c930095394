public import Dataflow
public import Diagnostics
public import Documents

/// A view: one plot, or several that are layered or side by side.
public struct ViewSpec: Declared, Sendable {
    public var span: Span?
    public var name: String?
    public var description: String?
    public var title = Said<TitleDefinition>.absent
    public var width: SizeSpec?
    public var height: SizeSpec?
    public var data: Node?
    public var transforms: [any Transform] = []
    /// Whether some of its transforms couldn't be decoded.
    public private(set) var lacksTransforms = false
    public var encoding = EncodingSpec()
    public var view: ViewBackground?
    public var resolve = Resolve()
    public var params: [ParameterDefinition] = []
    public var projection: Located<ProjectionDefinition>?

    public var annotations: [AnnotationDefinition] = []

    public var mark: MarkSpec?
    public var layer: [ViewSpec]?
    public var concat: [ViewSpec]?
    public var hconcat: [ViewSpec]?
    public var vconcat: [ViewSpec]?
    public var facet: FacetSpec?
    public var columns: Int?
    public var spacing = RowColumn<Double>()
    public var align = RowColumn<LayoutAlign>()
    public var bounds: String?
    public var center = RowColumn<Bool>()

    public init() {}

    public static let typeName = "a view"

    public static let properties: [Property<ViewSpec>] =
        [
            Property("name", \.name, .string, "The name of the view."),
            Property(
                "description", \.description, .string, "What the view shows, for readers who can't see it."),
            Property("title", \.title, .title, "The title: text, lines, or an object."),
            Property("width", \.width, .size, "Width of the plot."),
            Property("height", \.height, .size, "Height of the plot."),
            Property(
                "data", \.data, .any.described(as: .either([.map(.any), .null])),
                "The table: url, values, name or sequence."),
            Property("transform", \.transforms, .transforms, "Steps that the table goes through."),
            Property(
                "encoding", \.encoding,
                ValueType("an encoding", schema: .encoding, decode: EncodingSpec.read),
                "What the channels show."),
            Property("view", \.view, .viewBackground, "The background of the plot."),
            Property("resolve", \.resolve, .resolve, "Which scales and guides are shared."),
            Property("params", \.params, .parameters, "Named values, and selections."),
            Property(
                "annotations", \.annotations, .annotations,
                "What is said about the data at its place. An addition."),
            Property("mark", \.mark, .mark, "The mark of a single view."),
            Property("layer", \.layer, .views("layer"), "Views over one another."),
            Property("concat", \.concat, .views(), "Views in rows."),
            Property("hconcat", \.hconcat, .views(), "Views side by side."),
            Property("vconcat", \.vconcat, .views(), "Views under one another."),
            Property("columns", \.columns, .integer(), "Views in a row."),
            Property("spacing", \.spacing, .spacings, "Space between views."),
            Property("align", \.align, .alignments, "'all', 'each' or 'none'."),
            Property("bounds", \.bounds, .string, "'full' or 'flush'."),
            Property("center", \.center, .centerings, "Whether views are centred in their cells."),
            Property(elsewhere: "facet", .facet, "The field whose values part the table, with 'spec'."),
            Property(elsewhere: "repeat", .repetition, "The fields for each of which 'spec' is shown."),
            Property(elsewhere: "spec", .object(ViewSpec.self), "The view that is repeated."),
            Property(
                "projection", \.projection, .located(.object()),
                "How the globe becomes the plane of a map."),
        ]

    public static func read(_ node: Node, _ context: DecodingContext) -> ViewSpec? {
        let node = Repetition.expanded(node, context)
        guard var view = decode(node, context) else { return nil }
        view.span = node.span
        view.lacksTransforms = view.transforms.count < node["transform"]?.elements?.count ?? 0
        let compositions = ["mark", "layer", "concat", "hconcat", "vconcat", "facet"].filter {
            node[$0] != nil
        }
        if compositions.isEmpty {
            context.log.error(
                .missingMark,
                "a view needs a 'mark' or one of 'layer', 'hconcat', 'vconcat', 'concat', 'facet'",
                at: node.span)
            return nil
        }
        if compositions.count > 1 {
            context.log.error(
                .conflictingProperties,
                "a view has only one of '\(compositions[0])' and '\(compositions[1])'", at: node.span)
        }
        if let facet = node["facet"] {
            guard let facet = FacetSpec.read(facet, in: node, context) else { return nil }
            view.facet = facet
        }
        return view.faceted
    }
}

extension ValueType<[ViewSpec]> {
    /// - Parameter name: What messages call one of them.
    static func views(_ name: String = "view") -> ValueType {
        ValueType("a list of views", schema: .views) { node, context in
            guard let nodes = node.elements else {
                context.log.error(.wrongType, "expected a list of views, found \(node.kind)", at: node.span)
                return nil
            }
            if nodes.isEmpty {
                context.log.error(.missingProperty, "a list of views can't be empty", at: node.span)
            }
            return nodes.enumerated().compactMap { index, node in
                context.log.within("\(name) \(index + 1)") { ViewSpec.read(node, context) }
            }
        }
    }
}

extension ValueType<[any Transform]> {
    public static var transforms: ValueType {
        ValueType("a list of transforms", schema: .list(TransformRegistry.standard.schema)) { node, context in
            guard let nodes = node.elements else {
                context.log.error(
                    .wrongType, "expected a list of transforms, found \(node.kind)", at: node.span)
                return nil
            }
            let registry = context.registries[TransformRegistry.self]
            return nodes.compactMap { registry.decode($0, context) }
        }
    }
}
