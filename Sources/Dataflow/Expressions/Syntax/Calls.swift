import Diagnostics
import Formats

/// The places of the parts of a call.
struct CallRanges {
    let name: Range<Int>
    let arguments: [Range<Int>]
    let whole: Range<Int>
}

extension Parser {
    /// A call of a function: looked up, its arguments counted, its constant arguments bound.
    mutating func call(
        _ name: String, _ arguments: [SyntaxNode], at ranges: CallRanges
    ) throws(ExpressionError) -> SyntaxNode {
        var arguments = arguments
        var target = name
        switch name {
        case "if":
            try check(arguments.count, against: 3...3, of: name, at: ranges)
            return .choice([(arguments[0], arguments[1])], otherwise: arguments[2])
        case "data":
            // The store of a selection has a name of its own; expressions can't refer to other tables.
            try check(arguments.count, against: 1...1, of: name, at: ranges)
            guard case .literal(.string(let store)) = arguments[0] else { break }
            return .signal(store)
        case "random" where functions[name] == nil:
            try check(arguments.count, against: 0...0, of: name, at: ranges)
            return .random(place: ranges.name.lowerBound)
        case "sampleUniform", "sampleNormal", "sampleLogNormal":
            // Inverse transform sampling: the quantile of a uniform number has the distribution.
            try check(arguments.count, against: 0...2, of: name, at: ranges)
            target = "quantile" + name.dropFirst("sample".count)
            arguments.insert(.random(place: ranges.name.lowerBound), at: 0)
        default: break
        }
        if name == "now" {
            remarks.append(
                ExpressionError(
                    "now() depends on the clock, so the picture does, too", at: ranges.name,
                    hint:
                        "put the date into the data, or write datetime(year, month, day) with months from 0",
                    code: .dependsOnClock))
        }
        guard let function = functions[target] else { throw unknown(name, at: ranges) }
        remark(onPatternOf: name, arguments, at: ranges)
        if target == name {
            try check(arguments.count, against: function.arity, of: name, at: ranges)
            arguments = Array(arguments.prefix(function.arity.upperBound))
        }
        do {
            let bound = try function.bind?(arguments.map(\.constant))
            return .call(function, bound ?? function.evaluate, arguments)
        } catch {
            let argument =
                ranges.arguments.indices.contains(error.index) ? ranges.arguments[error.index] : ranges.whole
            throw ExpressionError(
                "\(name)(): \(error.message)", at: argument, hint: error.hint, code: error.code)
        }
    }

    /// A remark on a pattern of dates or numbers that prints something else than it says.
    private mutating func remark(onPatternOf name: String, _ arguments: [SyntaxNode], at ranges: CallRanges) {
        guard arguments.count > 1, ranges.arguments.count > 1,
            case .literal(.string(let pattern)) = arguments[1]
        else { return }
        let slip: FormatError? =
            switch name {
            case "timeFormat", "utcFormat": TimePatternSlip.slip(in: pattern)
            case "format": NumberPatternSlip.slip(in: pattern)
            default: nil
            }
        guard let slip else { return }
        remarks.append(
            ExpressionError(slip.message, at: ranges.arguments[1], hint: slip.hint, code: .unfitFormat))
    }

    private mutating func check(
        _ count: Int, against arity: ClosedRange<Int>, of name: String, at ranges: CallRanges
    ) throws(ExpressionError) {
        guard !arity.contains(count) else { return }
        let wanted =
            switch (arity.lowerBound, arity.upperBound) {
            case (0, 0): "no arguments"
            case (1, 1): "1 argument"
            case (let low, let high) where low == high: "\(low) arguments"
            case (1, Int.max): "at least 1 argument"
            case (let low, Int.max): "at least \(low) arguments"
            case (let low, let high): "\(low) to \(high) arguments"
            }
        let message = "\(name)() takes \(wanted), found \(count)"
        guard count > arity.upperBound else { throw ExpressionError(message, at: ranges.whole) }
        remarks.append(
            ExpressionError(
                message, at: ranges.whole,
                hint: name == "round"
                    ? "for decimals, write round(x * 10) / 10, or give the text a 'format'"
                    : "the rest has no effect: leave it out",
                code: .superfluousArgument))
    }

    private func unknown(_ name: String, at ranges: CallRanges) -> ExpressionError {
        if name.hasPrefix("pbi") {
            return ExpressionError(
                "unknown function '\(name)'", at: ranges.name,
                hint: "it exists in Power BI only: write format(value, pattern)", code: .unknownFunction)
        }
        let near = (functions.names + ["if", "random"]).nearest(to: name)
        return ExpressionError(
            "unknown function '\(name)'", at: ranges.name,
            hint: ForeignWords.hint(function: name) ?? near.map { "did you mean '\($0)'?" },
            code: .unknownFunction)
    }
}
