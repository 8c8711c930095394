import Diagnostics

/// Builds nodes from the events of a YAML text.
struct YAMLComposer {
    /// Thrown after a mistake beyond which nothing can be read; the mistake has been reported.
    struct Stop: Error {}

    /// A node and its size, for the limits on aliases.
    struct Composed {
        var node: Node
        /// How many values it holds, itself included.
        var size = 1
        /// How many levels it has.
        var height = 1
    }

    let file: SourceFile
    let bytes: [UInt8]
    let log: DiagnosticLog
    /// Where the bytes begin in the file: after a byte order mark.
    let base: Int
    private let events: YAMLEventStream
    private var anchors: [String: Composed] = [:]
    private var repeated = 0
    private var reportCount = 0
    /// The text in quotes that was read last.
    private(set) var lastQuoted: Range<Int>?

    init(file: SourceFile, log: DiagnosticLog) {
        self.file = file
        self.log = log
        base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = Array(file.bytes.dropFirst(base))
        events = YAMLEventStream(bytes)
    }

    func span(_ range: Range<Int>) -> Span {
        Span(file: file, range: range.lowerBound + base..<range.upperBound + base)
    }

    mutating func document() -> Node? {
        do throws(Stop) {
            var event = try next()
            if case .documentStart = event.kind { event = try next() }
            if case .streamEnd = event.kind {
                throw stop(
                    .emptyFile, "the file is empty", at: 0..<0,
                    hint: "a document is made of lines such as 'mark: bar'")
            }
            let root = try compose(event, depth: 0)
            event = try next()
            if case .documentStart = event.kind {
                throw stop(
                    .severalDocuments, "a second document begins here", at: event.range,
                    hint: "a file holds one: remove '---'")
            }
            return reportFullWidthColon(in: root.node) ? nil : root.node
        } catch {
            return nil
        }
    }

    private mutating func next() throws(Stop) -> YAMLEvent {
        do throws(YAMLProblem) {
            let event = try events.next()
            if case .scalar(_, isPlain: false) = event.kind { lastQuoted = event.range }
            return event
        } catch {
            report(error)
            throw Stop()
        }
    }

    private func stop(
        _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, hint: String? = nil
    ) -> Stop {
        log.error(code, message, at: span(range), hint: hint)
        return Stop()
    }

    // MARK: Values

    private mutating func compose(_ event: YAMLEvent, depth: Int) throws(Stop) -> Composed {
        guard depth < YAMLReader.depthLimit else {
            throw stop(
                .nestedTooDeeply, "nested more than \(YAMLReader.depthLimit) levels deep", at: event.range)
        }
        var composed: Composed
        switch event.kind {
        case .alias(let name): return try repeated(name, at: event.range, depth: depth)
        case .mappingStart: composed = try mapping(event, depth: depth)
        case .sequenceStart: composed = try sequence(event, depth: depth)
        case .scalar(let text, let isPlain): composed = Composed(node: scalar(text, isPlain: isPlain, event))
        case .documentStart, .mappingEnd, .sequenceEnd, .streamEnd:
            throw stop(.missingValue, "expected a value", at: event.range)
        }
        composed.node.content = tagged(composed.node.content, event)
        if let anchor = event.anchor { anchors[anchor] = composed }
        return composed
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(Stop) -> Composed {
        var elements: [Node] = []
        var result = Composed(node: Node(.null, at: span(start.range)))
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind {
                result.node = Node(.array(elements), at: span(start, event, last: elements.last?.span))
                return result
            }
            let element = try compose(event, depth: depth + 1)
            // A group such as that of `[0,100]` may be a number of its own.
            if case .scalar(let text, isPlain: true) = event.kind, text.first == "0" {
                reportGroupedNumber(elements.last, at: event.range)
            }
            elements.append(element.node)
            result.include(element)
        }
    }

    private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(Stop) -> Composed {
        var list = MemberList()
        /// Keys that came from a merge; the mapping's own keys replace them.
        var merged: Set<String> = []
        var result = Composed(node: Node(.null, at: span(start.range)))
        var last: Span?
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                result.node = Node(.object(list.members), at: span(start, event, last: last))
                return result
            }
            guard case .scalar(let key, let isPlain) = event.kind else {
                throw stop(
                    .invalidKey, "a key must be a word or a text", at: event.range, hint: "put it in quotes")
            }
            if isPlain, key.isEmpty {
                throw stop(.invalidKey, "a key is missing before ':'", at: event.range)
            }
            let keySpan = span(event.range)
            if let anchor = event.anchor { anchors[anchor] = Composed(node: Node(.string(key), at: keySpan)) }
            let value = try compose(try next(), depth: depth + 1)
            if isPlain, value.node.isNull, value.node.span.range.isEmpty {
                reportGroupedNumber(list.members.last?.value, at: event.range)
            }
            last = value.node.span.file === file ? value.node.span : keySpan
            result.include(value)
            if isPlain, key == "<<" {
                for member in try mergedMembers(value.node, at: keySpan) where list.member(member.key) == nil
                {
                    _ = list.set(member)
                    merged.insert(member.key)
                }
                continue
            }
            if isPlain { warnOfHiddenColor(key, value.node) }
            let member = Node.Member(key: key, keySpan: keySpan, value: value.node)
            if let former = list.set(member), merged.remove(key) == nil { reportDuplicate(member, former) }
        }
    }

    /// The span of a collection. Block style has no closing mark: it ends with its last value.
    private func span(_ start: YAMLEvent, _ end: YAMLEvent, last: Span?) -> Span {
        var upper = max(end.range.upperBound, start.range.upperBound)
        if end.range.isEmpty { upper = max(start.range.upperBound, (last?.range.upperBound ?? 0) - base) }
        return span(start.range.lowerBound..<upper)
    }

    private func scalar(_ text: String, isPlain: Bool, _ event: YAMLEvent) -> Node {
        var range = event.range
        // libyaml ends a block scalar at the start of the first line that doesn't belong to it.
        while range.count > 1, [0x0A, 0x0D, 0x20].contains(bytes[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        let isText = !isPlain || event.tag != nil
        return Node(isText ? .string(text) : Node.Content(plainScalar: text), at: span(range))
    }

    // MARK: Aliases, merges and tags

    private mutating func repeated(_ name: String, at range: Range<Int>, depth: Int) throws(Stop) -> Composed
    {
        guard let composed = anchors[name] else {
            let near = anchors.keys.nearest(to: name)
            throw stop(
                .unknownAnchor, "unknown anchor '\(name)'", at: range,
                hint: near.map { "did you mean '*\($0)'?" } ?? "put a text that begins with '*' in quotes")
        }
        repeated += composed.size
        guard repeated <= YAMLReader.expansionLimit else {
            throw stop(
                .tooManyAliases, "aliases repeat more than \(YAMLReader.expansionLimit) values", at: range)
        }
        guard depth + composed.height <= YAMLReader.depthLimit else {
            throw stop(.nestedTooDeeply, "nested more than \(YAMLReader.depthLimit) levels deep", at: range)
        }
        return composed
    }

    /// The members that a merge key adds: those of one mapping, or of several, of which the first with a key wins.
    private func mergedMembers(_ node: Node, at keySpan: Span) throws(Stop) -> [Node.Member] {
        let sources = node.elements ?? [node]
        guard sources.allSatisfy({ $0.members != nil }) else {
            log.error(
                .invalidMerge, "'<<' merges objects, found \(node.kind)", at: keySpan,
                hint: "write '<<: *name' with an anchor '&name'")
            throw Stop()
        }
        return sources.flatMap { $0.members ?? [] }
    }

    private mutating func tagged(_ content: Node.Content, _ event: YAMLEvent) -> Node.Content {
        guard let tag = event.tag, tag != "!" else { return content }
        let short = tag.hasPrefix(Self.tagPrefix) ? "!!" + tag.dropFirst(Self.tagPrefix.count) : tag
        switch (short, content) {
        case ("!!str", .string), ("!!map", .object), ("!!seq", .array): return content
        case ("!!null", .string(let text)), ("!!bool", .string(let text)), ("!!int", .string(let text)),
            ("!!float", .string(let text)):
            let resolved = Node.Content(plainScalar: text)
            switch (short, resolved) {
            case ("!!null", .null), ("!!bool", .boolean), ("!!int", .number), ("!!float", .number):
                return resolved
            default: break
            }
            reportTag("'\(text)' is not what the tag '\(short)' says", at: event.range)
        default:
            reportTag("the tag '\(short)' can't stand here", at: event.range)
        }
        return content
    }

    private static let tagPrefix = "tag:yaml.org,2002:"

    private mutating func reportTag(_ message: String, at range: Range<Int>) {
        guard mayReport() else { return }
        log.error(
            .invalidTag, message, at: span(range),
            hint: "remove it; put a text that begins with '!' in quotes")
    }

    private mutating func reportDuplicate(_ member: Node.Member, _ former: Node.Member) {
        guard mayReport() else { return }
        log.error(
            .duplicateKey, "the key '\(member.key)' stands twice", at: member.keySpan,
            hint: "it stands first on line \(former.keySpan.start.line)")
    }

    /// Whether one more slip is worth reporting.
    mutating func mayReport() -> Bool {
        reportCount += 1
        return reportCount <= 20
    }
}

extension YAMLComposer.Composed {
    fileprivate mutating func include(_ part: Self) {
        size += part.size
        height = max(height, part.height + 1)
    }
}
