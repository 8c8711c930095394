import Documents
import Glibc

/// A folder of the file system.
public enum Folder {
    /// Whether there is a folder at a path.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Creates a folder and those above it, if they don't exist.
    public static func make(_ path: String) throws(OutputError) {
        guard !exists(path) else { return }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        var current = path.hasPrefix("/") ? "/" : ""
        for part in parts {
            current += part + "/"
            guard !exists(current), mkdir(current, 0o777) != 0, errno != EEXIST else { continue }
            throw OutputError(folder: path, code: errno)
        }
        guard exists(path) else { throw OutputError(folder: path, code: EEXIST) }
    }

    /// The files in a folder and its subfolders that may be documents, sorted by path. Hidden ones are left
    /// out, links to folders are not followed.
    ///
    /// - Returns: nil if the folder can't be read.
    static func documents(in path: String, depth: Int = 32) -> [String]? {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        var names: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            names.append((name, isFolder(FilePath(path).appending(name).text)))
        }
        var result: [String] = []
        for (name, isFolder) in names.sorted(by: { $0.name < $1.name }) {
            let file = FilePath(path).appending(name).text
            if isFolder {
                if depth > 0 { result += documents(in: file, depth: depth - 1) ?? [] }
            } else if [".yaml", ".yml", ".json"].contains(where: name.lowercased().hasSuffix) {
                result.append(file)
            }
        }
        return result
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
