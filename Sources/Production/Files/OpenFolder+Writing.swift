import Diagnostics
import Documents
import Glibc

extension OpenFolder {
    /// Opens the folder at a path that a person named: links on the way are followed.
    ///
    /// - Parameter file: The file to be written in it, for messages.
    convenience init(_ path: String, for file: String) throws(OutputError) {
        let descriptor = open(path, Self.flags)
        guard descriptor >= 0 else { throw OutputError(path: file, code: errno) }
        self.init(descriptor: descriptor, path: path)
    }

    /// Opens the folder of a file whose path is made from a table, and creates missing folders.
    ///
    /// A table may come from anywhere, and so may the content of the folder: no link in it is followed, so
    /// that no cell can lead to a place that the user didn't name.
    ///
    /// - Parameter root: The folder that the user named, with which the path begins. It may contain links.
    static func folder(of file: String, below root: String) throws(OutputError) -> OpenFolder {
        try Folder.make(root)
        // By bytes, as the system does: a mark may make one character with a slash.
        let below = root == "." ? file.utf8[...] : file.utf8.dropFirst(root.utf8.count)
        var folder = try OpenFolder(root, for: file)
        for name in below.split(separator: UInt8(ascii: "/")).dropLast() {
            folder = try folder.inner(String(Substring(name)))
        }
        return folder
    }

    /// A folder in this one, created if it doesn't exist. A link with its name is refused.
    private func inner(_ name: String) throws(OutputError) -> OpenFolder {
        let path = FilePath(path).appending(name).text
        var inner = openat(descriptor, name, Self.flags | O_NOFOLLOW)
        if inner < 0, errno == ENOENT {
            guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else {
                throw OutputError(folder: path, code: errno)
            }
            inner = openat(descriptor, name, Self.flags | O_NOFOLLOW)
        }
        guard inner >= 0 else {
            let code = errno
            throw kind(of: name) == S_IFLNK ? .linkedFolder(path) : OutputError(folder: path, code: code)
        }
        return OpenFolder(descriptor: inner, path: path)
    }

    /// The status of a name in the folder, without following links; nil if it doesn't exist.
    private func kind(of name: String) -> mode_t? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return status.st_mode & S_IFMT
    }
}

extension OutputError {
    fileprivate static func linkedFolder(_ path: String) -> OutputError {
        OutputError(
            .unwritableFile, "'\(path)' is a link, and a name from a table may not lead through one",
            hint: "put a folder in its place, or name where it leads to before the first column of --output")
    }
}
