import Documents
import Glibc

/// Why a file could not be written.
public struct OutputError: Error, Sendable, Equatable {
    /// The cause in words, with the path.
    public var message: String
    /// What may be done about it.
    public var hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }

    /// A failed call of the system.
    init(path: String, code: Int32) {
        let folder = FilePath(path).folder
        switch code {
        case ENOENT, ENOTDIR:
            self.init("can't write '\(path)': there is no folder '\(folder)'", hint: "make the folder first")
        case EACCES, EPERM: self.init("no permission to write '\(path)'")
        case EROFS: self.init("can't write '\(path)': the disk is read-only")
        case ENOSPC:
            self.init("no space left on the disk for '\(path)'", hint: "what was there before is untouched")
        case EDQUOT:
            self.init("no space left in the quota for '\(path)'", hint: "what was there before is untouched")
        case EISDIR: self.init("can't write '\(path)': it is a folder")
        case ENAMETOOLONG: self.init("'\(path.prefix(60))…' is too long for a path")
        default: self.init("can't write '\(path)': \(String(cString: strerror(code)))")
        }
    }
}
