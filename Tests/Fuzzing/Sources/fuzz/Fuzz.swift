import CFuzzer
import Glibc

/// Hands a reader, named by the variable `SUBJECT`, texts that libFuzzer makes up. See the script.
///
/// The arguments are libFuzzer's, which in its fork mode starts this program anew with them.
@main enum Fuzz {
    /// Set before the first text comes, and read only from then on.
    nonisolated(unsafe) private(set) static var subject = Subject.json

    static func main() {
        guard let subject = getenv("SUBJECT").flatMap({ Subject(rawValue: String(cString: $0)) }) else {
            print("SUBJECT is none of \(Subject.allCases.map(\.rawValue).joined(separator: ", "))")
            exit(2)
        }
        Fuzz.subject = subject
        let arguments = CommandLine.arguments
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var count = Int32(arguments.count)
        let code = pointers.withUnsafeMutableBufferPointer { pointers in
            var start = pointers.baseAddress
            return LLVMFuzzerRunDriver(&count, &start) { data, size in
                Fuzz.subject.take(Array(UnsafeBufferPointer(start: data, count: size)))
                return 0
            }
        }
        exit(code)
    }
}
