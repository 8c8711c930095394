/// The members of an object while it is read: each key once, in the order of first appearance.
struct MemberList {
    private(set) var members: [Node.Member] = []
    /// The index of each key; kept only for large objects, small ones are searched linearly.
    private var positions: [String: Int] = [:]

    /// The member that has a key. O(1) amortised.
    func member(_ key: String) -> Node.Member? { position(of: key).map { members[$0] } }

    private func position(of key: String) -> Int? {
        members.count <= Self.searchLimit ? members.firstIndex { $0.key == key } : positions[key]
    }

    /// Adds a member, replacing the one that has the same key.
    ///
    /// - Returns: The member that was replaced.
    mutating func set(_ member: Node.Member) -> Node.Member? {
        if let position = position(of: member.key) {
            let former = members[position]
            members[position] = member
            return former
        }
        members.append(member)
        if members.count == Self.searchLimit + 1 {
            for (position, member) in members.enumerated() { positions[member.key] = position }
        } else if members.count > Self.searchLimit {
            positions[member.key] = members.count - 1
        }
        return nil
    }

    private static let searchLimit = 12
}
