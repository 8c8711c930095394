import Diagnostics
import Documents

/// A view that is repeated for each part of its table, by rows and columns or in wrapped rows.
///
/// The channels `row`, `column` and `facet` of a unit are a shorthand for it (Vega-Lite's
/// `normalize/core.ts`).
public struct FacetSpec: Sendable {
    public var row: ChannelSpec?
    public var column: ChannelSpec?
    /// The field of a facet that begins a new row after `columns` views.
    public var wrapped: ChannelSpec?
    /// The view that is repeated; always exactly one.
    public var views: [ViewSpec]

    /// Reads the `facet` of a view, and the `spec` beside it.
    static func read(_ facet: Node, in view: Node, _ context: DecodingContext) -> FacetSpec? {
        guard let spec = view["spec"] else {
            context.log.error(.missingProperty, "a faceted view needs a 'spec'", at: view.span)
            return nil
        }
        var result = FacetSpec(views: [])
        if facet["row"] != nil || facet["column"] != nil {
            for member in facet.members ?? [] {
                let field = ChannelSpec.read(member.value, context)
                switch member.key {
                case "row": result.row = field
                case "column": result.column = field
                default:
                    context.log.unknownProperty(
                        member.key, of: "a facet", at: member.keySpan, known: ["row", "column"])
                }
            }
        } else {
            result.wrapped = ChannelSpec.read(facet, context)
        }
        for field in [result.row, result.column, result.wrapped] {
            if let field, field.field == nil, field.aggregate == nil {
                context.log.error(.missingProperty, "a facet needs a 'field'", at: field.span ?? facet.span)
                return nil
            }
        }
        guard let view = context.log.within("facet", { ViewSpec.read(spec, context) }) else { return nil }
        result.views = [view]
        return result
    }
}

extension ViewSpec {
    /// The view of which a facet shows a part in each cell, for all rows; nil for a view that is no facet.
    public var unfaceted: ViewSpec? {
        guard var view = facet?.views.first else { return nil }
        view.data = data ?? view.data
        view.transforms = transforms + view.transforms
        view.span = span
        return view
    }

    /// The view; a unit with `row`, `column` or `facet` channels becomes a faceted view.
    var faceted: ViewSpec {
        guard mark != nil, [Channel.row, .column, .facet].contains(where: { encoding[$0] != nil }) else {
            return self
        }
        var (outer, inner) = (self, self)
        var facet = FacetSpec(views: [])
        facet.row = inner.encoding.removeValue(.row)
        facet.column = inner.encoding.removeValue(.column)
        let wrapped = inner.encoding.removeValue(.facet)
        if facet.row == nil, facet.column == nil { facet.wrapped = wrapped }
        (inner.name, inner.title, inner.description, inner.data) = (nil, .absent, nil, nil)
        (inner.transforms, inner.resolve) = ([], Resolve())
        (outer.mark, outer.encoding, outer.width, outer.height) = (nil, EncodingSpec(), nil, nil)
        (outer.view, outer.params) = (nil, [])
        let first = wrapped ?? ChannelSpec()
        outer.spacing = RowColumn(
            row: facet.row?.spacing ?? first.spacing ?? spacing.row,
            column: facet.column?.spacing ?? first.spacing ?? spacing.column)
        outer.align = RowColumn(
            row: facet.row?.align ?? first.align ?? align.row,
            column: facet.column?.align ?? first.align ?? align.column)
        outer.center = RowColumn(
            row: facet.row?.center ?? first.center ?? center.row,
            column: facet.column?.center ?? first.center ?? center.column)
        outer.columns = first.columns ?? columns
        facet.views = [inner]
        outer.facet = facet
        return outer
    }
}
