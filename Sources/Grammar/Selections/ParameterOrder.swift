public import Dataflow
public import Documents

/// Parameters in an order in which each comes after those that its expression uses, wherever they are declared.
public struct ParameterOrder {
    /// Those that have a value, otherwise in the order of the document.
    public private(set) var parameters: [Node] = []
    /// Those that use each other in a circle, each followed by one that it uses.
    public private(set) var cycles: [[Node]] = []

    /// - Parameter known: Whether a name has a value already, that of a surrounding view.
    public init(_ nodes: [Node], functions: FunctionLibrary, known: (String) -> Bool) {
        var numbers: [String: Int] = [:]
        for (number, node) in nodes.enumerated() {
            if let name = node["name"]?.string, !known(name) { numbers[name] = number }
        }
        let uses = nodes.map { node -> [Int] in
            guard let source = node["expr"]?.string,
                let expression = try? Expression(source, functions: functions)
            else { return [] }
            return expression.signals.sorted().compactMap { numbers[$0] }
        }
        sort(nodes, uses)
    }

    /// Goes from each parameter down to those that it uses, and takes them first.
    private mutating func sort(_ nodes: [Node], _ uses: [[Int]]) {
        var unseen = uses[...].map { $0[...] }
        var isDone = [Bool](repeating: false, count: nodes.count)
        var isOnWay = isDone
        for start in nodes.indices where !isDone[start] {
            var way = [start]
            isOnWay[start] = true
            while let last = way.last {
                guard let next = unseen[last].popFirst() else {
                    parameters.append(nodes[last])
                    (isDone[last], isOnWay[last]) = (true, false)
                    way.removeLast()
                    continue
                }
                if isDone[next] { continue }
                guard isOnWay[next], let first = way.firstIndex(of: next) else {
                    way.append(next)
                    isOnWay[next] = true
                    continue
                }
                cycles.append(way[first...].map { nodes[$0] })
                for number in way[first...] { (isDone[number], isOnWay[number]) = (true, false) }
                way.removeSubrange(first...)
            }
        }
    }
}
