/// A folder in which the program makes PDFs of a chart.
struct PDFDesk {
    static let chart =
        "width: 120\nheight: 80\ndata: {values: [{a: 3}]}\nmark: {type: bar, color: '#c03020'}\n"
        + "encoding: {x: {field: a, type: quantitative}}\n"

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
