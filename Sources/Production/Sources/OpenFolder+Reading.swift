import Documents
import Glibc

extension OpenFolder {
    /// What a name in the folder turned out to be when it was opened.
    enum Step<Opened> {
        case opened(Opened)
        /// A symbolic link, with its target as it is written.
        case link(String)
        /// The system's error code.
        case failed(Int32)
    }

    /// The folder with a name in this one.
    func folder(_ name: String) -> Step<OpenFolder> {
        let opened = openat(descriptor, name, Self.flags | O_NOFOLLOW)
        guard opened < 0 else {
            return .opened(OpenFolder(descriptor: opened, path: FilePath(path).appending(name).text))
        }
        return failure(name, errno)
    }

    /// The descriptor of the file with a name in this folder.
    func file(_ name: String) -> Step<Int32> {
        let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard opened < 0 else { return .opened(opened) }
        return failure(name, errno)
    }

    /// A link is refused with ELOOP, or with ENOTDIR as not being a folder: trying to read it as a link tells.
    private func failure<Opened>(_ name: String, _ code: Int32) -> Step<Opened> {
        guard code == ELOOP || code == ENOTDIR else { return .failed(code) }
        var length = 0
        let target = [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            length = readlinkat(descriptor, name, start, buffer.count)
            count = max(0, length)
        }
        guard length >= 0 else { return .failed(code) }
        return .link(String(decoding: target.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    /// Whether a file with a name exists, isn't a link, and belongs to a user whom this process can trust: its own,
    /// or root. nil if there is no such file.
    func isTrusted(_ name: String) -> Bool? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return status.st_mode & S_IFMT == S_IFREG && (status.st_uid == geteuid() || status.st_uid == 0)
    }

    /// The names in the folder, sorted, at most a few thousand.
    var names: [String] {
        // It needs a position of its own, as the descriptor is shared.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let directory = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(directory) }
        var names: [String] = []
        while names.count < 4096, let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
