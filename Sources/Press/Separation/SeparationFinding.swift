public import SceneGraph

/// Something that can't be printed as it is drawn.
public struct SeparationFinding: Hashable, Sendable {
    public var reason: Reason
    /// Where on the page, in points from its upper left corner; empty if that isn't known.
    public var box: Rect
    /// UTF-8 byte offsets of the part of the document that it comes from, if that is known.
    public var source: Range<Int>?
    /// The page's number in the document, from 0.
    public var page: Int

    public enum Reason: Hashable, Sendable {
        /// A gradient through which different things are seen.
        case gradientOverSeveral
        /// Something through which a picture is seen.
        case overImage
        /// A picture through which something is seen.
        case translucentImage
        /// A picture that fades into the page.
        case softImage
        /// Letters through which different grounds are seen.
        case textOverSeveral
        /// Characters that are coloured pictures in their font.
        case pictureCharacters(String)
        /// Translucent things that lie on each other in too many ways for outlines, and have become pixels.
        case pixels(perInch: Int)
        /// A picture at the edge of the page, with nothing of it beyond.
        case pictureWithoutBleed

        public var message: String {
            switch self {
            case .gradientOverSeveral: "a translucent gradient lies over several things"
            case .overImage: "something translucent lies over a picture"
            case .translucentImage: "a picture is translucent"
            case .softImage: "a picture fades into the page"
            case .textOverSeveral: "translucent type lies over several grounds"
            case .pictureCharacters(let text): "'\(text)' is a picture in the colours of screens in its font"
            case .pixels(let perInch):
                "translucent things that lie on each other in too many ways are drawn as pixels, \(perInch) an inch"
            case .pictureWithoutBleed: "a picture ends at the edge of the page, and has nothing for the bleed"
            }
        }
    }
}
