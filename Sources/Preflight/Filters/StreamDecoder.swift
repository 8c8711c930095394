/// Why a stream's data can't be had.
enum StreamError: Error, Equatable {
    case notAStream
    /// A filter that isn't known, or is only read by a picture's decoder.
    case filter(String)
    case damaged(String)
    /// More bytes than are worth the memory.
    case tooLarge
}

/// Undoes the filters of a stream (ISO 32000-1, 7.4), with a limit on what may come out: a few kilobytes of a hostile
/// file can stand for gigabytes.
struct StreamDecoder {
    private let stream: PDFNode

    /// The most that one stream may expand to.
    static let greatestSize = 1 << 28

    init(_ stream: PDFNode) { self.stream = stream }

    /// The filters' names in the order in which they are undone.
    var filters: [String] { StreamDecoder.filters(of: stream) }

    static func filters(of stream: PDFNode) -> [String] {
        let filter = stream["Filter"]
        return filter.name.map { [$0] } ?? filter.elements.compactMap(\.name)
    }

    /// The data as far as they can be decoded here, and the filter of a picture that is left, with its parameters.
    func decoded() throws(StreamError) -> (bytes: [UInt8], picture: (filter: String, parameters: PDFNode)?) {
        guard case .stream(_, let id) = stream.object else { throw .notAStream }
        return try decoded(stream.file.rawData(of: id))
    }

    /// The same for data that stand elsewhere, as those of inline images do.
    func decoded(_ raw: [UInt8]) throws(StreamError) -> (
        bytes: [UInt8], picture: (filter: String, parameters: PDFNode)?
    ) {
        var bytes = raw
        let filters = filters
        guard filters.count <= 8 else { throw .damaged("\(filters.count) filters") }
        for (index, filter) in filters.enumerated() {
            let all = stream["DecodeParms"]
            let parameters = all.isArray ? all[index] : all
            switch filter {
            case "FlateDecode", "Fl":
                bytes = try Predictor(parameters).undone(Inflation.inflated(bytes, limit: Self.greatestSize))
            case "LZWDecode", "LZW":
                let isEarly = parameters["EarlyChange"].integer != 0
                bytes = try Predictor(parameters).undone(
                    LZW.expanded(bytes, changesEarly: isEarly, limit: Self.greatestSize))
            case "ASCIIHexDecode", "AHx": bytes = ASCIIFilters.hexDecoded(bytes)
            case "ASCII85Decode", "A85": bytes = ASCIIFilters.base85Decoded(bytes)
            case "RunLengthDecode", "RL":
                bytes = try RunLengths.expanded(bytes, limit: Self.greatestSize)
            case "Crypt": continue
            case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode":
                guard index == filters.count - 1 else { throw .filter(filter) }
                return (bytes, (filter, parameters))
            default: throw .filter(filter)
            }
        }
        return (bytes, nil)
    }
}
