import Diagnostics
public import Documents
import Glibc
import Synchronization

/// Files on the disk, each opened once in a run.
///
/// One rule says what may be read (docs/Security.md): a file may read its own folder and what is below it; if a
/// `tuban.yaml` is above it, also that file's folder and what is below. The command may allow more. What a document
/// names is checked against that rule before the disk is accessed, and every link on the way is checked again.
public final class FileSources: SourceProvider {
    private let permissions: Permissions
    /// Whether sources have the hash of their bytes.
    private let hashes: Bool
    private let workingFolder: FilePath
    /// The files that all documents may read.
    private let allowed: Reach
    private let state = Mutex(State())
    private let cache = SourceCache()

    private struct State {
        /// Folders that the operator named, or that were found in these, from which all others are reached.
        var roots: [ExactPath: OpenFolder] = [:]
        /// What documents may read, by the document's folder.
        var reaches: [ExactPath: Reach] = [:]
        var projects: [ExactPath: FilePath] = [:]
    }

    /// Creates sources on the disk. Files are opened when documents ask for them.
    ///
    /// - Parameters:
    ///   - permissions: What all documents may read besides their own folders.
    ///   - hashes: Whether to compute the SHA-256 of every source.
    public init(_ permissions: Permissions = Permissions(), hashes: Bool = false) {
        self.permissions = permissions
        self.hashes = hashes
        let working = FilePath(Self.currentFolder)
        workingFolder = working
        func absolute(_ path: String) -> FilePath { working.appending(path).normalized }
        var allowed = Reach(folders: [])
        for path in permissions.allowed {
            if Folder.exists(path) {
                allowed.folders.append(absolute(path))
            } else {
                allowed.files.insert(ExactPath(absolute(path)))
            }
        }
        self.allowed = allowed
        for path in permissions.allowed {
            trust(Folder.exists(path) ? path : FilePath(path).folder)
        }
    }

    // MARK: What the operator names

    /// A file that the operator names; links are followed. Documents in its folder may read what is in that folder.
    public func file(named path: String) throws(SourceError) -> Source {
        let opened = try OpenFile(path: path).bytes()
        trust(FilePath(path).folder)
        return source(path: path, opened.bytes)
    }

    /// A file that was found in a folder that the operator named. A link in it is followed only to where documents
    /// of that folder may read.
    ///
    /// - Parameters:
    ///   - path: The file's path, which begins with that of the folder.
    ///   - folder: The path of the folder, as the operator named it.
    public func file(_ path: String, foundIn folder: String) throws(SourceError) -> Source {
        trust(folder)
        let opened = try open(absolute(path), self.reach(of: absolute(folder)), shown: path)
        return source(path: path, try opened.file.bytes().bytes)
    }

    /// Allows documents in a folder to read what is in it.
    private func trust(_ folder: String) {
        let path = absolute(folder)
        state.withLock { state in
            guard state.roots[ExactPath(path)] == nil else { return }
            state.roots[ExactPath(path)] = OpenFolder(path: path.text)
        }
    }

    // MARK: What documents name

    /// The file that a path leads to, or the copy of an address, if the rule allows it.
    ///
    /// - Throws: Why it can't be read. A forbidden file that exists and one that doesn't are refused in the same words.
    public func source(_ reference: SourceReference, from folder: String?) throws(SourceError) -> Source {
        switch reference {
        case .address(let address):
            guard let copy = permissions.copies[address] else { throw .network(address) }
            return try cached(absolute(copy)) { () throws(SourceError) in
                (try OpenFile(path: copy), links: [])
            }.source
        case .path(let text):
            guard !text.isEmpty else { throw SourceError(.unreadableFile, "the path is empty") }
            guard !text.utf8.contains(0) else {
                throw SourceError(.unreadableFile, "a path can't hold a NUL")
            }
            let path = absolute(folder ?? ".", text)
            let reach = folder.map { self.reach(of: absolute($0)) } ?? allowed
            guard reach.contains(path) else { throw .outside(text, reach) }
            let entry = try cached(path) { () throws(SourceError) in
                try open(path, reach, shown: shown(path))
            }
            // Another document, which may read more, may have followed links first.
            guard entry.links.allSatisfy(reach.contains) else { throw .linkOutside(shown(path)) }
            return entry.source
        }
    }

    /// The path of the nearest `tuban.yaml`, in the folder itself or above, that may be trusted.
    public func project(of folder: String?) -> String? {
        guard let folder else { return nil }
        let path = absolute(folder)
        _ = reach(of: path)
        return state.withLock { $0.projects[ExactPath(path)] }.map(shown)
    }

    /// The path of a folder of fonts, or of the folder of a font, if the rule allows it.
    public func fontFolder(_ reference: SourceReference, from folder: String?) throws(SourceError) -> String {
        guard case .path(let text) = reference, let folder else {
            throw SourceError(.unreadableFile, "expected a folder")
        }
        let path = absolute(folder, text)
        let reach = reach(of: absolute(folder))
        guard reach.contains(path) else { throw .outside(text, reach) }
        if Folder.exists(path.text) { return path.text }
        // fontconfig searches folders.
        let isFont = ["ttf", "otf", "ttc", "otc"].contains { path.text.lowercased().hasSuffix("." + $0) }
        guard isFont, (try? OpenFile(path: path.text)) != nil else {
            throw SourceError(
                .missingFile, "there is no \(isFont ? "font" : "folder") '\(shown(path))'")
        }
        return path.folder
    }

    // MARK: Reach

    private func reach(of folder: FilePath) -> Reach {
        if let known = state.withLock({ $0.reaches[ExactPath(folder)] }) { return known }
        // A file outside all the operator's folders was named by the operator in another way.
        if root(of: folder) == nil { trust(folder.text) }
        var reach = allowed
        reach.folders.append(folder)
        let project = project(above: folder, &reach)
        if let project {
            reach.folders.append(FilePath(project.folder))
            trust(project.folder)
        }
        return state.withLock { [reach] state in
            state.reaches[ExactPath(folder)] = reach
            state.projects[ExactPath(folder)] = project
            return reach
        }
    }

    /// The nearest `tuban.yaml`, in the folder itself or one above, if it can be trusted.
    private func project(above folder: FilePath, _ reach: inout Reach) -> FilePath? {
        let limit = permissions.root.map { absolute($0) }
        for (path, folder) in foldersUpwards(from: folder) {
            if let limit, path.parts(below: limit) == nil { return nil }
            guard let isTrusted = folder.isTrusted(ProjectFile.name) else { continue }
            let file = path.appending(ProjectFile.name)
            if isTrusted { return file }
            reach.foreignProject = file
            return nil
        }
        return nil
    }

    /// A folder and those above it, from the inside out: up to the operator's folder without following links,
    /// beyond that by their paths.
    private func foldersUpwards(from folder: FilePath) -> [(FilePath, OpenFolder)] {
        guard let (root, opened) = root(of: folder), let parts = folder.parts(below: root) else { return [] }
        var inner = [(root, opened)]
        for part in parts {
            guard let (path, folder) = inner.last, case .opened(let next) = folder.folder(part) else { break }
            inner.append((path.appending(part), next))
        }
        var outer: [(FilePath, OpenFolder)] = []
        var path = root
        while path.text != "/" {
            path = FilePath(path.folder)
            if let folder = OpenFolder(path: path.text) { outer.append((path, folder)) }
        }
        return inner.reversed() + outer
    }

    // MARK: Opening

    /// How many links a path may lead through, as on Linux.
    private static let linkLimit = 40

    /// Opens a file name by name, starting from the nearest folder that the operator named.
    ///
    /// - Returns: The file, and the paths that links on the way lead to.
    private func open(
        _ path: FilePath, _ reach: Reach, shown: String
    ) throws(SourceError) -> (file: OpenFile, links: [FilePath]) {
        var path = path
        var links: [FilePath] = []
        while links.count <= Self.linkLimit {
            switch try step(path, shown: shown) {
            case .file(let descriptor): return (OpenFile(descriptor, path: shown), links)
            case .link(let target):
                guard reach.contains(target) else { throw .linkOutside(shown) }
                links.append(target)
                path = target
            }
        }
        throw SourceError(reading: shown, code: ELOOP)
    }

    private enum Walk {
        case file(Int32)
        /// The path with the first link in it replaced by its target.
        case link(FilePath)
    }

    private func step(_ path: FilePath, shown: String) throws(SourceError) -> Walk {
        guard var (walked, folder) = root(of: path), let parts = path.parts(below: walked) else {
            throw .missing(shown, among: nil)
        }
        guard let name = parts.last else { throw SourceError(.unreadableFile, "'\(shown)' is a folder") }
        for (index, part) in parts.dropLast().enumerated() {
            switch folder.folder(part) {
            case .opened(let next): folder = next
            case .link(let target):
                return .link(Self.target(target, in: walked, then: parts[(index + 1)...]))
            case .failed(let code): throw SourceError(reading: shown, code: code)
            }
            walked = walked.appending(part)
        }
        switch folder.file(name) {
        case .opened(let descriptor): return .file(descriptor)
        case .link(let target): return .link(Self.target(target, in: walked, then: []))
        case .failed(let code): throw SourceError(reading: shown, code: code) { folder.names }
        }
    }

    private static func target(_ link: String, in folder: FilePath, then rest: ArraySlice<String>) -> FilePath
    {
        rest.reduce(folder.appending(link)) { $0.appending($1) }.normalized
    }

    /// The innermost of the operator's folders that contains a path.
    private func root(of path: FilePath) -> (FilePath, OpenFolder)? {
        state.withLock { state in
            var path = path
            while true {
                if let folder = state.roots[ExactPath(path)] { return (path, folder) }
                let above = FilePath(path.folder)
                if above == path { return nil }
                path = above
            }
        }
    }

    private func cached(
        _ path: FilePath, _ open: () throws(SourceError) -> (file: OpenFile, links: [FilePath])
    ) throws(SourceError) -> SourceCache.Entry {
        try cache.entry(for: ExactPath(path), shown: shown(path)) { () throws(SourceError) in
            let (file, links) = try open()
            let (source, state) = try source(of: file, path: shown(path))
            return (SourceCache.Entry(source: source, links: links), state)
        }
    }

    private func source(of file: OpenFile, path: String) throws(SourceError) -> (Source, OpenFile.State) {
        let state = try file.state()
        guard state.size >= StoredFile.smallestSize else {
            let (bytes, state) = try file.bytes()
            return (source(path: path, bytes), state)
        }
        let text = StoredFile(file, state)
        let hash = hashes ? SHA256.hexadecimal(text) : nil
        return (
            Source(path: path, stored: text, sha256: hash, greatestCount: OpenFile.sizeLimit), state
        )
    }

    private func source(path: String, _ bytes: [UInt8]) -> Source {
        Source(path: path, bytes, sha256: hashes ? SHA256.hexadecimal(bytes) : nil)
    }

    // MARK: Paths

    private func absolute(_ paths: String...) -> FilePath {
        paths.reduce(workingFolder) { $0.appending($1) }.normalized
    }

    /// A path for messages and outputs: relative to the working folder if it is in there.
    private func shown(_ path: FilePath) -> String {
        path.parts(below: workingFolder).map { $0.isEmpty ? "." : $0.joined(separator: "/") } ?? path.text
    }

    private static var currentFolder: String {
        guard let pointer = getcwd(nil, 0) else { return "/" }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

extension FileSources {
    /// The text of a file that a person named; why it can't be read goes to the log.
    static func text(_ path: String, log: DiagnosticLog) -> SourceFile? {
        do {
            return try FileSources().file(named: path).text(log: log)
        } catch {
            log.error(error)
            return nil
        }
    }
}

extension SourceError {
    /// The error for a path that a document may not read.
    fileprivate static func outside(_ reference: String, _ reach: Reach) -> SourceError {
        let cure =
            reach.foreignProject.map { "'\($0.text)' belongs to another user and doesn't count; " } ?? ""
        return SourceError(
            .forbiddenPath, "'\(reference)' is outside the folders that may be read",
            hint: cure
                + "allow its folder with --allow FOLDER, or put a tuban.yaml into the folder of the project")
    }

    fileprivate static func linkOutside(_ path: String) -> SourceError {
        SourceError(
            .forbiddenPath, "'\(path)' is a link that leads outside the folders that may be read",
            hint: "allow the folder that it leads to with --allow FOLDER")
    }
}
