/// A folder in which the program makes PDFs of a chart.
struct PDFDesk {
    static let chart =
        "width: 120\nheight: 80\ndata: {values: [{a: 3}]}\nmark: {type: bar, color: '#c03020'}\n"
        + "encoding: {x: {field: a, type: quantitative}}\n"

    /// A photograph of 16 × 16 pixels in inks, 98 % of each, in base64.
    static let heavyPhotograph =
        "/9j/4AAQSkZJRgABAQEASABIAAD/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDoz"
        + "PTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEB"
        + "AQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNC"
        + "scEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeI"
        + "iYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/a"
        + "AA4EQwBNAFkASwAAPwDga4GuBrgaKKKKKKKKKKKK/9k="

    let folder = TemporaryFolder()

    /// What the last run told.
    var log: String { folder.text("log") ?? "" }

    func run(_ words: String) -> Program.End {
        Program("exec \"$0\" \(words) > output 2> log", in: folder).end()
    }

    /// A file's bytes as text, in which those of no character are question marks.
    func text(_ name: String) -> String {
        String(decoding: (folder.bytes(name) ?? []).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    }
}
