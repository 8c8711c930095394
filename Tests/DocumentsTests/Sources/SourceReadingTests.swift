import Diagnostics
import Documents
import Synchronization
import Testing

@Suite struct SourceReadingTests {
    @Test func aReadingIsMadeOnceUntilItIsForgotten() {
        let source = Source(path: "a.csv", text: "名称,数\n甲,1\n")
        let made = Atomic(0)
        func read() -> Int? {
            source.reading("rows", log: DiagnosticLog()) { _ in made.add(1, ordering: .relaxed).newValue }
        }
        #expect([read(), read()] == [1, 1])
        source.forgetReadings()
        #expect([read(), read()] == [2, 2])
    }
}
