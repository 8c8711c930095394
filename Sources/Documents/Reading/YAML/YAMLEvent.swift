import CYAML

/// One parsing event of a YAML text, as libyaml reports it.
struct YAMLEvent {
    enum Kind {
        case documentStart
        case mappingStart
        case mappingEnd
        case sequenceStart
        case sequenceEnd
        case scalar(String, isPlain: Bool)
        case alias(String)
        case streamEnd
    }

    let kind: Kind
    var anchor: String?
    var tag: String?
    /// Byte offsets.
    let range: Range<Int>
}

/// libyaml's description of why it can't parse a text.
struct YAMLProblem: Error {
    let message: String
    let context: String
    /// The byte offset of the problem.
    let offset: Int
    /// The byte offset of what was being parsed.
    let contextOffset: Int?
}

/// The events of a YAML text in turn.
final class YAMLEventStream {
    /// libyaml keeps pointers to its parser and to the text: both need a stable address.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let offsets: ScalarOffsets

    init(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: bytes.count + 1)
        _ = input.initialize(from: bytes + [0])
        offsets = ScalarOffsets(bytes)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event that concerns the document's content.
    func next() throws(YAMLProblem) -> YAMLEvent {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) != 0 else { throw problem }
            defer { yaml_event_delete(&event) }
            if let event = translated(event) { return event }
        }
    }

    private func translated(_ event: yaml_event_t) -> YAMLEvent? {
        let start = offsets[event.start_mark.index]
        let range = start..<max(start, offsets[event.end_mark.index])
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            return YAMLEvent(kind: .documentStart, range: range)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return YAMLEvent(
                kind: .mappingStart, anchor: text(data.anchor), tag: text(data.tag), range: range)
        case YAML_MAPPING_END_EVENT:
            return YAMLEvent(kind: .mappingEnd, range: range)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return YAMLEvent(
                kind: .sequenceStart, anchor: text(data.anchor), tag: text(data.tag), range: range)
        case YAML_SEQUENCE_END_EVENT:
            return YAMLEvent(kind: .sequenceEnd, range: range)
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            let value = String(
                decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
            return YAMLEvent(
                kind: .scalar(value, isPlain: data.style == YAML_PLAIN_SCALAR_STYLE),
                anchor: text(data.anchor), tag: text(data.tag), range: range)
        case YAML_ALIAS_EVENT:
            return YAMLEvent(kind: .alias(text(event.data.alias.anchor) ?? ""), range: range)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
            return YAMLEvent(kind: .streamEnd, range: range)
        default:
            return nil
        }
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private var problem: YAMLProblem {
        let state = parser.pointee
        let message = state.problem.map { String(cString: $0) } ?? "out of memory"
        let context = state.context.map { String(cString: $0) } ?? ""
        // libyaml's reader reports a byte offset; its scanner and parser report a character offset.
        if state.error == YAML_READER_ERROR {
            return YAMLProblem(
                message: message, context: context, offset: min(state.problem_offset, input.count - 1),
                contextOffset: nil)
        }
        return YAMLProblem(
            message: message, context: context, offset: offsets[state.problem_mark.index],
            contextOffset: context.isEmpty ? nil : offsets[state.context_mark.index])
    }
}
