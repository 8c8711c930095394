import CQPDF

/// A PDF file, read by qpdf object by object as they are asked for.
final class PDFFile {
    /// The file as it is.
    let bytes: [UInt8]
    /// The version of the header: "1.4".
    let version: String
    /// What qpdf had to repair, in its words.
    private(set) var repairs: [String] = []
    private let functions: qpdf_library
    private var data: qpdf_data?
    private var objects: [PDFObjectID: PDFObject] = [:]
    private var profiles: [PDFObjectID: ICCProfile?] = [:]
    /// The objects that are being read, so that one that contains itself ends.
    private var depth = 0

    /// The largest file that is read.
    static let greatestSize = 1 << 30
    /// How deep arrays and dictionaries may lie in each other.
    private static let greatestDepth = 200
    /// How many objects are kept.
    private static let greatestCount = 4_000_000

    init(_ bytes: [UInt8]) throws(PreflightError) {
        guard bytes.count <= PDFFile.greatestSize else { throw .tooLarge(bytes.count) }
        guard let library = QPDFLibrary.functions else { throw .noLibrary }
        self.bytes = bytes
        functions = library.table
        guard let data = functions.qpdf_init() else { throw .noLibrary }
        self.data = data
        // The bytes are only borrowed by the library, for as long as it reads.
        storage = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() { storage[index] = CChar(bitPattern: byte) }
        functions.qpdf_silence_errors(data)
        functions.qpdf_set_suppress_warnings(data, 1)
        let status = functions.qpdf_read_memory(data, "file.pdf", storage, UInt64(bytes.count), nil)
        version = functions.qpdf_get_pdf_version(data).map { String(cString: $0) } ?? ""
        if status & 2 != 0 { throw .unreadable(lastError()) }
        noteWarnings()
    }

    private let storage: UnsafeMutablePointer<CChar>

    deinit {
        functions.qpdf_cleanup(&data)
        storage.deallocate()
    }

    var trailer: PDFNode {
        let handle = functions.qpdf_get_trailer(data)
        defer { functions.qpdf_oh_release(data, handle) }
        return PDFNode(read(handle), in: self)
    }

    var catalog: PDFNode { trailer["Root"] }

    /// The dictionaries of the pages, in order, with what they inherit.
    func pages() throws(PreflightError) -> [PDFNode] {
        _ = functions.qpdf_push_inherited_attributes_to_page(data)
        let count = functions.qpdf_get_num_pages(data)
        guard count >= 0 else { throw .unreadable(lastError()) }
        defer { noteWarnings() }
        // What was read before the pages inherited anything is out of date.
        objects = [:]
        return (0..<Int(count)).map { index in
            let handle = functions.qpdf_get_page_n(data, index)
            defer { functions.qpdf_oh_release(data, handle) }
            return PDFNode(reference(handle) ?? read(handle), in: self)
        }
    }

    func object(_ id: PDFObjectID) -> PDFObject {
        if let known = objects[id] { return known }
        guard objects.count < PDFFile.greatestCount else { return .null }
        // Stands there while it is read, in case it leads to itself.
        objects[id] = .null
        let handle = functions.qpdf_get_object_by_id(data, Int32(id.number), Int32(id.generation))
        defer { functions.qpdf_oh_release(data, handle) }
        var object = read(handle, isWhole: true)
        if case .reference(let other) = object { object = other == id ? .null : self.object(other) }
        objects[id] = object
        return object
    }

    /// The head of the profile that a stream holds, read once.
    func profile(_ stream: PDFNode) -> ICCProfile? {
        guard let id = stream.id else { return nil }
        if let known = profiles[id] { return known }
        let profile = (try? stream.data()).flatMap(ICCProfile.init)
        profiles[id] = .some(profile)
        return profile
    }

    /// The data of a stream as the file has them, decrypted but compressed.
    func rawData(of id: PDFObjectID) -> [UInt8] {
        let handle = functions.qpdf_get_object_by_id(data, Int32(id.number), Int32(id.generation))
        defer { functions.qpdf_oh_release(data, handle) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var size = 0
        _ = functions.qpdf_oh_get_stream_data(data, handle, qpdf_dl_none, nil, &buffer, &size)
        defer { free(buffer) }
        noteWarnings()
        guard let buffer else { return [] }
        return Array(UnsafeBufferPointer(start: buffer, count: size))
    }

    // MARK: Objects of the library

    private func reference(_ handle: qpdf_oh) -> PDFObject? {
        guard functions.qpdf_oh_is_indirect(data, handle) != 0 else { return nil }
        return .reference(
            PDFObjectID(
                number: Int(functions.qpdf_oh_get_object_id(data, handle)),
                generation: Int(functions.qpdf_oh_get_generation(data, handle))))
    }

    /// - Parameter isWhole: Whether an indirect object is meant itself rather than a reference to it.
    private func read(_ handle: qpdf_oh, isWhole: Bool = false) -> PDFObject {
        let own = reference(handle)
        if !isWhole, let own { return own }
        depth += 1
        defer { depth -= 1 }
        guard depth < PDFFile.greatestDepth else { return .null }
        switch functions.qpdf_oh_get_type_code(data, handle) {
        case ot_boolean: return .boolean(functions.qpdf_oh_get_bool_value(data, handle) != 0)
        case ot_integer: return .integer(Int(functions.qpdf_oh_get_int_value(data, handle)))
        case ot_real: return .real(functions.qpdf_oh_get_numeric_value(data, handle))
        case ot_name: return .name(name(handle))
        case ot_string: return .string(string(handle))
        case ot_array:
            let count = functions.qpdf_oh_get_array_n_items(data, handle)
            return .array(
                (0..<max(0, count)).map { index in
                    let element = functions.qpdf_oh_get_array_item(data, handle, index)
                    defer { functions.qpdf_oh_release(data, element) }
                    return read(element)
                })
        case ot_dictionary: return .dictionary(members(handle))
        case ot_stream:
            let dictionary = functions.qpdf_oh_get_dict(data, handle)
            defer { functions.qpdf_oh_release(data, dictionary) }
            guard case .reference(let id)? = own else { return .null }
            return .stream(members(dictionary), id)
        default: return .null
        }
    }

    private func members(_ handle: qpdf_oh) -> [String: PDFObject] {
        // One dictionary can be gone through at a time.
        var keys: [String] = []
        functions.qpdf_oh_begin_dict_key_iter(data, handle)
        while functions.qpdf_oh_dict_more_keys(data) != 0 {
            guard let key = functions.qpdf_oh_dict_next_key(data) else { break }
            keys.append(String(cString: key))
        }
        var members: [String: PDFObject] = [:]
        for key in keys {
            let value = functions.qpdf_oh_get_key(data, handle, key)
            defer { functions.qpdf_oh_release(data, value) }
            members[String(key.dropFirst())] = read(value)
        }
        return members
    }

    private func name(_ handle: qpdf_oh) -> String {
        var text: UnsafePointer<CChar>?
        var length = 0
        guard functions.qpdf_oh_get_value_as_name(data, handle, &text, &length) != 0, let text else {
            return ""
        }
        let bytes = UnsafeRawBufferPointer(start: text, count: length)
        return String(decoding: bytes.dropFirst(), as: UTF8.self)
    }

    private func string(_ handle: qpdf_oh) -> [UInt8] {
        var length = 0
        guard let text = functions.qpdf_oh_get_binary_string_value(data, handle, &length) else { return [] }
        return Array(UnsafeRawBufferPointer(start: text, count: length))
    }

    // MARK: Messages of the library

    private func lastError() -> String {
        guard functions.qpdf_has_error(data) != 0 else { return "no PDF" }
        return message(functions.qpdf_get_error(data))
    }

    private func noteWarnings() {
        while functions.qpdf_more_warnings(data) != 0 {
            let warning = message(functions.qpdf_next_warning(data))
            if repairs.count < 100, !repairs.contains(warning) { repairs.append(warning) }
        }
    }

    private func message(_ error: qpdf_error?) -> String {
        functions.qpdf_get_error_message_detail(data, error).map { String(cString: $0) } ?? "unknown"
    }
}
