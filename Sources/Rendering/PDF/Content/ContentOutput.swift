/// Takes the bytes of a content stream, one part after the other.
protocol ContentOutput {
    mutating func add(_ bytes: some Collection<UInt8>)
}

extension [UInt8]: ContentOutput {
    mutating func add(_ bytes: some Collection<UInt8>) { append(contentsOf: bytes) }
}
