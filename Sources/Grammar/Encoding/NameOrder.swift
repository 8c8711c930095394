/// An order of names other than that of their characters' numbers. An addition.
public enum NameOrder: String, CaseIterable, Sendable {
    /// Chinese names by their pronunciation, with numbers by their value.
    case pinyin
    /// Numbers within names by their value, Chinese ones too: 第2 before 第10, 一产 before 二产.
    case natural
}
