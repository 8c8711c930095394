/// Sources in memory, by their paths. Nothing else can be read.
///
/// ```swift
/// let engine = Engine(sources: MemorySources(["tables/figures.csv": "区县,亿元\n张店,512\n"]))
/// ```
///
/// Paths are relative to where documents without a folder are: a document named "charts/a.yaml" reads this table as
/// `url: ../tables/figures.csv`.
public struct MemorySources: SourceProvider {
    private let sources: [String: Source]

    /// Creates sources of texts.
    ///
    /// - Parameter texts: Texts by their paths, "tables/figures.csv".
    public init(_ texts: [String: String] = [:]) {
        self.init(bytes: texts.mapValues { Array($0.utf8) })
    }

    /// Creates sources of bytes, such as pictures.
    ///
    /// - Parameter bytes: Files by their paths, or by their addresses on the network.
    public init(bytes: [String: [UInt8]]) {
        var sources: [String: Source] = [:]
        for (name, bytes) in bytes {
            var path = name
            if case .path(let text) = SourceReference(name) { path = FilePath(text).normalized.text }
            sources[path] = Source(path: path, bytes)
        }
        self.sources = sources
    }

    /// The source of a path or an address.
    ///
    /// - Throws: ``SourceError`` with the nearest name that there is, if there is none of this one.
    public func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source {
        switch reference {
        case .address(let address):
            guard let source = sources[address] else { throw .network(address) }
            return source
        case .path(let text):
            let path = FilePath(folder ?? ".").appending(text).normalized
            guard let source = sources[path.text] else {
                let siblings = sources.keys.filter { FilePath($0).folder == path.folder }
                throw .missing(path.text, among: siblings.map { FilePath($0).name }.sorted())
            }
            return source
        }
    }
}
