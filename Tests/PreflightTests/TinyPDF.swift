import Preflight

/// A PDF of one page, written by hand: as it stands, a faultless PDF/X-1a:2003 for newsprint. Each test spoils one
/// thing.
struct TinyPDF {
    var version = "1.4"
    var boxes = [
        "MediaBox": "[0 0 226.8 170.1]", "BleedBox": "[14.2 14.2 212.6 155.9]",
        "TrimBox": "[14.2 14.2 212.6 155.9]",
    ]
    var content = TinyPDF.content
    /// Entries of the page's resources by kind and name.
    var resources: [String: [String: String]] = [
        "Font": ["F1": "5 0 R"], "ExtGState": ["Over": "<< /OP true /op true /OPM 1 >>"],
        "ColorSpace": ["Spot": "[/Separation /HouseRed /DeviceCMYK 6 0 R]"],
    ]
    var info: [String: String] = [
        "Title": "(A test)", "Creator": "(Tests)", "Producer": "(Tests)",
        "CreationDate": "(D:20240131120000Z)",
        "ModDate": "(D:20240131120000Z)", "Trapped": "/False", "GTS_PDFXVersion": "(PDF/X-1a:2003)",
    ]
    var intent: [String: String] = [
        "Type": "/OutputIntent", "S": "/GTS_PDFX", "OutputConditionIdentifier": "(Custom)",
        "Info": "(Newsprint)",
        "DestOutputProfile": "7 0 R",
    ]
    var intents = "[8 0 R]"
    var profile = Profile()
    var page: [String: String] = [:]
    var catalog: [String: String] = [:]
    var trailer = ["ID": "[<0123456789ABCDEF> <0123456789ABCDEF>]"]
    /// The filter that the content is written under, with the bytes; nil for a plain content.
    var encodedContent: (filter: String, bytes: [UInt8])?
    /// More objects, from number 20 on: the text of an object, or a dictionary with the data of its stream.
    var more: [(String, [UInt8]?)] = []

    /// Black text that overprints, a rule, a tint, a spot.
    static let content = """
        q 0.3 0.1 0 0 k 20 20 80 40 re f Q
        /Over gs
        0 0 0 1 k 0 0 0 1 K 0.5 w 20 120 m 120 120 l S
        BT /F1 9 Tf 20 100 Td (text) Tj ET
        q /Spot cs 1 scn 120 20 40 40 re f Q

        """

    struct Profile {
        var major: UInt8 = 2
        var deviceClass = "prtr"
        var space = "CMYK"
        var statedSize: UInt16 = 128

        var bytes: [UInt8] {
            var bytes = [UInt8](repeating: 0, count: 128)
            (bytes[2], bytes[3]) = (UInt8(statedSize >> 8), UInt8(statedSize & 255))
            bytes[8] = major
            bytes.replaceSubrange(12..<16, with: Array(deviceClass.utf8))
            bytes.replaceSubrange(16..<20, with: Array(space.utf8))
            bytes.replaceSubrange(20..<24, with: Array("Lab ".utf8))
            bytes.replaceSubrange(36..<40, with: Array("acsp".utf8))
            return bytes
        }
    }

    init() {}

    init(_ change: (inout TinyPDF) -> Void) { change(&self) }

    var bytes: [UInt8] {
        var objects: [Int: (String, [UInt8]?)] = [:]
        objects[1] = (
            dictionary(
                ["Type": "/Catalog", "Pages": "2 0 R", "OutputIntents": intents].merging(catalog) { $1 }), nil
        )
        objects[2] = ("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", nil)
        var entries = ["Type": "/Page", "Parent": "2 0 R", "Contents": "4 0 R"]
        entries["Resources"] = dictionary(resources.mapValues(dictionary))
        objects[3] = (dictionary(entries.merging(boxes) { $1 }.merging(page) { $1 }), nil)
        if let (filter, bytes) = encodedContent {
            objects[4] = ("<< /Filter /\(filter) /Length \(bytes.count) >>", bytes)
        } else {
            objects[4] = ("<< /Length \(content.utf8.count) >>", Array(content.utf8))
        }
        objects[5] = (
            """
            << /Type /Font /Subtype /Type3 /Name /F1 /FontBBox [0 -200 1000 800] /FontMatrix [0.001 0 0 0.001 0 0] \
            /FirstChar 32 /LastChar 126 /Widths [\((32...126).map { _ in "600" }.joined(separator: " "))] \
            /Encoding << /Differences [32 /space \((33...126).map { _ in "/box" }.joined(separator: " "))] >> \
            /CharProcs << /space 9 0 R /box 10 0 R >> /Resources << >> >>
            """, nil
        )
        objects[6] = ("<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0.9 0.8 0] /N 1 >>", nil)
        objects[7] = ("<< /N \(profile.space == "CMYK" ? 4 : 3) /Length 128 >>", profile.bytes)
        objects[8] = (dictionary(intent), nil)
        objects[9] = stream("600 0 0 0 1 1 d1")
        objects[10] = stream("600 0 0 -200 500 700 d1 0 0 500 700 re f")
        objects[11] = (dictionary(info), nil)
        for (index, object) in more.enumerated() { objects[20 + index] = object }

        var file = Array("%PDF-\(version)\n%\u{E9}\u{E9}\n".utf8)
        var places: [Int: Int] = [:]
        for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
            places[number] = file.count
            file += "\(number) 0 obj\n\(object.0)\n".utf8
            if let data = object.1 { file += Array("stream\n".utf8) + data + Array("\nendstream\n".utf8) }
            file += "endobj\n".utf8
        }
        let start = file.count
        let count = (objects.keys.max() ?? 0) + 1
        file += "xref\n0 \(count)\n0000000000 65535 f \n".utf8
        for number in 1..<count {
            let place = places[number].map { "\($0)" } ?? "0"
            let padded = String(repeating: "0", count: 10 - place.utf8.count) + place
            file += (places[number] == nil ? "0000000000 00000 f \n" : "\(padded) 00000 n \n").utf8
        }
        let entry = ["Size": "\(count)", "Root": "1 0 R", "Info": "11 0 R"].merging(trailer) { $1 }
        file += "trailer\n\(dictionary(entry))\nstartxref\n\(start)\n%%EOF\n".utf8
        return file
    }

    /// A stream of an object, as text.
    func stream(_ text: String, _ entries: [String: String] = [:]) -> (String, [UInt8]?) {
        (dictionary(entries.merging(["Length": "\(text.utf8.count)"]) { $1 }), Array(text.utf8))
    }

    private func dictionary(_ entries: [String: String]) -> String {
        "<< " + entries.sorted { $0.key < $1.key }.map { "/\($0) \($1)" }.joined(separator: " ") + " >>"
    }

    // MARK: Judgement

    /// What is found, by newsprint's terms unless others are given.
    func report(_ limits: PreflightLimits = .newsprint, plates: Bool = true) throws -> PreflightReport {
        try Preflight.report(of: bytes, limits: limits, plates: plates ? .all : .none, plateResolution: 72)
    }

    /// The names of the defects, each once, in order.
    func defects(_ limits: PreflightLimits = .newsprint) throws -> [String] {
        Set(try report(limits).defects.map(\.code.id)).sorted()
    }

    /// The names of the remarks.
    func remarks(_ limits: PreflightLimits = .newsprint) throws -> [String] {
        Set(try report(limits).findings.filter { $0.severity == .remark }.map(\.code.id)).sorted()
    }
}
