import CFuzzer
import Diagnostics
import Documents
import Production

/// Changes a document in one of its parts, so that it stays one: libFuzzer's own changes of single bytes seldom
/// get past the parser.
struct Mutation {
    private var random: SplitMix64
    private let text: [UInt8]
    /// The bytes of each value of the document.
    private var values: [Range<Int>] = []
    /// Where the members of each object within braces begin.
    private var objects: [(start: Int, isEmpty: Bool)] = []

    /// nil for what is no document.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt32) {
        random = SplitMix64(state: UInt64(seed))
        let source = String(decoding: bytes, as: UTF8.self)
        text = Array(source.utf8)
        let file = SourceFile(name: "it", text: source)
        guard let root = DocumentReader.read(file, log: DiagnosticLog()) else { return nil }
        collect(root)
    }

    private mutating func collect(_ node: Node) {
        values.append(node.span.range)
        if let members = node.members {
            let start = node.span.range.lowerBound
            if start < text.count, text[start] == UInt8(ascii: "{") {
                objects.append((start + 1, members.isEmpty))
            }
            for member in members { collect(member.value) }
        }
        for element in node.elements ?? [] { collect(element) }
    }

    /// The document with one value replaced, or one member more.
    mutating func mutated() -> [UInt8] {
        var result = text
        if let object = objects.randomElement(using: &random), Int.random(in: 0..<4, using: &random) == 0 {
            let name = Vocabulary.names.randomElement(using: &random) ?? "x"
            result.insert(
                contentsOf: Array("\"\(name)\":".utf8) + value()
                    + (object.isEmpty ? [] : [UInt8(ascii: ",")]),
                at: object.start)
        } else if let place = values.randomElement(using: &random) {
            result.replaceSubrange(place, with: value())
        }
        return result
    }

    /// Another part of the document, a word of the grammar, or something odd.
    private mutating func value() -> [UInt8] {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: values.randomElement(using: &random).map { Array(text[$0]) } ?? []
        case 1: Array("\"\(Vocabulary.words.randomElement(using: &random) ?? "x")\"".utf8)
        case 2: Array("\(Int.random(in: -20...20, using: &random))".utf8)
        default: Array((Vocabulary.oddities.randomElement(using: &random) ?? "null").utf8)
        }
    }
}

/// What documents are written with: the names of properties, the words that they take, and what nobody expects.
enum Vocabulary {
    static let names = vocabulary.names
    static let words = vocabulary.words

    static let oddities = [
        "null", "true", "false", "0", "-0", "1e308", "-1e308", "1e-320", "0.5", "1e9", "2147483648", "\"\"",
        "\"中😀\"",
        "\"\\u0000\"", "[]", "{}", "[null]", "[[]]", "[0,0]", "[1e308,-1e308]", "\"9999-12-31\"", "\"NaN\"",
        "{\"expr\":\"1/0\"}", "{\"expr\":\"'a'\"}", "{\"expr\":\"null\"}", "{\"field\":\"a\"}", "\"datum.a\"",
        "{\"sequence\":{\"start\":0,\"stop\":5,\"as\":\"a\"}}", "{\"values\":[]}", "{\"values\":[{}]}",
        "{\"repeat\":\"row\"}", "{\"step\":0}", "\"container\"", "\"#zzz\"", "\"M0,0L1e308,1A0,0,0,0,0,1,1\"",
        "\"%Y%j%\"", "\"$,.2~f\"",
    ]

    private static let vocabulary = {
        var names: Set<String> = []
        var words: Set<String> = []
        func collect(_ node: Node) {
            for member in node.members ?? [] {
                if member.key == "properties" { names.formUnion(member.value.members?.map(\.key) ?? []) }
                if member.key == "enum" { words.formUnion(member.value.elements?.compactMap(\.string) ?? []) }
                collect(member.value)
            }
            for element in node.elements ?? [] { collect(element) }
        }
        let file = SourceFile(name: "schema.json", text: DocumentSchema.chart.text)
        if let schema = JSONReader.read(file, log: DiagnosticLog()) { collect(schema) }
        return (names: names.sorted(), words: words.sorted())
    }()
}

/// S. Vigna's SplitMix64.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// What libFuzzer calls for each new text.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maxSize: Int, _ seed: UInt32) -> Int {
    let bytes = UnsafeBufferPointer(start: UnsafePointer(data), count: size)
    guard Fuzz.subject.takesDocuments, seed % 4 != 0, var mutation = Mutation(bytes, seed: seed) else {
        return LLVMFuzzerMutate(data, size, maxSize)
    }
    let result = mutation.mutated()
    guard result.count <= maxSize else { return LLVMFuzzerMutate(data, size, maxSize) }
    for (index, byte) in result.enumerated() { data[index] = byte }
    return result.count
}
