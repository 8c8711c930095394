import Testing

@testable import Threading

struct ControlGroupsTests {
    private static let mount2 =
        "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate"
    private static let mount1 =
        "33 31 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid - cgroup cgroup rw,cpu,cpuacct"

    @Test func aServiceHasTheLimitsOfItsSliceToo() {
        #expect(
            ControlGroups.folders(of: "0::/system.slice/tuban.service\n", mounts: Self.mount2) == [
                "/sys/fs/cgroup/system.slice/tuban.service", "/sys/fs/cgroup/system.slice", "/sys/fs/cgroup",
            ])
    }

    @Test func aContainerSeesItsOwnGroupAsTheRoot() {
        #expect(ControlGroups.folders(of: "0::/\n", mounts: Self.mount2) == ["/sys/fs/cgroup"])
    }

    @Test func inVersionOneTheControllerHasAPathOfItsOwn() {
        let memberships = "5:memory:/elsewhere\n4:cpuset:/wrong\n3:cpu,cpuacct:/jobs/7\n1:name=systemd:/\n"
        #expect(
            ControlGroups.folders(of: memberships, mounts: Self.mount1) == [
                "/sys/fs/cgroup/cpu,cpuacct/jobs/7", "/sys/fs/cgroup/cpu,cpuacct/jobs",
                "/sys/fs/cgroup/cpu,cpuacct",
            ])
    }

    @Test func bothVersionsMayBeMounted() {
        let mounts = """
            22 27 0:21 / /proc rw,relatime - proc proc rw
            \(Self.mount1)
            34 31 0:29 / /sys/fs/cgroup/cpuset rw - cgroup cgroup rw,cpuset
            41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """
        #expect(
            ControlGroups.folders(of: "3:cpu,cpuacct:/\n0::/a\n", mounts: mounts) == [
                "/sys/fs/cgroup/cpu,cpuacct", "/sys/fs/cgroup/unified/a", "/sys/fs/cgroup/unified",
            ])
    }

    @Test func whereOnlyTheContainersPartIsMountedThePathOutsideIsCut() {
        let mount = "40 39 0:28 /docker/4f /sys/fs/cgroup/cpu ro - cgroup cgroup rw,cpu"
        #expect(
            ControlGroups.folders(of: "3:cpu:/docker/4f/inner\n", mounts: mount) == [
                "/sys/fs/cgroup/cpu/inner", "/sys/fs/cgroup/cpu",
            ])
        #expect(ControlGroups.folders(of: "3:cpu:/docker/4fe\n", mounts: mount) == ["/sys/fs/cgroup/cpu"])
    }

    @Test(arguments: ["", "nonsense\n", "1 2 3 / /x rw\n", "1 2 3 / /x rw - cgroup2\n"])
    func whatCannotBeReadHasNoGroups(mounts: String) {
        #expect(ControlGroups.folders(of: "0::/a\n", mounts: mounts) == [])
        #expect(ControlGroups.folders(of: mounts, mounts: Self.mount2) == [])
    }

    @Test(arguments: [
        ("150000 100000\n", 1.5), ("max 100000\n", nil), ("50000 100000", 0.5), ("", nil), ("100000", nil),
        ("100000 0", nil),
    ])
    func limitsOfVersionTwo(text: String, quota: Double?) {
        #expect(ControlGroups.quota(max: text) == quota)
    }

    @Test(arguments: [
        ("200000\n", "100000\n", 2.0), ("-1\n", "100000\n", nil), ("", "", nil), ("0", "1", nil),
    ])
    func limitsOfVersionOne(time: String, period: String, quota: Double?) {
        #expect(ControlGroups.quota(time, per: period) == quota)
    }
}
