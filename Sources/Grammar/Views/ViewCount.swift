import Diagnostics
import Documents

/// Counts the views that a document asks for, and how deeply they are nested.
///
/// Both are checked before anything is expanded: eight short lines of nested `repeat` can ask
/// for millions of views.
struct ViewCount {
    private static let greatestCount = 5000
    private static let greatestDepth = 40
    /// Each nested facet doubles the work.
    private static let greatestFacetDepth = 4

    private var views = 0
    private var depth = 0
    private var facetDepth = 0

    /// Reports a document with too many views, or views that are nested too deeply.
    static func isReasonable(_ node: Node, log: DiagnosticLog) -> Bool {
        let count = ViewCount(node, depth: 1)
        if count.depth > greatestDepth {
            log.error(
                .nestedTooDeeply, "views lie more than \(greatestDepth) deep within one another",
                at: node.span)
        } else if count.facetDepth > greatestFacetDepth {
            log.error(
                .nestedTooDeeply, "facets lie more than \(greatestFacetDepth) deep within one another",
                at: node.span)
        } else if count.views > greatestCount {
            log.error(.tooManyViews, "the chart has more than \(greatestCount) views", at: node.span)
        } else {
            return true
        }
        return false
    }

    private init(_ node: Node, depth: Int) {
        self.depth = depth
        guard depth <= Self.greatestDepth else { return }
        var inner = 0
        for view in node.listedViews { inner = add(ViewCount(view, depth: depth + 1), to: inner) }
        if let spec = node["spec"] {
            var count = ViewCount(spec, depth: depth + 1)
            for factor in Self.factors(of: node["repeat"]) {
                count.views = min(count.views * factor, Self.greatestCount + 1)
            }
            inner = add(count, to: inner)
        }
        if node["facet"] != nil { facetDepth += 1 }
        views = min(max(inner, 1), Self.greatestCount + 1)
    }

    private mutating func add(_ count: ViewCount, to sum: Int) -> Int {
        depth = max(depth, count.depth)
        facetDepth = max(facetDepth, count.facetDepth)
        return min(sum + count.views, Self.greatestCount + 1)
    }

    /// The number of fields on each axis of a repetition.
    private static func factors(of repetition: Node?) -> [Int] {
        if let fields = repetition?.elements { return [min(fields.count, greatestCount + 1)] }
        return (repetition?.members ?? []).map { min($0.value.elements?.count ?? 1, greatestCount + 1) }
    }
}
