import Dataflow
import Diagnostics

/// Results of documents as bytes, on their way from one process of the program to another.
enum Transfer {
    static func bytes(_ result: DocumentResult) -> [UInt8] {
        var writer = TransferWriter()
        writer.write(result)
        return writer.bytes
    }

    static func result(_ bytes: [UInt8]) -> DocumentResult {
        var reader = TransferReader(bytes)
        return reader.value()
    }
}

/// A value that other processes of the program can be sent. What it is made of is written in the order in which it is
/// read.
protocol Transferable {
    func write(to writer: inout TransferWriter)
    init(from reader: inout TransferReader)
}

struct TransferWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: some Transferable) { value.write(to: &self) }

    fileprivate mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    fileprivate mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
}

/// Reads what a writer of the same program has written; after the end there are only zeros.
struct TransferReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    mutating func value<Value: Transferable>() -> Value { Value(from: &self) }

    fileprivate mutating func number() -> UInt64 {
        var number: UInt64 = 0
        for byte in take(8).reversed() { number = number << 8 | UInt64(byte) }
        return number
    }

    fileprivate mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { bytes = bytes.dropFirst(count) }
        return bytes.prefix(count)
    }

    fileprivate var isAtEnd: Bool { bytes.isEmpty }
}

// MARK: Plain values

extension Int: Transferable {
    func write(to writer: inout TransferWriter) { writer.append(UInt64(bitPattern: Int64(self))) }
    init(from reader: inout TransferReader) { self.init(Int64(bitPattern: reader.number())) }
}

extension UInt8: Transferable {
    func write(to writer: inout TransferWriter) { writer.append(CollectionOfOne(self)) }
    init(from reader: inout TransferReader) { self = reader.take(1).first ?? 0 }
}

extension Bool: Transferable {
    func write(to writer: inout TransferWriter) { writer.write(self ? 1 as UInt8 : 0) }
    init(from reader: inout TransferReader) { self = reader.value() as UInt8 == 1 }
}

extension Double: Transferable {
    func write(to writer: inout TransferWriter) { writer.append(bitPattern) }
    init(from reader: inout TransferReader) { self.init(bitPattern: reader.number()) }
}

extension String: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(utf8.count)
        writer.append(utf8)
    }
    init(from reader: inout TransferReader) {
        self.init(decoding: reader.take(Swift.max(0, reader.value())), as: UTF8.self)
    }
}

extension Optional: Transferable where Wrapped: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(self != nil)
        if let value = self { writer.write(value) }
    }
    init(from reader: inout TransferReader) { self = reader.value() ? .some(reader.value()) : nil }
}

extension Array: Transferable where Element: Transferable {
    func write(to writer: inout TransferWriter) {
        writer.write(count)
        for element in self { writer.write(element) }
    }
    init(from reader: inout TransferReader) {
        self = []
        for _ in 0..<Swift.max(0, reader.value() as Int) where !reader.isAtEnd { append(reader.value()) }
    }
}
