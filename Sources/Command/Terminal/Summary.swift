import Diagnostics
import Glibc
import Production

/// The summary of a run in one line: "10 documents, 20 files, 1 failed, in 0.8 s", or for a table's rows
/// "300 rows, 299 written, 1 failed, 299 files, in 2.1 s". For a run that ended early it includes the total:
/// "interrupted: 120 of 300 rows, 120 written, 120 files, in 0.9 s".
struct Summary {
    /// How many documents there are.
    var total = 0
    var countsFiles = true
    /// Whether remarks on what charts say are counted rather than told.
    var countsRemarks = false
    /// Whether the documents are made from one template for the rows of a table.
    var areRows = false
    private let start = Summary.now

    private var noun: String { areRows ? "row" : "document" }

    func text(_ results: [DocumentResult], isInterrupted: Bool = false) -> String {
        let failed = results.count(where: \.hasFailed)
        let files = Self.count(results.reduce(0) { $0 + $1.outputs.count }, "file")
        let begun = results.count < total ? "\(results.count) of " : ""
        var parts = [(isInterrupted ? "interrupted: " : "") + begun + Self.count(total, noun)]
        if areRows, countsFiles { parts.append("\(results.count - failed) written") }
        if countsFiles, !areRows { parts.append(files) }
        if failed > 0 { parts.append(Ink.red("\(failed) failed")) }
        if areRows, countsFiles { parts.append(files) }
        let warnings = results.flatMap(\.diagnostics).filter { $0.severity == .warning }
        let remarks = countsRemarks ? warnings.count(where: \.isRemark) : 0
        if warnings.count > remarks {
            parts.append(Ink.yellow(Self.count(warnings.count - remarks, "warning")))
        }
        if remarks > 0 {
            parts.append(Ink.yellow(Self.count(remarks, "remark")) + " that 'tuban check' tells")
        }
        parts.append("in \(Self.seconds(Summary.now - start)) s")
        return parts.joined(separator: ", ")
    }

    /// Why documents were not begun: "stopped: no space left on the disk; 120 of 300 rows were not begun".
    func obstacle(_ results: [DocumentResult]) -> String? {
        let missing = total - results.count
        guard missing > 0, let obstacle = results.lazy.compactMap(\.obstacle).first else { return nil }
        let verb = missing == 1 ? "was" : "were"
        return Ink.red("stopped:")
            + " \(obstacle); \(missing) of \(Self.count(total, noun)) \(verb) not begun"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private static func seconds(_ time: Double) -> String {
        let scale = time < 1 ? 100.0 : 10.0
        return String(Int((time * scale).rounded()) == 0 ? 0 : (time * scale).rounded() / scale)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
