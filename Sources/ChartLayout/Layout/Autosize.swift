import ChartModel
import Grammar
import SceneGraph

/// How the `autosize` property fits a chart into its size.
///
/// Follows Vega-Lite's `normalizeAutoSize` (`normalize/index.ts`).
struct Autosize {
    var fitsWidth = false
    var fitsHeight = false
    var isNone = false
    var containsPadding = false

    /// - Parameter definitions: The properties of the config and then of the spec, which take precedence.
    init(_ definitions: [AutosizeDefinition?], of view: View) {
        // A plot that is as large as its container includes its axes in that size.
        if case .plot(let plot) = view {
            fitsWidth = plot.width.isContainer
            fitsHeight = plot.height.isContainer
            containsPadding = fitsWidth || fitsHeight
        }
        for definition in definitions.compactMap({ $0 }) { apply(definition) }
    }

    private mutating func apply(_ definition: AutosizeDefinition) {
        if let contents = definition.contains { containsPadding = contents == .padding }
        guard let kind = definition.type else { return }
        fitsWidth = kind == .fit || kind == .fitX
        fitsHeight = kind == .fit || kind == .fitY
        isNone = kind == .unfitted
    }

    /// A view whose plots leave room for guides, and how it stands in its picture.
    struct Fitting {
        var view: View
        /// The room that guides, legends and the title take around a single plot, which is what is left at the end.
        var margins: Insets?
        /// The lengths of the picture without its padding, where they hold whatever reaches out.
        var width: Double?
        var height: Double?
    }

    /// Returns the view with its plots reduced by the room that guides take at the full size, in a single
    /// pass as in Vega (`viewSizeLayout` of vega-view-transforms); nil if nothing is fitted. Stacked views can fit a
    /// common width and views in a row a common height; any other composition is drawn as with `pad` (Vega-Lite's
    /// `normalizeAutoSize`).
    ///
    /// - Parameters:
    ///   - laid: The view at the full size.
    ///   - measured: The layout whose guides are measured.
    func fitted(
        _ view: View, _ laid: LaidOut, measured: LaidOut, _ padding: Insets, _ scales: [ScaleModel]
    ) -> Fitting? {
        let isSingle = if case .plot = view { true } else { false }
        guard isSingle || fitsWidth != fitsHeight, fitsWidth || fitsHeight else { return nil }
        let extra = containsPadding ? padding : Insets()
        func up(_ length: Double) -> Double { max(0, length.rounded(.up)) }
        var margins = Insets()
        (margins.left, margins.top) = (up(-measured.fitBounds.minX), up(-measured.fitBounds.minY))
        margins.right = up(measured.fitBounds.maxX - measured.plot.maxX)
        margins.bottom = up(measured.fitBounds.maxY - measured.plot.maxY)
        var result = Fitting(view: view, margins: isSingle ? margins : nil)
        if fitsWidth, let width = isSingle ? laid.plot.width : laid.common.column {
            let room = max(0, width - extra.left - extra.right)
            result.view.fit(.x, to: max(0, room - margins.left - margins.right), scales)
            if isSingle { result.width = room }
        }
        if fitsHeight, let height = isSingle ? laid.plot.height : laid.common.row {
            let room = max(0, height - extra.top - extra.bottom)
            result.view.fit(.y, to: max(0, room - margins.top - margins.bottom), scales)
            if isSingle { result.height = room }
        }
        return result
    }
}

// MARK: In a frame

extension Autosize {
    /// Returns the view with plots that fill their frame where they are fitted, whatever length they state.
    func filling(_ view: View) -> View {
        var result = view
        if fitsWidth { result.fill(.x) }
        if fitsHeight { result.fill(.y) }
        return result
    }

    /// Returns the height that a plot states for the whole chart.
    func height(of view: View) -> Double? {
        guard fitsHeight, case .plot(let plot) = view, case .length(let height)? = plot.height else {
            return nil
        }
        return height
    }
}

extension View {
    fileprivate mutating func fill(_ channel: Channel) {
        for index in children.indices { children[index].fill(channel) }
        guard case .plot(var plot) = self else { return }
        let path = channel == .x ? \Plot.width : \Plot.height
        if case .length? = plot[keyPath: path] { plot[keyPath: path] = .container }
        self = .plot(plot)
    }
}

extension SizeSpec? {
    fileprivate var isContainer: Bool {
        if case .container = self { true } else { false }
    }
}

extension View {
    /// Sets the length of all plots that state one or whose scale is continuous; bands keep their step.
    fileprivate mutating func fit(_ channel: Channel, to length: Double, _ scales: [ScaleModel]) {
        for index in children.indices { children[index].fit(channel, to: length, scales) }
        guard case .plot(var plot) = self else { return }
        let path = channel == .x ? \Plot.width : \Plot.height
        switch plot[keyPath: path] {
        case .length?, .container?: break
        case .step?: return
        case nil:
            let isFlexible = plot.units.contains { unit in
                unit.scales[channel].map { !scales[$0].isDiscrete }
                    ?? (unit.type.coordinates == .polar || unit.isMap)
            }
            guard isFlexible else { return }
        }
        plot[keyPath: path] = .length(length)
        self = .plot(plot)
    }
}
