import Grammar

/// For which kinds of scales a property of a scale has a use.
struct ScaleUse {
    let name: String
    /// What the kinds that have a use for it are called.
    let kinds: String
    let isStated: @Sendable (ScaleDefinition) -> Bool
    let isUsed: @Sendable (ScaleDefinition.Kind) -> Bool

    /// Wishes that a scale fulfils anyway aren't listed: 'zero' of names, 'nice: false' of any.
    static let all: [ScaleUse] = [
        ScaleUse(name: "base", kinds: "log", isStated: { $0.base != nil }) { $0 == .log },
        ScaleUse(name: "exponent", kinds: "pow", isStated: { $0.exponent != nil }) { $0 == .pow },
        ScaleUse(name: "constant", kinds: "symlog", isStated: { $0.constant != nil }) { $0 == .symlog },
        ScaleUse(name: "paddingInner", kinds: "band", isStated: { ($0.paddingInner ?? 0) != 0 }) {
            $0 == .band
        },
        ScaleUse(name: "paddingOuter", kinds: "band and point", isStated: { ($0.paddingOuter ?? 0) != 0 }) {
            $0 == .band || $0 == .point
        },
        ScaleUse(name: "align", kinds: "band and point", isStated: { $0.align != nil }) {
            $0 == .band || $0 == .point
        },
        ScaleUse(name: "wrap", kinds: "band and point", isStated: { $0.wrap == true }) {
            $0 == .band || $0 == .point
        },
        ScaleUse(name: "clamp", kinds: "continuous", isStated: { $0.clamp == true }) {
            !$0.isDiscrete && !$0.isDiscretizing
        },
        ScaleUse(name: "interpolate", kinds: "continuous", isStated: { $0.interpolate != nil }) {
            !$0.isDiscrete
        },
    ]
}
