/// An item that is a place – a few numbers – and a look, which it mostly shares with its neighbours.
public protocol ColumnarItem: Sendable {
    associatedtype Place: Sendable
    associatedtype Look: Hashable, Sendable

    var place: Place { get }
    var look: Look { get }
    init(_ place: Place, _ look: Look)
}

/// The items of a mark as columns: a place for each, and the looks, each of which is kept once for as many items as have it.
///
/// A hundred thousand dots of a series are an array of numbers and one style. As a collection, it gives the items one by one;
/// who draws many of them goes through ``runs``, and settles what they look like once for each.
///
/// Inlinable, since other modules would otherwise look up types for each item at run time.
public struct ItemColumns<Item: ColumnarItem>: RandomAccessCollection, Sendable {
    /// Where the items are, in their order.
    @inlinable public var places: [Item.Place] { storedPlaces }
    @usableFromInline var storedPlaces: [Item.Place] = []

    /// What they look like. As a rule no look is there twice.
    @inlinable public var looks: [Item.Look] { storedLooks }
    @usableFromInline var storedLooks: [Item.Look] = []

    /// The number of each item's look; empty as long as there is one look for all.
    @usableFromInline var numbers: [UInt32] = []

    /// The looks by what they are, where they are too many to be compared with each.
    @usableFromInline var known: [Item.Look: UInt32] = [:]

    @inlinable static var comparedCount: Int { 8 }
    /// Beyond that, looks come from a ramp, where hardly one comes twice.
    @inlinable static var knownCount: Int { 1024 }

    @inlinable public init() {}

    @inlinable public init(_ items: some Sequence<Item>) {
        reserveCapacity(items.underestimatedCount)
        for item in items { append(item) }
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { places.count }

    @inlinable public subscript(index: Int) -> Item { Item(places[index], look(of: index)) }

    @inlinable public func look(of index: Int) -> Item.Look { looks[number(of: index)] }

    @inlinable func number(of index: Int) -> Int { numbers.isEmpty ? 0 : Int(numbers[index]) }

    @inlinable public mutating func reserveCapacity(_ count: Int) { storedPlaces.reserveCapacity(count) }

    @inlinable public mutating func append(_ item: Item) { append(item.place, item.look) }

    /// Adds an item. O(1).
    @inlinable public mutating func append(_ place: Item.Place, _ look: Item.Look) {
        let number = number(for: look)
        if numbers.isEmpty, number > 0 {
            numbers.reserveCapacity(places.capacity)
            numbers.append(contentsOf: repeatElement(0, count: places.count))
        }
        storedPlaces.append(place)
        if looks.count > 1 { numbers.append(UInt32(truncatingIfNeeded: number)) }
    }

    @inlinable mutating func number(for look: Item.Look) -> Int {
        // The items of a series follow one another.
        if let last = numbers.last, looks[Int(last)] == look { return Int(last) }
        let number = looks.count
        if number <= Self.comparedCount {
            if let same = looks.firstIndex(of: look) { return same }
        } else if number <= Self.knownCount {
            if known.isEmpty {
                for (number, look) in looks.enumerated() { known[look] = UInt32(number) }
            }
            if let same = known[look] { return Int(same) }
            known[look] = UInt32(number)
        }
        storedLooks.append(look)
        return number
    }

    /// The items with other places and looks. Each look is changed once.
    @inlinable public func map(
        places place: (Item.Place) -> Item.Place = { $0 }, looks look: (Item.Look) -> Item.Look
    ) -> Self {
        var result = self
        result.storedPlaces = places.map(place)
        result.storedLooks = looks.map(look)
        result.known = [:]
        return result
    }

    /// Neighbours that look alike.
    public struct Run {
        /// The index of what they look like.
        public let number: Int
        public let look: Item.Look
        public let range: Range<Int>

        @inlinable init(number: Int, look: Item.Look, range: Range<Int>) {
            (self.number, self.look, self.range) = (number, look, range)
        }
    }

    /// The longest stretches of neighbours that look alike, in the order of the items.
    @inlinable public var runs: Runs { Runs(self) }

    public struct Runs: Sequence, IteratorProtocol {
        @usableFromInline let items: ItemColumns
        @usableFromInline var start = 0

        @inlinable init(_ items: ItemColumns) { self.items = items }

        @inlinable public mutating func next() -> Run? {
            guard start < items.count else { return nil }
            let number = items.number(of: start)
            var end = start + 1
            if items.numbers.isEmpty {
                end = items.count
            } else {
                while end < items.count, Int(items.numbers[end]) == number { end += 1 }
            }
            defer { start = end }
            return Run(number: number, look: items.looks[number], range: start..<end)
        }
    }
}

extension ItemColumns: ExpressibleByArrayLiteral {
    @inlinable public init(arrayLiteral items: Item...) { self.init(items) }
}
