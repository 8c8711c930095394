import Glibc

/// The processors that a process may use, which may be fewer than the machine has.
public enum Processors {
    /// The number of processors that it may run on, limited by the processor time of its control groups; at least
    /// one.
    public static var count: Int {
        let allowed = allowed(text(at: "/proc/self/status")) ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))
        let groups = ControlGroups.folders(
            of: text(at: "/proc/self/cgroup"), mounts: text(at: "/proc/self/mountinfo"))
        let quota = groups.compactMap(quota).min() ?? .infinity
        return max(1, Int(min(Double(allowed), quota.rounded(.up))))
    }

    /// The number of processors in the list of /proc/self/status: five in "Cpus_allowed_list:	0-3,8".
    static func allowed(_ status: String) -> Int? {
        let name = "Cpus_allowed_list:"
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else {
            return nil
        }
        var count = 0
        for range in line.dropFirst(name.count).split(whereSeparator: { ", \t".contains($0) }) {
            let ends = range.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            count += last - first + 1
        }
        return count > 0 ? count : nil
    }

    private static func quota(of group: String) -> Double? {
        ControlGroups.quota(max: text(at: group + "/cpu.max"))
            ?? ControlGroups.quota(
                text(at: group + "/cpu.cfs_quota_us"), per: text(at: group + "/cpu.cfs_period_us"))
    }

    /// A file that the system generates when it is read; empty if it doesn't exist.
    private static func text(at path: String) -> String {
        guard let file = fopen(path, "re") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
