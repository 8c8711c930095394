import Glibc
import Testing

/// A PDF file in a temporary folder, for the programs that look into such files.
final class PDFOnDisk {
    let path: String

    init(_ bytes: [UInt8]) throws {
        var template = Array("/tmp/tuban-test-XXXXXX.pdf".utf8CString)
        let descriptor = mkstemps(&template, 4)
        try #require(descriptor >= 0)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        try #require(written == bytes.count)
    }

    deinit { unlink(path) }

    /// What a program prints, with `FILE` in its arguments standing for the file.
    func output(of command: String) throws -> (text: String, status: Int32) {
        let words = command.split(separator: " ").map { $0 == "FILE" ? path : String($0) }
        let pipe = try #require(popen(words.joined(separator: " ") + " 2>&1", "r"))
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
        let status = pclose(pipe)
        return (String(decoding: bytes, as: UTF8.self), status)
    }

    /// The structure tree as poppler prints it, a line each, without attributes.
    func structure() throws -> [String] {
        try output(of: "pdfinfo -struct-text FILE").text.split(separator: "\n").map(String.init)
    }

    /// The first page as poppler draws it, a point a pixel.
    func raster() throws -> Raster {
        _ = try output(of: "pdftoppm -r 72 -png -singlefile FILE FILE")
        let picture = try #require(fopen(path + ".png", "rb"))
        defer {
            fclose(picture)
            unlink(path + ".png")
        }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, picture))
        return try #require(Raster(png: bytes))
    }

    /// The file with its streams and objects in the open.
    func plain() throws -> String {
        try output(of: "qpdf --qdf --object-streams=disable FILE -").text
    }
}
