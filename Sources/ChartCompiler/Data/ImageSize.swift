import Glibc

/// The size of a picture in pixels, from the head of its file.
public enum ImageSize {
    /// - Returns: nil where the file can't be read or is no PNG.
    public static func read(path: String) -> (width: Int, height: Int)? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var head = [UInt8](repeating: 0, count: 24)
        guard fread(&head, 1, head.count, file) == head.count else { return nil }
        return png(head)
    }

    /// PNG (ISO/IEC 15948, 11.2.2): the signature, then the chunk IHDR, which begins with width and height.
    private static func png(_ head: [UInt8]) -> (width: Int, height: Int)? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard head.starts(with: signature), head[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        func number(_ start: Int) -> Int { head[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20))
    }
}
