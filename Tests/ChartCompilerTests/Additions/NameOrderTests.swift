import Testing

/// Orders of names.
struct NameOrderTests {
    private func labels(_ names: [String], sort: String) -> [String] {
        compile(
            """
            data: {values: [\(names.map { "{k: \($0)}" }.joined(separator: ", "))]}
            mark: point
            encoding: {y: {field: k, type: nominal, sort: \(sort)}}
            """
        ).axisLabels
    }

    @Test func pinyinIsTheOrderOfPronunciation() {
        let names = ["张店", "博山", "淄川", "周村", "临淄", "第10街", "第2街"]
        #expect(labels(names, sort: "pinyin") == ["博山", "第2街", "第10街", "临淄", "张店", "周村", "淄川"])
        #expect(labels(["甲", "乙", "丙"], sort: "-pinyin") == ["乙", "甲", "丙"])
    }

    @Test func naturalIsTheOrderOfNumbers() {
        #expect(labels(["第10街", "第2街", "第1街"], sort: "natural") == ["第1街", "第2街", "第10街"])
        #expect(labels(["三产", "二产", "一产"], sort: "natural") == ["一产", "二产", "三产"])
        #expect(labels(["十二月", "二月", "二十一月"], sort: "natural") == ["二月", "十二月", "二十一月"])
    }
}
