import Synchronization
import Testing

@testable import Threading

struct ThreadsTests {
    @Test(arguments: [0, 1, 2, 100]) func resultsComeInTheOrderOfTheTasks(count: Int) {
        #expect(Threads.map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }

    @Test func eachTaskIsDoneOnce() {
        let counts = Mutex([Int](repeating: 0, count: 50))
        Threads.each(50) { task in counts.withLock { $0[task] += 1 } }
        #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 50))
    }
}
