import Testing

@testable import Threading

struct ProcessorsTests {
    @Test(arguments: [
        ("Name:\ttuban\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\nMems_allowed:\t1\n", 8),
        ("Cpus_allowed_list:\t0\n", 1), ("Cpus_allowed_list:\t0-3,8,10-11\n", 7),
        ("Cpus_allowed_list:\t\n", nil),
        ("Cpus_allowed_list:\tall\n", nil), ("Name:\ttuban\n", nil), ("", nil),
    ])
    func processorsThatAProcessMayRunOn(status: String, count: Int?) {
        #expect(Processors.allowed(status) == count)
    }

    @Test func thereIsAtLeastOne() {
        #expect(Processors.count >= 1)
    }
}
