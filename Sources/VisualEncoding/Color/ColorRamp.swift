public import Colors
import Formats
import Glibc

/// A continuous ramp through colours that are equally spaced from 0 to 1.
///
/// Between colours that have inks, these are mixed in the same proportion, whatever the space of the colours.
public struct ColorRamp: Sendable {
    /// The colours that the ramp was made from.
    public let colors: [Color]
    public let interpolation: ColorInterpolation

    private let segments: [RampSegment]
    private var start = 0.0
    private var span = 1.0

    /// A ramp without colours is black, a ramp of one colour has that colour throughout.
    public init(_ colors: [Color], interpolation: ColorInterpolation = .rgb) {
        self.colors = colors
        self.interpolation = interpolation
        segments = zip(colors, colors.dropFirst()).map { RampSegment($0, $1, interpolation) }
    }

    /// The colour at a fraction of the ramp. Beyond 0 and 1 the outermost segments are extrapolated as far as
    /// there are colours.
    public func color(at t: Double) -> Color {
        guard !segments.isEmpty else { return colors.first ?? .black }
        let scaled = (start + t * span) * Double(segments.count)
        let index = Int(max(0, min(Double(segments.count - 1), scaled.isNaN ? 0 : scaled)))
        return segments[index].color(at: scaled - Double(index), interpolation)
    }

    /// Colours for a number of classes, equally spaced and without the ends (Vega's
    /// `quantizeInterpolator`).
    public func sample(count: Int) -> [Color] {
        guard count > 0 else { return [] }
        return (1...count).map { color(at: Double($0) / Double(count + 1)) }
    }

    /// The part of the ramp between two fractions; reversed if they descend.
    public func part(from first: Double, to last: Double) -> ColorRamp {
        var part = self
        part.start = start + first * span
        part.span = (last - first) * span
        return part
    }

    public func reversed() -> ColorRamp { part(from: 1, to: 0) }
}

/// The colours between two neighbours.
private struct RampSegment: Sendable {
    var start: SIMD4<Double>
    var change: SIMD4<Double>
    let inks: (Ink?, Ink?)

    init(_ a: Color, _ b: Color, _ interpolation: ColorInterpolation) {
        inks = (a.ink, b.ink)
        start = interpolation.space.components(of: a)
        var end = interpolation.space.components(of: b)
        if interpolation.space == .rgb, interpolation.gamma != 1 {
            start = start.raisingColor(to: interpolation.gamma)
            end = end.raisingColor(to: interpolation.gamma)
        }
        change = end - start
        if interpolation.space.takesShorterHue, change.x.magnitude > 180 {
            change.x -= 360 * (change.x / 360).roundedHalfUp
        }
        // A component that is undefined in one of the two colours is that of the other throughout.
        let isOpen = change .!= change
        start.replace(with: end, where: start .!= start)
        change.replace(with: 0, where: isOpen)
    }

    func color(at t: Double, _ interpolation: ColorInterpolation) -> Color {
        var components = start + t * change
        if interpolation.gamma != 1 {
            switch interpolation.space {
            case .rgb: components = components.raisingColor(to: 1 / interpolation.gamma)
            case .cubehelix, .cubehelixLong: components.z = start.z + pow(t, interpolation.gamma) * change.z
            case .lab, .hcl, .hclLong, .hsl, .hslLong: break
            }
        }
        return interpolation.space.color(components).withInk(.mixed(inks.0, inks.1, at: t))
    }
}

extension SIMD4<Double> {
    fileprivate func raisingColor(to exponent: Double) -> Self {
        Self(pow(x, exponent), pow(y, exponent), pow(z, exponent), w)
    }
}
