import Testing

@Suite struct CollisionTests {
    private func labels(_ names: String, axis: String = "labelAngle: 0") -> [String] {
        compile(
            """
            data: {values: [\(names)]}
            width: 100
            mark: bar
            encoding:
              x: {field: k, sort: null, axis: {title: null, \(axis)}}
              y: {datum: 1, axis: null}
            """
        ).messages
    }

    @Test func textsOnOneAnotherAreTold() {
        #expect(
            labels("{k: 高新技术产业开发区}, {k: 经济开发区}")
                == ["the texts “高新技术产业开发区” and “经济开发区” overlap"])
    }

    @Test func theOthersAreCounted() {
        // Of three labels 33 points apart the neighbours overlap.
        #expect(
            labels("{k: 高新技术产业}, {k: 经济开发区}, {k: 文昌湖区区}") == [
                "the texts “高新技术产业” and “经济开发区” overlap, as does one other pair"
            ])
        let many = (1...40).map { "{k: 高新技术产业第\($0)}" }.joined(separator: ", ")
        #expect(labels(many).map { $0.hasSuffix("overlap, as do many others") } == [true])
    }

    @Test func textsBesideOneAnotherAreFine() {
        #expect(labels("{k: 张店}, {k: 淄川}") == [])
    }

    @Test func labelsThatAreTurnedDontCollide() {
        #expect(labels("{k: 高新技术产业开发区}, {k: 经济开发区}", axis: "labelAngle: -90") == [])
    }

    @Test func theSameTextTwiceInOnePlaceIsOne() {
        let chart = compile(
            """
            data: {values: [{a: 1}]}
            layer:
              - {mark: {type: text, text: 张店, stroke: white}}
              - {mark: {type: text, text: 张店}}
            """)
        #expect(chart.messages == [])
    }
}
