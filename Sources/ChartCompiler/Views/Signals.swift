import ChartLayout
import ChartModel
public import Dataflow
public import Diagnostics
public import Documents
public import Grammar

/// The initial values of a spec's parameters: `value`, or an expression on other parameters.
public struct Signals {
    let log: DiagnosticLog
    let functions: FunctionLibrary

    /// - Parameter functions: The functions that the expressions may call.
    public init(log: DiagnosticLog, functions: FunctionLibrary = .standard) {
        self.log = log
        self.functions = functions
    }

    /// - Parameter outer: The parameters of the sheet that contains a chart. They replace the chart's own
    ///   of the same names.
    public func values(
        _ params: Node?, width: SizeSpec? = nil, height: SizeSpec? = nil, outer: [String: Value] = [:]
    ) -> [String: Value] {
        var signals = outer
        if case .length(let width)? = width { signals["width"] = .number(width) }
        if case .length(let height)? = height { signals["height"] = .number(height) }
        guard let params else { return signals }
        guard let nodes = params.elements else {
            log.error(.wrongType, "expected a list of parameters, found \(params.kind)", at: params.span)
            return signals
        }
        var late: Set<String> = ["width", "height"]
        let order = ParameterOrder(nodes, functions: functions) { signals[$0] != nil }
        for cycle in order.cycles {
            let names = cycle.compactMap { $0["name"]?.string }
            log.error(
                .circularParameters,
                "parameters can't be computed from each other: \((names + names.prefix(1)).joined(separator: " → "))",
                at: cycle.first?["expr"]?.span, hint: "give one of them a 'value'")
            for name in names { signals[name] = .undefined }
        }
        // Selections aren't values.
        for node in order.parameters where node["select"] == nil {
            guard let parameter = ParameterSpec.decode(node, DecodingContext(log: log)),
                let name = parameter.name
            else {
                continue
            }
            if outer[name] != nil { continue }
            if let source = parameter.expr {
                if isLate(source.text, signals, late) {
                    late.insert(name)
                    continue
                }
                if let expression = log.expression(source, functions: functions) {
                    signals[name] = expression.value(
                        in: ExpressionScope(datum: .object([:]), signals: signals), at: source.span, log: log)
                }
            } else if parameter.value != nil || !["width", "height"].contains(name) {
                signals[name] = parameter.value.map { Value($0) } ?? .undefined
            }
        }
        return signals
    }

    /// Whether an expression needs the plot's scales or size, or a parameter that does; it is evaluated in
    /// the plot then.
    private func isLate(_ text: String, _ signals: [String: Value], _ late: Set<String>) -> Bool {
        if let expression = try? Expression(text, functions: functions) {
            return !expression.signals.filter { signals[$0] == nil }.isDisjoint(with: late)
        }
        let plot = functions.adding(plotFunctions(positions: [:], visuals: [:]))
        return (try? Expression(text, functions: plot)) != nil
    }
}

struct ParameterSpec: Declared {
    var name: String?
    var value: Node?
    var expr: ExpressionSource?

    static let typeName = "a parameter"

    static let properties: [Property<ParameterSpec>] =
        [
            Property("name", \.name, .string, "The name."),
            Property("value", \.value, .any, "The initial value."),
            Property("expr", \.expr, .expressionText, "An expression on other parameters."),
        ] + Property.ignored("bind", "select", "views", "react")
}
