/// A file as rules look at it.
struct FileSubject {
    let file: PDFFile
    let pages: [PDFNode]
    let terms: PreflightTerms
    let claim: StandardClaim
    let hasObjectStreams: Bool
    let hasReferenceStream: Bool
    /// Every dictionary and stream that the file uses, with the number of the object that it is or is part of.
    let dictionaries: [(node: PDFNode, id: PDFObjectID?)]
    /// The output intents for PDF/X.
    let intents: [PDFNode]

    private static let greatestCount = 1_000_000

    init(
        _ file: PDFFile, pages: [PDFNode], _ terms: PreflightTerms, _ claim: StandardClaim,
        _ guarded: ExpansionGuard
    ) {
        (self.file, self.pages, self.terms, self.claim) = (file, pages, terms, claim)
        hasObjectStreams = guarded.hasObjectStreams
        hasReferenceStream = guarded.hasReferenceStream
        dictionaries = Self.dictionaries(in: file)
        intents = file.catalog["OutputIntents"].elements.filter { $0["S"].name == "GTS_PDFX" }
    }

    var info: PDFNode { file.trailer["Info"] }

    /// Everything that the trailer leads to, each object once.
    private static func dictionaries(in file: PDFFile) -> [(node: PDFNode, id: PDFObjectID?)] {
        var found: [(node: PDFNode, id: PDFObjectID?)] = []
        var seen: Set<PDFObjectID> = []
        var open: [(PDFObject, PDFObjectID?)] = [(file.trailer.object, nil)]
        while let (object, owner) = open.popLast(), found.count < greatestCount {
            switch object {
            case .reference(let id):
                if seen.insert(id).inserted { open.append((file.object(id), id)) }
            case .array(let elements): for element in elements.reversed() { open.append((element, owner)) }
            case .dictionary(let members), .stream(let members, _):
                found.append((PDFNode(object, in: file), owner))
                for (_, value) in members.sorted(by: { $0.key > $1.key }) { open.append((value, owner)) }
            default: continue
            }
        }
        return found
    }
}

extension PDFObjectID {
    /// "object 12", as in the file.
    var text: String { "object \(number)" }
}
