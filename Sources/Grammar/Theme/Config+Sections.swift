import Documents

extension Config {
    /// The sections whose properties apply to marks and guides.
    static var sharedSections: [Property<Config>] {
        let marks = MarkNames.primitive + ["mark"]
        return marks.map { Property($0, \.marks[$0], .markSection, "") }
            + MarkNames.composite.map { Property($0, \.composites[$0], .compositeSection, "") }
            + axisNames.map { Property($0, \.axes[$0], .axis, "") }
            + [
                Property("title", \.title, .titleObject, "What titles look like."),
                Property("projection", \.projection, .object().orNull, "How maps are projected."),
                Property("label", \.label, .object(), "How value labels are set. An addition."),
                Property("annotation", \.annotation, .object(), "What annotations look like. An addition."),
                Property("bound", \.bound, .object(), "How open bounds are drawn. An addition."),
                Property("style", \.styles, .styles, ""),
                Property("selection", \.selection, .object(), "What selections of each kind have in common."),
                Property("sheet", \.sheet, .anySection, ""),
            ]
    }

    /// Axes of all kinds, of a direction or side, of a kind of scale, and of both.
    private static let axisNames: [String] = {
        let kinds = ["Band", "Point", "Discrete", "Quantitative", "Temporal"]
        return ["axis", "axisLeft", "axisRight", "axisTop", "axisBottom"]
            + ["axis", "axisX", "axisY"].flatMap { prefix in kinds.map { prefix + $0 } } + ["axisX", "axisY"]
    }()
}

extension ValueType<Node> {
    /// Any object.
    fileprivate static var anySection: ValueType {
        .matching("an object", schema: .map(.any)) { $0.members == nil ? nil : $0 }
    }
}
