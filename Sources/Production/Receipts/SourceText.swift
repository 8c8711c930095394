/// The text that figures were taken from, by articles and paragraphs.
///
/// An article begins with its byline (a line that begins with □ or ■, or a short one with 本报记者) or, in plain texts, with a heading `#`; the
/// lines above a byline that don't end a sentence are its headline. What stands before the first article is article
/// 0. A paragraph that doesn't end its sentence goes on in the next block of lines: it was broken by a column.
public struct SourceText: Sendable {
    struct Article: Sendable {
        var headline: [String] = []
        var paragraphs: [String] = []
    }

    public let name: String
    /// By their numbers.
    private(set) var articles: [Article] = []

    public init(_ text: String, named name: String) {
        self.name = name
        var open = Article()
        var isFirst = true
        func end() {
            open.paragraphs = Self.joined(open.paragraphs)
            articles.append(open)
        }
        for block in Self.blocks(text) {
            if block.hasPrefix("#") {
                end()
                open = Article(headline: [String(block.drop { $0 == "#" || $0 == " " })])
                isFirst = false
            } else if Self.isByline(block) {
                // What hasn't ended a sentence since the last paragraph is the headline.
                let body = open.paragraphs.lastIndex(where: Self.isEnded).map { $0 + 1 } ?? 0
                let headline = Array(open.paragraphs[body...])
                if !isFirst { open.paragraphs.removeSubrange(body...) }
                end()
                open = Article(headline: headline)
                isFirst = false
            } else {
                open.paragraphs.append(block)
            }
        }
        // A text without bylines and headings is one article.
        if isFirst { articles.append(Article()) }
        end()
    }

    private static func isEnded(_ text: String) -> Bool {
        text.last.map { "。！？…”」』）.!?".contains($0) } ?? true
    }

    /// Joins the parts of paragraphs that columns have broken.
    private static func joined(_ parts: [String]) -> [String] {
        var joined: [String] = []
        for part in parts {
            if let last = joined.last, !isEnded(last) {
                joined[joined.count - 1] = last + part
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    /// Blocks of lines between empty lines.
    private static func blocks(_ text: String) -> [String] {
        var blocks: [String] = []
        var isOpen = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.drop { $0.isWhitespace }
            if line.allSatisfy(\.isWhitespace) {
                isOpen = false
            } else if isOpen {
                blocks[blocks.count - 1] += line
            } else {
                blocks.append(String(line))
                isOpen = true
            }
        }
        return blocks
    }

    private static func isByline(_ block: String) -> Bool {
        block.hasPrefix("□") || block.hasPrefix("■") || block.hasPrefix("本报记者") && block.count < 40
    }

    /// The paragraph at a place; nil if there is none. Without an article, paragraphs are counted through the text.
    func paragraph(_ paragraph: Int, ofArticle article: Int?) -> String? {
        guard let article else {
            let all = articles.flatMap(\.paragraphs)
            return all.indices.contains(paragraph - 1) ? all[paragraph - 1] : nil
        }
        guard articles.indices.contains(article) else { return nil }
        let paragraphs = articles[article].paragraphs
        return paragraphs.indices.contains(paragraph - 1) ? paragraphs[paragraph - 1] : nil
    }

    /// All paragraphs with their places.
    var places: [(article: Int, paragraph: Int, text: String)] {
        articles.enumerated().flatMap { article, content in
            content.paragraphs.enumerated().map { (article, $0 + 1, $1) }
        }
    }
}
