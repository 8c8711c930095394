/// The control groups that limit the processor time of containers and services. Both versions
/// are in use, and some machines have both at once.
enum ControlGroups {
    /// The folders of a process's groups, each followed by its parent groups, whose limits apply to it, too.
    ///
    /// - Parameters:
    ///   - memberships: /proc/self/cgroup: "0::/service" in version 2, "1:cpu,cpuacct:/service" in version 1.
    ///   - mounts: /proc/self/mountinfo.
    static func folders(of memberships: String, mounts: String) -> [String] {
        mounts.split(separator: "\n").flatMap { line -> [String] in
            let fields = line.split(separator: " ")
            guard let dash = fields.firstIndex(of: "-"), dash >= 5, fields.count > dash + 3 else { return [] }
            let (root, mount, type) = (fields[3], fields[4], fields[dash + 1])
            let sharesTime = type == "cgroup" && fields[dash + 3].split(separator: ",").contains("cpu")
            guard sharesTime || type == "cgroup2",
                let path = path(in: memberships, of: sharesTime ? "cpu" : nil)
            else { return [] }
            // A container may see its group's path on the host although only its own part of the tree is mounted.
            let parts = path.split(separator: "/")
            let rootParts = root.split(separator: "/")
            let inner = parts.starts(with: rootParts) ? Array(parts.dropFirst(rootParts.count)) : []
            return (0...inner.count).reversed().map { count in
                ([mount] + inner.prefix(count)).joined(separator: "/")
            }
        }
    }

    /// The path of the group of a controller; without a controller, that of version 2.
    private static func path(in memberships: String, of controller: Substring?) -> Substring? {
        for line in memberships.split(separator: "\n") {
            let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            let controllers = fields[1].split(separator: ",")
            if controller.map(controllers.contains) ?? fields[1].isEmpty { return fields[2] }
        }
        return nil
    }

    /// A group's processor time in version 2, in processors: "150000 100000" is one and a half; nil for no limit.
    static func quota(max: String) -> Double? {
        let fields = max.split(whereSeparator: \.isWhitespace)
        return fields.count == 2 ? quota(String(fields[0]), per: String(fields[1])) : nil
    }

    /// The same in version 1: microseconds in a period of microseconds; a negative number means no limit.
    static func quota(_ time: String, per period: String) -> Double? {
        func number(_ text: String) -> Double? { Double(text.filter { !$0.isWhitespace }) }
        guard let time = number(time), let period = number(period), time > 0, period > 0 else { return nil }
        return time / period
    }
}
