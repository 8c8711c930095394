extension Diagnostic.Code.Topic {
    static let numbers = Diagnostic.Code.Topic("Numbers", [.lostDigits, .infiniteNumber])
}

extension Diagnostic.Code {
    public static let lostDigits = Diagnostic.Code(
        "lost-digits", "A number with more digits than a number holds",
        "Numbers are exact up to 9007199254740992; of longer ones the last digits are lost, so that two account numbers "
            + "become one. What is a name is written as a text, in quotes.",
        Example(
            """
            data: {values: [{account: 12345678901234567890, price: 5}]}
            mark: point
            encoding: {y: {field: account, type: nominal}, x: {field: price, type: quantitative}}
            """,
            replace: "12345678901234567890", by: "\"12345678901234567890\""))

    public static let infiniteNumber = Diagnostic.Code(
        "infinite-number", "A result without an end",
        "Something was divided by 0, or is larger than a number can be. Such a row has no place in the picture. Leave it "
            + "out by a filter, or say what it is.",
        Example(
            """
            data: {values: [{town: 张店, price: 5, people: 0}]}
            transform: [{calculate: datum.price / datum.people, as: share}]
            mark: point
            encoding: {y: {field: town, type: nominal}, x: {field: share, type: quantitative}}
            """,
            replace: "people: 0", by: "people: 2"))
}
