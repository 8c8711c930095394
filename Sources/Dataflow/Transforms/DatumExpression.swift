public import Diagnostics
public import Documents

/// An expression over the rows of a table, with its place in the document.
public struct DatumExpression: Sendable {
    let expression: Expression
    let span: Span

    init(_ expression: Expression, at span: Span) {
        self.expression = expression
        self.span = span
    }

    /// Reads an expression; a mistake is reported at its place within the text.
    init?(_ node: Node, _ context: DecodingContext) {
        guard let source = node.string ?? node.number?.plain ?? node.boolean.map({ "\($0)" }) else {
            context.log.error(.wrongType, "expected an expression, found \(node.kind)", at: node.span)
            return nil
        }
        span = node.span
        do throws(ExpressionError) {
            expression = try Expression(source, functions: context.registries[FunctionLibrary.self])
            for remark in expression.remarks {
                context.log.error(remark, at: node.span.part(remark.range, ofText: source))
            }
        } catch {
            let place = node.span.part(error.range, ofText: source)
            context.log.error(error, at: place)
            return nil
        }
    }

    func column(over table: Table, _ context: TransformContext) throws(Diagnostic) -> Column {
        try checkNames(table, context)
        let work = EvaluationWork(rowCount: table.rowCount)
        let result = expression.column(over: table, signals: context.signals, work)
        try check(work)
        if result.holdsTooMuchText {
            throw .error(.tooManyRows, "the texts that the expression makes are too long", at: span)
        }
        tellMissing(table, result, context)
        tellInfinite(table, result, context)
        tellJoined(table, context)
        tellText(table, context)
        tellComparisons(table, context)
        return result
    }

    /// Tells of numbers that are text and are joined where a sum was meant.
    private func tellJoined(_ table: Table, _ context: TransformContext) {
        for fields in expression.summedFields {
            let columns = fields.map { table[$0] }
            guard let index = columns.firstIndex(where: { $0?.holdsNumbersAsText == true }),
                columns.allSatisfy({ $0.map { $0.holdsNumbersAsText || $0.isOfNumbers } ?? false })
            else { continue }
            let name = fields[index]
            context.log.error(
                .numbersAsText, "'\(name)' is text here, which + joins to another text instead of adding",
                at: place(of: name, after: "datum"),
                hint: "write toNumber(datum.\(name)), or give the data's format: {parse: {\(name): number}}")
        }
    }

    /// Tells of numbers without an end, by a division by 0 or since a number can't be so large.
    private func tellInfinite(_ table: Table, _ result: Column, _ context: TransformContext) {
        let rows = result.infiniteRows
        guard let row = rows.first, !expression.source.contains("Infinity") else { return }
        let fields = (expression.fields ?? []).sorted().filter { table[$0] != nil }
        let divisor = fields.first { table[row, $0].quantity == 0 }
        let cause = divisor.map { ", as '\($0)' is 0 there" } ?? ""
        context.log.add(
            Diagnostic(
                .error, .infiniteNumber,
                "the result is infinite in \(rows.count) of \(table.rowCount) rows\(cause)", at: span,
                notes: divisor.map { table.notes(on: rows, column: $0) } ?? [],
                hints: ["leave such rows out before by a filter, or say what they are: test ? value : null"]),
            isSurvivable: true)
    }

    /// Tells of text that is reckoned with, which makes no number of the result or, by `+`, a longer text.
    private func tellText(_ table: Table, _ context: TransformContext) {
        for field in expression.reckonedFields.sorted() {
            guard let column = table[field], let texts = TextAmongNumbers(column),
                expression.multipliedFields.contains(field) || texts.isExceptional(in: column)
            else { continue }
            let isJoined = !expression.multipliedFields.contains(field)
            context.log.add(
                texts.diagnostic(
                    FieldPath(literally: field), in: table, at: place(of: field, after: "datum"),
                    use: isJoined ? ", which + joins to a text" : ", so that the result is none"))
        }
    }

    /// Tells of text that is compared by size.
    private func tellComparisons(_ table: Table, _ context: TransformContext) {
        let comparisons = expression.sizeComparisons
        for field in comparisons.withNumbers.sorted() {
            guard let texts = table[field].flatMap(TextAmongNumbers.init) else { continue }
            context.log.add(
                texts.diagnostic(
                    FieldPath(literally: field), in: table, at: place(of: field, after: "datum"),
                    use: ", which is neither above nor below a number"))
        }
        for (a, b) in comparisons.ofFields {
            guard table[a]?.holdsNumbersAsText == true, table[b]?.holdsNumbersAsText == true else { continue }
            context.log.numbersOrderedAsText(a, at: place(of: a, after: "datum"))
        }
    }

    /// Warns of numbers that were calculated from missing values.
    private func tellMissing(_ table: Table, _ result: Column, _ context: TransformContext) {
        for field in expression.reckonedFields.sorted() {
            guard let values = table[field] else { continue }
            // Texts are joined by `+`, too: there, a missing one adds nothing.
            let present = (0..<table.rowCount).lazy.map { values[$0] }.first { !$0.isMissing }
            guard present?.quantity != nil else { continue }
            let rows = (0..<table.rowCount).filter { row in
                values[row].isMissing && result[row].quantity?.isFinite == true
            }
            guard !rows.isEmpty else { continue }
            context.log.warning(
                .missingAsZero,
                "'\(field)' is missing in \(rows.count) of \(table.rowCount) rows, and counts as 0 here",
                at: place(of: field, after: "datum"),
                notes: table.notes(on: rows, column: field),
                hint: "leave such rows out before: filter: isValid(datum.\(field))")
        }
    }

    func mask(over table: Table, _ context: TransformContext) throws(Diagnostic) -> [Bool] {
        try checkNames(table, context)
        tellJoined(table, context)
        tellText(table, context)
        tellComparisons(table, context)
        let work = EvaluationWork(rowCount: table.rowCount)
        let mask = expression.mask(over: table, signals: context.signals, work)
        try check(work)
        return mask
    }

    /// Reports that an expression asks for more than can be done.
    private func check(_ work: EvaluationWork) throws(Diagnostic) {
        guard let obstacle = work.obstacle else { return }
        throw .error(.tooManyRows, obstacle, at: span)
    }

    func equality(over table: Table, _ context: TransformContext) throws(Diagnostic) -> FieldComparison? {
        guard let equality = expression.equality(signals: context.signals) else { return nil }
        try checkNames(table, context)
        return equality
    }

    /// The value without a datum.
    func value(_ context: TransformContext) throws(Diagnostic) -> Value {
        try checkNames(Table(), context)
        return expression.evaluate(ExpressionScope(signals: context.signals))
    }

    /// Reports a name that isn't a signal as an error, and warns of fields that no row has.
    private func checkNames(_ table: Table, _ context: TransformContext) throws(Diagnostic) {
        let unknown = expression.signals.filter { context.signals[$0] == nil }
        if let name = unknown.min() {
            let hint: String? =
                table[name] != nil
                ? "did you mean datum.\(name)?"
                : ForeignWords.hint(name: name)
                    ?? context.signals.keys.nearest(to: name).map { "did you mean '\($0)'?" }
            throw .error(.unknownName, "unknown name '\(name)'", at: place(of: name, after: nil), hint: hint)
        }
        guard table.rowCount > 0, let fields = expression.fields else { return }
        for field in fields.sorted() where table[field] == nil {
            context.log.warning(
                .missingField, "the data has no field '\(field)'", at: place(of: field, after: "datum"),
                hint: table.hint(for: field))
        }
    }

    /// The place of a name in the text; the whole expression if it can't be found.
    func place(of name: String, after object: String?) -> Span {
        let source = Array(expression.source.utf8)
        let wanted = Array(name.utf8)
        guard !wanted.isEmpty, source.count >= wanted.count else { return span }
        func isName(_ index: Int) -> Bool {
            guard source.indices.contains(index) else { return false }
            let byte = source[index]
            return byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        for start in 0...(source.count - wanted.count) where !isName(start - 1) {
            let end = start + wanted.count
            guard !isName(end), source[start..<end].elementsEqual(wanted) else { continue }
            let isMember =
                start > 0
                && [UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(source[start - 1])
            if isMember == (object != nil) { return span.part(start..<end, ofText: expression.source) }
        }
        return span
    }
}

extension ValueType<DatumExpression> {
    public static var expression: ValueType {
        ValueType("an expression", schema: .text("an expression")) { node, context in
            DatumExpression(node, context)
        }
    }
}
