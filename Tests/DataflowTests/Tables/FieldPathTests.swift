import Dataflow
import Testing

/// Field paths follow Vega's rules, and names of columns need no escapes.
struct FieldPathTests {
    @Test(
        arguments: [
            ("a", ["a"]), ("a.b", ["a", "b"]), ("a[0].b", ["a", "0", "b"]), ("a['b.c']", ["a", "b.c"]),
            (#"a["b]c"]"#, ["a", "b]c"]), (#"a\.b"#, ["a.b"]), (#"同比\[%\]"#, ["同比[%]"]),
            ("['a b'].c", ["a b", "c"]),
        ] as [(String, [String])])
    func pathsAreSplit(text: String, parts: [String]) {
        #expect(FieldPath(text).path == parts)
    }

    @Test(arguments: ["a[b", "a]", "a['b]", "."])
    func aPathThatDoesNotCloseIsOneName(text: String) {
        #expect(FieldPath(text).path == [text])
    }

    @Test(arguments: ["占比[%]", "a.b", "It's \"net\"", "x[0]", "a]", #"同比\[%\]"#, #"a\.b"#])
    func aColumnIsFoundByItsName(text: String) {
        let names = ["占比[%]", "a.b", "It's \"net\"", "x[0]", "a]", "同比[%]"]
        let table = Table(names.map { (name: $0, column: Column([.string($0)])) })
        let name = text.filter { $0 != "\\" }
        #expect(table.has(FieldPath(text)))
        #expect(table.values(at: FieldPath(text)).values == [.string(name)])
    }

    @Test func membersAreReachedInObjects() {
        let table = Table([(name: "a", column: Column([.object(["b": .number(3)])]))])
        #expect(table.values(at: "a['b']").values == [.number(3)])
        #expect(table.values(at: "a.b").values == [.number(3)])
    }
}
