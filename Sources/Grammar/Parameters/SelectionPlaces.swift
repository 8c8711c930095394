import Documents

/// Moves selections from the top of a composition to its views: to those that `views` names, or to all
/// (Vega-Lite's `normalize/toplevelselection.ts`).
enum SelectionPlaces {
    static func normalized(_ node: Node) -> Node {
        guard node["mark"] == nil, let params = node["params"]?.elements, let span = node["params"]?.span
        else { return node }
        let selections = params.filter { $0["select"] != nil }
        guard !selections.isEmpty else { return node }
        let others = params.filter { $0["select"] == nil }
        var begun: Set<String> = []
        let result = pushed(selections, into: node, path: [], begun: &begun)
        // A selection that belongs to no view is kept, so that references to it are known.
        let rest = selections.filter { !begun.contains($0["name"]?.string ?? "") }
        return result.setting("params", to: Node(.array(others + rest), at: span))
    }

    /// - Parameter begun: The names of selections that have a view already; only the first view keeps the
    ///   initial value.
    private static func pushed(
        _ selections: [Node], into node: Node, path: [String], begun: inout Set<String>
    ) -> Node {
        let path = path + (node["name"]?.string.map { [$0] } ?? [])
        if node["mark"] != nil {
            var own: [Node] = []
            for selection in selections where selection.isOf(path) {
                let name = selection["name"]?.string ?? ""
                let isFirst = begun.insert(name).inserted
                own.append(isFirst ? selection : selection.without("value"))
            }
            guard !own.isEmpty else { return node }
            let params = (node["params"]?.elements ?? []) + own
            return node.setting("params", to: Node(.array(params), at: own[0].span))
        }
        var result = node
        for key in Node.compositions {
            guard let list = node[key], let views = list.elements else { continue }
            let places = views.map { pushed(selections, into: $0, path: path, begun: &begun) }
            result = result.setting(key, to: Node(.array(places), at: list.span))
        }
        if let spec = node["spec"] {
            result = result.setting("spec", to: pushed(selections, into: spec, path: path, begun: &begun))
        }
        return result
    }
}

extension Node {
    /// Whether a selection belongs to the view at the end of a path of names.
    fileprivate func isOf(_ path: [String]) -> Bool {
        guard let views = self["views"]?.elements, !views.isEmpty else { return true }
        return views.contains { view in
            if let name = view.string {
                // Repeated views are named after what they repeat: child__column_price_NAME.
                return path.contains { $0 == name || name.hasPrefix("child_") && name.hasSuffix("_\($0)") }
            }
            let places = (view.elements ?? []).map { path.firstIndex(of: $0.string ?? "") ?? -1 }
            return !places.contains(-1) && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        }
    }
}
