import Documents
import Testing

struct SourceReferenceTests {
    @Test(arguments: [
        ("data.csv", "data.csv"), ("../a/b.csv", "../a/b.csv"), ("/etc/hosts", "/etc/hosts"),
        ("file:///data/a.csv", "/data/a.csv"), ("FILE:/data/a.csv", "/data/a.csv"),
        ("file://localhost/data/a.csv", "/data/a.csv"), ("file:a.csv", "a.csv"),
        ("file:///a%20b/%E9%87%8F.csv", "/a b/量.csv"), ("file:///100%.csv", "/100%.csv"),
        ("file:%2e%2e/a.csv", "../a.csv"), ("file:a%2", "a%2"), ("file:a%+1", "a%+1"),
        // Only addresses know percent signs.
        ("%2e%2e/a.csv", "%2e%2e/a.csv"), ("a%20b.csv", "a%20b.csv"),
        ("数据:1.csv", "数据:1.csv"), ("b:1.csv", "b:1.csv"), ("", ""),
    ])
    func paths(text: String, path: String) {
        #expect(SourceReference(text) == .path(path))
    }

    @Test(arguments: [
        "https://example.org/a.csv", "HTTP://example.org/a.csv", "ftp://a/b", "//example.org/a.csv",
        "http:example.org", "file://server/share/a.csv", "s3://bucket/a.csv", "blob:abc",
    ])
    func addresses(text: String) {
        #expect(SourceReference(text) == .address(text))
    }
}
