import Diagnostics
import Documents
import Glibc

/// Files of earlier runs that would pass for those of this one: under the names of a document that failed, or
/// beside the pages of one that has become shorter.
struct EarlierFiles {
    /// What is put after the name of a file that is moved aside.
    static let ending = ".earlier"

    /// The document whose names they have.
    let loaded: LoadedDocument
    /// Whether a path belongs to another document of the run.
    let isOwned: (String) -> Bool

    /// The files under all names that a document which failed would have written to.
    func named(by output: PlannedOutput) -> [String] {
        (isFile(output.path) ? [output.path] : []) + pages(of: output, from: 0)
    }

    /// The files beside those of a document that has become shorter or longer: pages after its last; the pages of what
    /// is a single file now, and the single file of what has pages now.
    ///
    /// - Parameter count: The number of its pages.
    func left(by output: PlannedOutput, pageCount count: Int) -> [String] {
        guard count > 1 else { return pages(of: output, from: 0) }
        let single = output.format != .pdf && isFile(output.path) && !isOwned(output.path)
        return pages(of: output, from: count) + (single ? [output.path] : [])
    }

    /// The consecutive pages from one on. A single one isn't taken for a page, as "report-1.png" may be a chart of that
    /// name.
    private func pages(of output: PlannedOutput, from first: Int) -> [String] {
        guard loaded.document?.kind == .sheet, output.format != .pdf else { return [] }
        var pages: [String] = []
        while case let page = output.path(page: first + pages.count, of: .max), isOurs(page) {
            pages.append(page)
        }
        return first == 0 && pages.count < 2 ? [] : pages
    }

    /// Whether there is such a file that no other document is likely to have made.
    private func isOurs(_ path: String) -> Bool {
        guard isFile(path), !isOwned(path) else { return false }
        let stem = FilePath(loaded.document?.folder ?? ".").appending(FilePath(path).stem).text
        return !["yaml", "yml", "json", "vl.json"].contains { isFile("\(stem).\($0)") }
    }

    private func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    // MARK: What becomes of them

    /// Tells of files that are left where they are.
    func tell(_ paths: [String], log: DiagnosticLog) {
        for path in paths {
            log.warning(
                .earlierFile, "'\(path)' is left from an earlier run", at: loaded.place,
                hint: "don't take it for a picture of this one")
        }
    }

    /// Renames files in their folders, each in place of one that was moved aside before.
    ///
    /// - Parameter root: The folder that the user named, if the rest of the paths is made from a table.
    func moveAside(_ paths: [String], below root: String?, log: DiagnosticLog) {
        for path in paths {
            do {
                try moveAside(path, below: root)
                log.warning(
                    .earlierFile,
                    "'\(path)' was left from an earlier run, and is '\(path)\(Self.ending)' now",
                    at: loaded.place)
            } catch {
                log.error(error, at: loaded.place)
            }
        }
    }

    private func moveAside(_ path: String, below root: String?) throws(OutputError) {
        let name = FilePath(path).name
        let folder =
            if let root {
                try OpenFolder.folder(of: path, below: root)
            } else {
                try OpenFolder(FilePath(path).folder, for: path)
            }
        guard renameat(folder.descriptor, name, folder.descriptor, name + Self.ending) == 0 else {
            throw OutputError(path: path, code: errno)
        }
    }
}
