import Dataflow
import Diagnostics

extension DocumentResult: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(path)
        writer.write(document)
        writer.write(key)
        writer.write(files)
        writer.write(diagnostics)
        writer.write(dependencies)
        writer.write(reading)
        writer.write(hasFailed)
        writer.write(obstacle)
        writer.write(milliseconds)
    }

    init(from reader: inout TransferReader) {
        path = reader.value()
        document = reader.value()
        key = reader.value()
        files = reader.value()
        diagnostics = reader.value()
        dependencies = reader.value()
        reading = reader.value()
        hasFailed = reader.value()
        obstacle = reader.value()
        milliseconds = reader.value()
    }
}

extension WrittenFile: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(path)
        writer.write(sha256)
    }
    init(from reader: inout TransferReader) { self.init(reader.value(), sha256: reader.value()) }
}

extension Dependency: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(path)
        writer.write(sha256)
    }
    init(from reader: inout TransferReader) { self.init(path: reader.value(), sha256: reader.value()) }
}

// MARK: Messages

extension Diagnostic: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(severity.rawValue)
        writer.write(code.id)
        writer.write(message)
        writer.write(span)
        writer.write(notes)
        writer.write(hints)
        writer.write(context)
    }

    init(from reader: inout TransferReader) {
        let severity = Severity(rawValue: reader.value()) ?? .error
        self.init(severity, Code(named: reader.value()), reader.value())
        span = reader.value()
        notes = reader.value()
        hints = reader.value()
        context = reader.value()
    }
}

extension Diagnostic.Code {
    /// The code of a name. One that a check of somebody else has brought is known by its name only.
    fileprivate init(named name: String) {
        self =
            Self.documented.lazy.flatMap(\.codes).first { $0.id == name }
            ?? Self(name, name, "", Example("", replace: "", by: ""))
    }
}

extension Diagnostic.Note: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(message)
        writer.write(span)
    }
    init(from reader: inout TransferReader) { self.init(reader.value(), at: reader.value()) }
}

extension Span: Transferable {
    /// Writes only what messages show of the file.
    func write(to writer: inout TransferWriter) {
        let excerpt = excerpt
        let origin = excerpt.file.position(at: 0)
        writer.write(excerpt.file.name)
        writer.write(excerpt.file.bytes)
        writer.write(origin.line)
        writer.write(origin.column)
        writer.write(excerpt.range.lowerBound)
        writer.write(excerpt.range.count)
    }

    init(from reader: inout TransferReader) {
        let (name, bytes): (String, [UInt8]) = (reader.value(), reader.value())
        let origin = Position(line: reader.value(), column: reader.value())
        let (start, count): (Int, Int) = (reader.value(), reader.value())
        self.init(
            file: SourceFile(name: name, utf8: bytes, from: origin),
            range: start..<start + max(0, count))
    }
}
