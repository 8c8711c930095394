package import Dataflow
import Diagnostics

extension FigureTable {
    package var functions: [ExpressionFunction] { functions(telling: nil) }

    /// The functions by which expressions refer to figures.
    ///
    /// | call | value |
    /// |---|---|
    /// | `figure(id)` | the number |
    /// | `figure(id, 'unit')` | another cell of the figure's row |
    /// | `figureText(id)` | the figure as it is printed, with its unit and the words of its bound |
    /// | `source()` | where the figures come from |
    ///
    /// A literal id that isn't that of a figure is an error when the expression is read.
    ///
    /// - Parameter reads: Is told which cells they read.
    package func functions(telling reads: FigureReads?) -> [ExpressionFunction] {
        [
            ExpressionFunction("figure", arity: 1...2) { arguments in
                reads?.add(arguments.text(0), arguments.count > 1 ? arguments.text(1) : "value")
                guard arguments.count > 1 else {
                    // A missing figure must not count as 0, as null would in a sum.
                    let value = cell(arguments.text(0), "value")
                    return value.isMissing ? .undefined : value
                }
                return cell(arguments.text(0), arguments.text(1))
            } bind: { (constants) throws(ArgumentError) in
                try checkName(constants.first ?? nil)
                if constants.count > 1 { try checkColumn(constants[1]) }
                guard constants.count == 1 else { return nil }
                try checkColumn(.string("value"), argument: 0)
                return nil
            },
            ExpressionFunction("figureText", arity: 1...1) { arguments in
                reads?.add(arguments.text(0), "value")
                return printed(arguments.text(0)).map(Value.string) ?? .undefined
            } bind: { (constants) throws(ArgumentError) in
                try checkName(constants.first ?? nil)
                return nil
            },
            ExpressionFunction("source", arity: 0...0) { _ in source.map(Value.string) ?? .undefined },
        ]
    }

    /// The same functions for documents without figures: every call reports that.
    package static let absentFunctions: [ExpressionFunction] = ["figure", "figureText", "source"].map {
        name in
        ExpressionFunction(name, arity: 0...2) { _ in
            .undefined
        } bind: { (_) throws(ArgumentError) in
            throw ArgumentError(MissingFigure.noFigures)
        }
    }

    private func checkName(_ constant: Value?) throws(ArgumentError) {
        guard let constant else { return }
        guard case .string(let name) = constant else {
            throw ArgumentError("a figure is named by a string", argument: 0)
        }
        if let missing = missing(name) { throw ArgumentError(missing) }
    }

    private func checkColumn(_ constant: Value?, argument: Int = 1) throws(ArgumentError) {
        guard let name = constant?.string, !columnNames.contains(name) else { return }
        let near = columnNames.nearest(to: name)
        throw ArgumentError(
            "the figures have no column '\(name)'", argument: argument,
            hint: near.map { "did you mean '\($0)'?" }, code: .missingField)
    }
}

extension ArgumentError {
    fileprivate init(_ missing: MissingFigure) {
        self.init(missing.message, argument: 0, hint: missing.hint, code: .unknownFigure)
    }
}

extension [Value] {
    fileprivate func text(_ index: Int) -> String { indices.contains(index) ? self[index].string : "" }
}
