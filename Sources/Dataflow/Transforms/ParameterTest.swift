import Diagnostics

/// The test `{param: name}`: whether a row is in a selection, or a parameter is true.
public struct ParameterTest: Sendable {
    let name: String
    /// Whether all rows pass if the selection is empty, rather than none.
    let passesEmpty: Bool
    let span: Span

    /// Vega-Lite's `parseSelectionPredicate` (`compile/selection/parse.ts`).
    func mask(over table: Table, _ context: TransformContext) throws(Diagnostic) -> [Bool] {
        if let state = context.signals[name + SelectionState.storeSuffix].flatMap(SelectionState.init(store:))
        {
            if state.tuples.isEmpty { return Array(repeating: passesEmpty, count: table.rowCount) }
            return state.mask(over: table)
        }
        guard let value = context.signals[name] else {
            let names = context.signals.keys.filter { !$0.hasSuffix(SelectionState.storeSuffix) }.sorted()
            throw .error(
                .unknownParameter, "no parameter is named '\(name)'", at: span,
                hint: names.nearest(to: name).map { "did you mean '\($0)'?" })
        }
        return Array(repeating: value.isTruthy, count: table.rowCount)
    }
}

extension Transform {
    /// The selection's name, if a filter consists of nothing else.
    public var testedParameter: String? {
        guard let filter = self as? FilterTransform, case .parameter(let test) = filter.filter else {
            return nil
        }
        return test.name
    }
}
