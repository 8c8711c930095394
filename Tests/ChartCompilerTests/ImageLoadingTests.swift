import Diagnostics
import Glibc
import SceneGraph
import Testing

@testable import ChartCompiler

@Suite struct ImageLoadingTests {
    /// A folder with a PNG of 3 × 2 pixels and a text.
    private final class Folder {
        let path: String

        init() throws {
            var template = Array("/tmp/tuban-test-XXXXXX".utf8CString)
            let made = try #require(mkdtemp(&template))
            path = String(cString: made)
            let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
            try write(head + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2], to: "photo.png")
            try write(Array("text".utf8), to: "notes.png")
        }

        private func write(_ bytes: [UInt8], to name: String) throws {
            let file = try #require(fopen(path + "/" + name, "wb"))
            fwrite(bytes, 1, bytes.count, file)
            fclose(file)
        }

        deinit {
            for name in ["photo.png", "notes.png"] { unlink(path + "/" + name) }
            rmdir(path)
        }
    }

    private let span = Span(file: SourceFile(name: "a.yaml", text: "image: photo.png"), range: 7..<16)

    private func load(_ text: String, in folder: String) -> (LocatedImage?, [Diagnostic]) {
        let log = DiagnosticLog()
        let image = DataLoader(folder: folder).image(text, at: span, log: log)
        return (image, log.diagnostics)
    }

    @Test func aPictureSaysItsSize() throws {
        let folder = try Folder()
        let (image, diagnostics) = load("photo.png", in: folder.path)
        #expect(diagnostics.isEmpty)
        #expect(
            image == LocatedImage(url: folder.path + "/photo.png", format: .png, width: 3, height: 2))
        #expect(image?.aspectRatio == 1.5)
    }

    @Test func aMissingPictureIsToldWhereItIsNamed() throws {
        let folder = try Folder()
        let (image, diagnostics) = load("photos.png", in: folder.path)
        #expect(image == nil)
        let error = try #require(diagnostics.first)
        #expect(error.message.hasPrefix("no such file"))
        #expect(error.hints == ["did you mean 'photo.png'?"])
        #expect(error.span?.start == Position(line: 1, column: 8))
    }

    @Test func aTextIsNoPicture() throws {
        let folder = try Folder()
        let (image, diagnostics) = load("notes.png", in: folder.path)
        #expect(image == nil)
        #expect(
            diagnostics.first?.message
                == "the picture 'notes.png' can't be read: it is neither a PNG nor a JPEG file")
        #expect(diagnostics.first?.hints == ["save it as PNG or JPEG"])
    }

    @Test func aPictureOutsideTheFoldersIsRefused() throws {
        let folder = try Folder()
        let (image, diagnostics) = load("/etc/hostname", in: folder.path)
        #expect(image == nil)
        #expect(diagnostics.first?.message.contains("outside the folders") == true)
    }

    @Test func aPictureInItsAddressNeedsNoFile() {
        let (image, diagnostics) = load("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAAC", in: "/")
        #expect(diagnostics.isEmpty)
        #expect(image?.width == 3)
        let (none, errors) = load("data:image/png;base64,AAAA", in: "/")
        #expect(none == nil)
        #expect(errors.first?.message == "the picture can't be read: it is neither a PNG nor a JPEG file")
    }
}
