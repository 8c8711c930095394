import Diagnostics
import SceneGraph
import Testing

@testable import ChartChecks

/// What a spec says and nothing comes of is told, and nothing else.
@Suite struct EffectCheckTests {
    private static let rows = "[{t: 张店, v: 8, w: 2}, {t: 博山, v: 2, w: 5}, {t: 淄川, v: 3, w: 4}]"

    private func chart(_ mark: String, _ rest: String = "", channels: String = "") -> Compiled {
        compile(
            """
            data: {values: \(Self.rows)}
            mark: \(mark)
            encoding: {x: {field: v, type: quantitative\(rest)}, y: {field: w, type: quantitative}\(channels)}
            """, leniency: .plain)
    }

    private func told(_ chart: Compiled) -> [String] {
        chart.log.diagnostics.filter { $0.code == .noEffect }.map(\.message)
    }

    /// A value of each property that makes a difference where any does.
    private static let values = [
        "innerRadius": "20", "outerRadius": "60", "padAngle": "0.1", "radius2": "20", "theta2": "1",
        "theta": "1", "radius": "50", "interpolate": "step", "tension": "0.2", "point": "true",
        "line": "true", "text": "abc", "dx": "7", "dy": "7", "fontSize": "31", "fontWeight": "bold",
        "fontStyle": "italic", "font": "serif", "limit": "3", "lineHeight": "40", "lineBreak": "b",
        "ellipsis": "'…'", "align": "right", "baseline": "top", "thickness": "9",
        "binSpacing": "5", "discreteBandSize": "7", "continuousBandSize": "9", "minBandSize": "40",
        "maxBandSize": "3",
        "cornerRadius": "4", "cornerRadiusEnd": "4", "cornerRadiusTopLeft": "4", "cornerRadiusTopRight": "4",
        "cornerRadiusBottomLeft": "4", "cornerRadiusBottomRight": "4", "url": "a.png", "aspect": "true",
    ]

    /// Places among numbers, in bands and in bins.
    private static let axes = [
        "x: {field: v, type: quantitative}, y: {field: w, type: quantitative}",
        "x: {field: t, type: nominal}, y: {field: w, type: quantitative}",
        "x: {field: v, type: quantitative, bin: true}, y: {aggregate: count}",
        "y: {field: t, type: nominal}, x: {field: w, type: quantitative}, color: {field: t, type: nominal}",
    ]

    private static let marks = [
        "arc", "area", "bar", "circle", "line", "point", "rect", "rule", "square", "text", "tick", "trail",
    ]

    /// Every property with every mark that has no use for it.
    private static let pairs: [(property: String, mark: String)] =
        MarkUses.properties.keys.sorted().flatMap { property in
            marks.filter { mark in
                let uses = MarkUses.properties[property] ?? []
                let overlays: Set<String> = mark == "line" || mark == "area" ? ["point", "line"] : []
                return !uses.contains(mark) && uses.isDisjoint(with: overlays)
            }.map { (property, $0) }
        }

    @Test(arguments: pairs) func aPropertyOfAnotherMarkChangesNothingAndIsTold(property: String, mark: String)
        throws
    {
        let value = try #require(Self.values[property])
        for axes in Self.axes {
            func chart(_ properties: String) -> Compiled {
                compile(
                    "data: {values: \(Self.rows)}\nmark: {type: \(mark)\(properties)}\nencoding: {\(axes)}",
                    leniency: .plain)
            }
            let (plain, changed) = (chart(""), chart(", \(property): \(value)"))
            #expect(plain.scene?.dump() == changed.scene?.dump())
            #expect(told(changed).count == 1)
            #expect(told(changed).first?.hasPrefix("'\(property)' does nothing here: it is for ") == true)
        }
    }

    @Test func aPropertyThatMakesADifferenceIsNotTold() {
        for (property, marks) in MarkUses.properties {
            for mark in marks {
                let value = Self.values[property] ?? ""
                #expect(told(chart("{type: \(mark), \(property): \(value)}")) == [], "\(property) of \(mark)")
            }
        }
    }

    @Test(arguments: [
        ("bar", "text: {field: t}", "'text' does nothing here: it is for the marks text"),
        ("line", "text: {field: t}", "'text' does nothing here: it is for the marks text"),
        (
            "bar", "shape: {field: t}",
            "'shape' does nothing here: it is for the marks circle, geoshape, point, square"
        ),
        ("bar", "theta: {field: v}", "'theta' does nothing here: it is for the marks arc, text"),
        ("area", "angle: {field: v}", nil), ("point", "shape: {field: t}", nil),
        ("text", "text: {field: t}", nil), ("line", "shape: {field: t}", nil),
    ])
    func aChannelThatTheMarkDoesNotShowIsTold(mark: String, channel: String, message: String?) {
        #expect(told(chart(mark, channels: ", " + channel)).first == message)
    }

    @Test func whatOneLayerShowsAllMayInherit() {
        let layers = """
            data: {values: \(Self.rows)}
            encoding: {x: {field: v, type: quantitative}, y: {field: t, type: nominal}, text: {field: v}}
            layer: [{mark: bar}, {mark: {type: text, align: left, dx: 3}}]
            """
        #expect(told(compile(layers, leniency: .plain)) == [])
        let bars = layers.replacing(", {mark: {type: text, align: left, dx: 3}}", with: "")
        #expect(
            told(compile(bars, leniency: .plain)) == ["'text' does nothing here: it is for the marks text"])
    }

    @Test func aCompositeMarkMayHaveAUseForAnything() {
        #expect(told(chart("{type: boxplot, extent: 1.5}", channels: ", size: {value: 5}")) == [])
    }

    @Test(arguments: [
        (", scale: {base: 2}", "'base' does nothing here: the scale is linear"),
        (", scale: {exponent: 2}", "'exponent' does nothing here: the scale is linear"),
        (", scale: {constant: 2}", "'constant' does nothing here: the scale is linear"),
        (", scale: {paddingInner: 0.2}", "'paddingInner' does nothing here: the scale is linear"),
        (", scale: {scheme: viridis}", "'scheme' does nothing here: x is no colour"),
        (", scale: {wrap: true}", "'wrap' does nothing here: the scale is linear"),
        (", legend: {title: a}", "'legend' does nothing here: x has an axis"),
        (", sort: [3, 2, 8]", "'sort' does nothing here: x is a quantity, which has its order"),
        (", axis: {values: [a, b]}", "'values' does nothing here: the axis has numbers, and these are names"),
        (", value: 5", "'value' does nothing here: the field decides"),
    ])
    func whatAScaleOrAGuideHasNoUseForIsTold(rest: String, message: String) {
        #expect(told(chart("point", rest)) == [message])
    }

    @Test(arguments: [
        ", scale: {zero: false}", ", scale: {type: log, base: 2}", ", scale: {type: pow, exponent: 2}",
        ", scale: {clamp: true}", ", sort: descending", ", axis: {values: [2, 4]}", ", scale: {nice: false}",
    ])
    func whatHasAnEffectIsNot(rest: String) { #expect(told(chart("point", rest)) == []) }

    @Test(arguments: [
        ("x: {field: t, scale: {wrap: true}}", nil),
        (
            "x: {field: t, scale: {wrap: true}}, y: {field: v}",
            "'wrap' does nothing here: y has a scale of its own"
        ),
        ("y: {field: t, scale: {wrap: true}}", "'wrap' does nothing here: bands wrap along x"),
    ])
    func bandsThatCannotWrapAreTold(channels: String, message: String?) {
        let text = "{data: {values: \(Self.rows)}, mark: circle, encoding: {\(channels)}}"
        #expect(told(compile(text, leniency: .plain)).first == message)
    }

    @Test func anAxisOfAColourIsTold() {
        #expect(
            told(chart("point", channels: ", color: {field: t, axis: {title: a}}")) == [
                "'axis' does nothing here: color has a legend"
            ])
    }

    @Test func aProjectionWithoutAMapIsTold() {
        let text = """
            projection: {type: mercator}
            data: {values: \(Self.rows)}
            mark: point
            encoding: {x: {field: v, type: quantitative}}
            """
        #expect(
            told(compile(text, leniency: .plain)) == ["'projection' does nothing here: nothing is on a map"])
        #expect(
            told(
                compile(
                    text.replacing(
                        "x: {field: v, type: quantitative}",
                        with: "longitude: {field: v}, latitude: {field: w}"), leniency: .plain)) == [])
    }
}
