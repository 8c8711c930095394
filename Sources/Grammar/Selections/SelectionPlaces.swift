import Documents

/// Selections that stand at the top of a composition, moved to the views that they are of, as in Vega-Lite's
/// `normalize/toplevelselection.ts`: those that `views` names, or all.
enum SelectionPlaces {
    static func normalized(_ node: Node) -> Node {
        guard node["mark"] == nil, let params = node["params"]?.elements, let span = node["params"]?.span
        else { return node }
        let selections = params.filter { $0["select"] != nil }
        guard !selections.isEmpty else { return node }
        let others = params.filter { $0["select"] == nil }
        var begun: Set<String> = []
        let result = pushed(selections, into: node, path: [], begun: &begun)
        // One of no view is known all the same.
        let rest = selections.filter { !begun.contains($0["name"]?.string ?? "") }
        return result.setting("params", to: Node(.array(others + rest), at: span))
    }

    /// - Parameter begun: The selections that have a view; only the first is where it begins.
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
        for key in ["layer", "concat", "hconcat", "vconcat"] {
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
    /// Whether a selection is of the view at the end of a path of names.
    fileprivate func isOf(_ path: [String]) -> Bool {
        guard let views = self["views"]?.elements, !views.isEmpty else { return true }
        return views.contains { view in
            if let name = view.string {
                // A repeated view is named after what it repeats: child__column_price_NAME.
                return path.contains { $0 == name || name.hasPrefix("child_") && name.hasSuffix("_\($0)") }
            }
            let places = (view.elements ?? []).map { path.firstIndex(of: $0.string ?? "") ?? -1 }
            return !places.contains(-1) && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        }
    }

    /// The object without a member.
    func without(_ key: String) -> Node {
        guard let members else { return self }
        return Node(.object(members.filter { $0.key != key }), at: span)
    }
}
