import Rendering
import SceneGraph

/// What Cairo drew with numbers for inks, made a document for the press (ISO 15930-4 for PDF/X-1a:2003, ISO 15930-7 for
/// PDF/X-4).
struct PressFile {
    private(set) var file: PDFFile
    private let profile: PressProfile
    private let inks: InkTable
    private let images: ImageInks
    private var content: ContentInks
    /// The objects of the colour spaces of spots, by their names.
    private var spaces: [String: Int] = [:]
    private let isTranslucent: Bool
    private let lineArts: [LineArt]
    /// The masks of pictures, which have no inks.
    private let softMasks: Set<Int>
    /// How many pictures are half transparent, not only at their edges.
    private(set) var softPictureCount = 0

    init(_ file: PDFFile, _ separator: Separator) {
        self.file = file
        inks = separator.inks
        profile = separator.profile
        lineArts = separator.lineArts
        images = ImageInks(
            converter: separator.converter, keepsSoftMasks: profile.standard.allowsTransparency)
        content = ContentInks(inks, separator.densePieces)
        let heads = (0..<file.count).compactMap { file.head($0) }.filter { $0.contains("/SMask ") }
        softMasks = Set(
            heads.filter { $0.contains("/Subtype /Image") }.flatMap { file.references("/SMask", in: $0) })
        isTranslucent = profile.standard.allowsTransparency
    }

    /// - Parameter sheets: The sizes of the pages with their margins.
    mutating func write(_ sheets: [Point], _ metadata: DocumentMetadata, date: DocumentDate) {
        var resources: Set<Int> = []
        let pages = file.pages
        for (page, sheet) in zip(pages, sheets) { resources.formUnion(write(page, sheet)) }
        for number in 0..<file.count where !pages.contains(number) {
            resources.formUnion(writeParts(number))
        }
        let pictures = content.pictures.sorted().map { number in
            (name: "PI\(number)", object: writePicture(lineArts[number]))
        }
        if !isTranslucent { file.release(Array(softMasks)) }
        writeSpaces()
        for number in resources.sorted() { addResources(to: number, pictures) }
        describe(metadata, date)
    }

    // MARK: Pages

    /// - Returns: The object of its resources.
    private mutating func write(_ page: Int, _ sheet: Point) -> [Int] {
        guard let dictionary = file.dictionary(page) else { return [] }
        let boxes = PageBoxes(sheet: sheet, profile)
        let parts = file.references("/Contents", in: dictionary)
        let parent = file.references("/Parent", in: dictionary).first ?? 0
        let resources = file.references("/Resources", in: dictionary)
        for part in parts {
            guard let packed = file.stream(part), let bytes = Flate.inflated(packed) else { continue }
            var written = content.replacing(bytes, isPage: true)
            if profile.hasMarks {
                // Cairo's own content has the sheet upside down.
                let marks = boxes.marks(in: Self.allPlates)
                spaces[Self.allPlates] = spaces[Self.allPlates] ?? allPlates()
                written = Array("q\n".utf8) + written + Array("\nQ\n\(marks)".utf8)
            }
            file.replace(part, withDeflated: Flate.deflated(written, level: .quick), entries: "")
        }
        var entries = "/Type /Page /Parent \(parent) 0 R \(boxes.entries)"
        entries += parts.map { " /Contents \($0) 0 R" }.joined()
        entries += resources.map { " /Resources \($0) 0 R" }.joined()
        if isTranslucent { entries += " /Group << /Type /Group /S /Transparency /I true /CS /DeviceCMYK >>" }
        file.replace(page, with: entries)
        return resources
    }

    private static let allPlates = "PSAll"

    /// The colour space that prints on every plate.
    private mutating func allPlates() -> Int {
        let number = file.reserve()
        file.replace(
            number,
            withObject: "[ /Separation /All /DeviceCMYK "
                + "<< /FunctionType 2 /Domain [ 0 1 ] /C0 [ 0 0 0 0 ] /C1 [ 1 1 1 1 ] /N 1 >> ]")
        return number
    }

    // MARK: What pages consist of

    /// Sets a gradient, a picture or a part with content of its own in inks.
    ///
    /// - Returns: The objects of resources that get the names of colour spaces and states.
    private mutating func writeParts(_ number: Int) -> [Int] {
        guard let head = file.head(number) else { return [] }
        if let packed = file.stream(number) {
            if head.contains("/Subtype /Image") {
                guard !softMasks.contains(number), let image = images.converted(head, packed, in: file) else {
                    return []
                }
                write(image, number)
            } else if head.contains("/Subtype /Form") || head.contains("/PatternType 1") {
                guard let bytes = Flate.inflated(packed) else { return [] }
                var entries = head.withoutStreamEntries
                while let space = entries.firstRange(of: "/CS /DeviceRGB") {
                    entries.replaceSubrange(space, with: "/CS /DeviceCMYK")
                }
                let written = content.replacing(bytes, isPage: false)
                file.replace(number, withDeflated: Flate.deflated(written), entries: entries)
                return file.references("/Resources", in: head)
            }
            return []
        }
        let shadings = ShadingInks(inks: inks)
        var known = spaces
        var file = self.file
        let text = shadings.replacing(head, in: file, &content.operators) { name in
            if let number = known[name] { return number }
            known[name] = file.reserve()
            return known[name] ?? 0
        }
        self.file = file
        spaces = known
        if let text { self.file.replace(number, with: text) }
        return []
    }

    private mutating func write(_ image: ImageInks.Converted, _ number: Int) {
        var entries = image.entries
        if let mask = image.mask {
            let object = file.reserve()
            file.replace(
                object, withDeflated: Flate.deflated(mask.bits, level: .quick),
                entries: "/Type /XObject /Subtype /Image /ImageMask true /BitsPerComponent 1 "
                    + "/Width \(mask.width) /Height \(mask.height)")
            entries += " /Mask \(object) 0 R"
            if mask.fades { softPictureCount += 1 }
        }
        file.replace(number, withDeflated: Flate.deflated(image.pixels, level: .quick), entries: entries)
    }

    /// Writes the colour spaces of spots, each with its function, once for all pages.
    private mutating func writeSpaces() {
        for (index, space) in content.operators.spaces.enumerated() {
            let name = "PS\(index)"
            let object = spaces[name] ?? file.reserve()
            spaces[name] = object
            let function = file.reserve()
            let program = InkOperators.calculator(space.names, hasProcess: space.hasProcess)
            let count = space.names.count + (space.hasProcess ? 4 : 0)
            let domain = Array(repeating: "0 1", count: count).joined(separator: " ")
            file.replace(
                function, withPlainStream: Array(program.utf8),
                entries: "/FunctionType 4 /Domain [ \(domain) ] /Range [ 0 1 0 1 0 1 0 1 ]")
            file.replace(
                object,
                withObject: InkOperators.space(space.names, hasProcess: space.hasProcess, function: function))
        }
    }

    /// Adds the names that the content uses to its resources.
    private mutating func addResources(to number: Int, _ pictures: [(name: String, object: Int)]) {
        guard var text = file.dictionary(number) else { return }
        let states = ContentInks.Overprint.all.filter(content.states.contains).map {
            "/\($0.name) \($0.object)"
        }
        if !states.isEmpty {
            if let place = text.firstRange(of: "/ExtGState <<") {
                text.insert(contentsOf: " " + states.joined(separator: " "), at: place.upperBound)
            } else {
                text += " /ExtGState << \(states.joined(separator: " ")) >>"
            }
        }
        if !spaces.isEmpty {
            let entries = spaces.sorted { $0.key < $1.key }.map { "/\($0.key) \($0.value) 0 R" }
            text += " /ColorSpace << \(entries.joined(separator: " ")) >>"
        }
        if !pictures.isEmpty {
            let entries = pictures.map { "/\($0.name) \($0.object) 0 R" }.joined(separator: " ")
            if let place = text.firstRange(of: "/XObject <<") {
                text.insert(contentsOf: " " + entries, at: place.upperBound)
            } else {
                text += " /XObject << \(entries) >>"
            }
        }
        file.replace(number, with: text)
    }

    /// A picture of flat inks: numbers of a list of inks, of which one stands for what the picture leaves free
    /// (ISO 32000-1, 8.6.6.3 and 8.9.6.4).
    private mutating func writePicture(_ art: LineArt) -> Int {
        let object = file.reserve()
        let size =
            "/Type /XObject /Subtype /Image /Width \(art.width) /Height \(art.height) /BitsPerComponent 8"
        let picture = IndexedInks(art, inks)
        let table = picture.table.map { $0.components }.flatMap { $0 }
        let space = "[ /Indexed /DeviceCMYK \(max(0, picture.table.count - 1)) \(table.pdfString) ]"
        file.replace(
            object, withDeflated: Flate.deflated(picture.pixels, level: .quick),
            entries: "\(size) /ColorSpace \(space) /Mask [ 0 0 ]")
        return object
    }

    // MARK: The document

    private mutating func describe(_ metadata: DocumentMetadata, _ date: DocumentDate) {
        let name = profile.standard.versionName
        let title = metadata.title ?? "Untitled"
        var entries: [(String, String)] = [
            ("Title", title.pdfObject), ("Creator", metadata.creator.pdfObject),
            ("Producer", Self.producer.pdfObject), ("CreationDate", date.pdf.pdfObject),
            ("ModDate", date.pdf.pdfObject), ("Trapped", "/False"), ("GTS_PDFXVersion", name.pdfObject),
        ]
        if let author = metadata.author { entries.append(("Author", author.pdfObject)) }
        file.replace(file.information, with: entries.map { "/\($0.0) \($0.1)" }.joined(separator: " "))
        // Cairo's own information holds the time, and would make every file another.
        let identifier = file.fingerprint
        let icc = file.reserve()
        file.replace(
            icc, withDeflated: Flate.deflated(profile.condition.profile.bytes, level: .quick), entries: "/N 4"
        )
        let condition = profile.condition
        var intent = "/Type /OutputIntent /S /GTS_PDFX"
        intent += " /OutputConditionIdentifier \(condition.identifier.pdfObject)"
        intent +=
            " /OutputCondition \(condition.information.pdfObject) /Info \(condition.information.pdfObject)"
        if let registry = condition.registry { intent += " /RegistryName \(registry.pdfObject)" }
        intent += " /DestOutputProfile \(icc) 0 R"
        let xmp = file.reserve()
        file.replace(
            xmp, withPlainStream: packet(metadata, title, date, identifier).bytes,
            entries: "/Type /Metadata /Subtype /XML")
        let catalog = (file.dictionary(file.catalog) ?? "").withoutEntry("/StructTreeRoot")
        file.replace(
            file.catalog,
            with: catalog + " /Lang \(metadata.language.pdfObject) /OutputIntents [ << \(intent) >> ]"
                + " /Metadata \(xmp) 0 R")
        file.identifier = identifier
        if profile.standard == .x4 { file.version = "1.6" }
    }

    private static let producer = "Tuban"

    private func packet(
        _ metadata: DocumentMetadata, _ title: String, _ date: DocumentDate, _ identifier: [UInt8]
    ) -> XMPPacket {
        let digits = identifier.pdfString.dropFirst().dropLast()
        let time = date.iso8601
        var properties: [XMPPacket.Property] = [
            .init("dc:format", "application/pdf"), .init("dc:title", title, .language),
            .init("xmp:CreatorTool", metadata.creator), .init("xmp:CreateDate", time),
            .init("xmp:ModifyDate", time), .init("xmp:MetadataDate", time),
            .init("pdf:Producer", Self.producer), .init("pdf:Trapped", "False"),
            .init("xmpMM:DocumentID", "uuid:\(digits)"), .init("xmpMM:VersionID", "1"),
            .init("xmpMM:RenditionClass", "default"),
            .init("pdfxid:GTS_PDFXVersion", profile.standard.versionName),
        ]
        if let author = metadata.author { properties.append(.init("dc:creator", author, .list)) }
        return XMPPacket(namespaces: [("pdfxid", "http://www.npes.org/pdfx/ns/id/")], properties)
    }
}

extension PDFFile {
    /// The entries of a dictionary, or those before a stream's data.
    fileprivate func head(_ number: Int) -> String? {
        let object = object(number)
        guard stream(number) != nil else { return dictionary(number) }
        let start = Array(object.prefix(2048))
        guard let word = start.firstIndex(of: "stream\n"), let open = start.firstIndex(of: "<<"),
            open + 2 <= word
        else { return nil }
        let text = String(decoding: start[(open + 2)..<word], as: UTF8.self)
        guard let close = text.lastIndex(of: ">") else { return nil }
        return String(text[..<close].dropLast())
    }
}

extension String {
    /// The entries of a stream's dictionary that don't tell how it is packed.
    fileprivate var withoutStreamEntries: String {
        withoutEntry("/Length").withoutEntry("/Filter")
    }

    /// The entries without one whose value is a number, a name or a reference.
    fileprivate func withoutEntry(_ key: String) -> String {
        guard let place = firstRange(of: key + " ") else { return self }
        var end = place.upperBound
        let rest = self[end...]
        let words = rest.prefix(40).split(separator: " ", omittingEmptySubsequences: true)
        if words.count >= 3, Int(words[0]) != nil, Int(words[1]) != nil, words[2].hasPrefix("R") {
            end = self[end...].firstRange(of: "R")?.upperBound ?? end
        } else {
            end =
                self[end...].dropFirst().firstIndex { $0 == " " || $0 == "\n" || $0 == "/" || $0 == ">" }
                ?? endIndex
        }
        var text = self
        text.removeSubrange(place.lowerBound..<end)
        return text
    }
}
