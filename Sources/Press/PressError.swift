public import Rendering

/// Why no document for the press can be made.
public enum PressError: Error, Hashable, Sendable {
    case noColorEngine
    /// The profile lacks the tables that a conversion needs.
    case unusableProfile(String)
    case drawing(RenderingError)

    public var message: String {
        switch self {
        case .noColorEngine: "Little CMS isn't installed, which turns colours into inks"
        case .unusableProfile(let name): "the colour profile of '\(name)' can't be used to convert colours"
        case .drawing(let error): error.message
        }
    }

    public var hint: String? {
        switch self {
        case .noColorEngine: "install it: apt-get install liblcms2-2"
        case .unusableProfile: "ask the press for a profile of output devices, with tables in both directions"
        case .drawing: nil
        }
    }
}
