public import Diagnostics
import Documents
import Glibc

/// Why a file could not be written.
public struct OutputError: ReportableError, Sendable, Equatable {
    public var code: Diagnostic.Code
    /// The cause in words, with the path.
    public var message: String
    /// What can be done about it.
    public var hint: String?
    /// Why no other file can be written either, such as "no space left on the disk"; nil if only this one can't.
    public var obstacle: String?

    init(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The error for a failed system call on a file.
    init(path: String, code: Int32) {
        let folder = FilePath(path).folder
        switch code {
        case ENOENT, ENOTDIR:
            self.init(
                .unwritableFile, "can't write '\(path)': there is no folder '\(folder)'",
                hint: "make the folder first")
        case EACCES, EPERM: self.init(.unwritableFile, "no permission to write '\(path)'")
        case EROFS: self.init(.unwritableFile, "can't write '\(path)': the disk is read-only")
        case ENOSPC:
            self.init(
                .unwritableFile, "no space left on the disk for '\(path)'",
                hint: "what was there before is untouched")
        case EDQUOT:
            self.init(
                .unwritableFile, "no space left in the quota for '\(path)'",
                hint: "what was there before is untouched")
        case EISDIR: self.init(.unwritableFile, "can't write '\(path)': it is a folder")
        case EFBIG:
            self.init(
                .unwritableFile, "can't write '\(path)': it would be larger than a file may be here",
                hint: "'ulimit -f' says how large that is")
        case ENAMETOOLONG: self.init(.unwritableFile, "'\(path.prefix(60))…' is too long for a path")
        default: self.init(.unwritableFile, "can't write '\(path)': \(String(cString: strerror(code)))")
        }
        obstacle = Self.obstacle(code)
    }

    /// The error for a failed system call on a folder.
    init(folder: String, code: Int32) {
        let cause =
            switch code {
            case EEXIST, ENOTDIR: "there is a file of that name"
            default: Self.obstacle(code) ?? String(cString: strerror(code))
            }
        self.init(.unwritableFile, "can't make the folder '\(folder)': \(cause)")
        obstacle = Self.obstacle(code)
    }

    private static func obstacle(_ code: Int32) -> String? {
        switch code {
        case ENOSPC: "no space left on the disk"
        case EDQUOT: "no space left in the quota"
        case EROFS: "the disk is read-only"
        default: nil
        }
    }
}

extension OutputError: CustomStringConvertible {
    public var description: String { message }
}
