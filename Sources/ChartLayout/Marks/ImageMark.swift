import ChartModel
import Dataflow
import Diagnostics
import Grammar
import SceneGraph

/// Images: a picture for each row, at a given size or at that of its file (Vega-Lite `compile/mark/image.ts`,
/// vega-scenegraph `marks/image.js`).
enum ImageMark: PrimitiveMark {
    static let name = "image"
    static let stacking = Stacking.never
    static let isRectBased = true
    static let legendSymbol = "square"

    static func placed(_ context: MarkContext) -> PlacedMark {
        let x = Side(.x, context)
        let y = Side(.y, context)
        let mark = context.unit.mark
        let urls = context.values(.url)
        let opacities = context.numbers(.opacity, default: mark.opacity ?? 1)
        let links = context.links
        var shelf = Shelf(context)
        let items = (0..<context.rowCount).compactMap { row -> ImageItem? in
            let url = urls.map { $0[row].isMissing ? "" : $0[row].string } ?? mark.url ?? ""
            guard !url.isEmpty, x.places[row].isFinite, y.places[row].isFinite else { return nil }
            let picture = shelf.picture(url)
            let keepsAspect = mark.aspect ?? true
            let (width, height) = size(x.sizes?[row], y.sizes?[row], picture, keepsAspect: keepsAspect)
            var item = ImageItem(
                rect: Rect(
                    x: x.places[row] - width * x.anchor, y: y.places[row] - height * y.anchor,
                    width: width, height: height),
                url: picture?.url ?? url, image: picture)
            item.keepsAspect = keepsAspect
            item.opacity = opacities[row]
            item.link = links?[row]
            item.blend = mark.blend ?? .normal
            if x.sizes == nil || y.sizes == nil {
                item.alignment = ImageItem.Alignment(mark.align ?? .center, mark.baseline ?? .middle)
            }
            return item
        }
        return PlacedMark([Mark(.image(items), clip: mark.clip ?? false)], in: context)
    }

    /// Returns the size of a picture. A length that isn't given is that of the file, or follows from the
    /// other one.
    private static func size(
        _ width: Double?, _ height: Double?, _ picture: EncodedImage?, keepsAspect: Bool
    ) -> (Double, Double) {
        switch (width, height) {
        case (let width?, let height?): return (width, height)
        case (let width?, nil):
            guard let picture else { return (width, 0) }
            return (width, keepsAspect ? width / picture.aspectRatio : Double(picture.height))
        case (nil, let height?):
            guard let picture else { return (0, height) }
            return (keepsAspect ? height * picture.aspectRatio : Double(picture.width), height)
        case (nil, nil): return (Double(picture?.width ?? 0), Double(picture?.height ?? 0))
        }
    }

    /// The positions and sizes of pictures along a channel.
    private struct Side {
        var places: [Double]
        /// nil if the file determines the size.
        var sizes: [Double]?
        /// The fraction of a picture that is before its position.
        var anchor = 0.0

        init(_ channel: Channel, _ context: MarkContext) {
            let unit = context.unit
            let own = channel == .x ? unit.mark.width : unit.mark.height
            let isSized = own != nil || unit.mark.size != nil || unit[.size] != nil
            let isRanged = channel.secondary.map { unit[$0] != nil } ?? false
            if isSized || isRanged || unit[channel] == nil {
                let extents = context.extents(channel)
                places = zip(extents.starts, extents.ends).map { min($0, $1) }
                sizes = zip(extents.starts, extents.ends).map { abs($1 - $0) }
            } else {
                places = context.points(channel)
                anchor =
                    channel == .x
                    ? (unit.mark.align ?? .center).share : (unit.mark.baseline ?? .middle).share
            }
        }
    }

    /// The pictures by their URLs, each looked up and reported once.
    private struct Shelf {
        private let environment: ChartEnvironment
        private let unit: Unit
        private let span: Span?
        private var known: [String: EncodedImage?] = [:]

        init(_ context: MarkContext) {
            environment = context.environment
            unit = context.unit
            let channel = unit[.url]?.spec
            span = channel?.namedSpan ?? unit.span
        }

        /// Returns nil, with a warning, if there is no picture: the chart is drawn without
        /// it, as in browsers. A file that is there and is no sound picture is an error.
        mutating func picture(_ url: String) -> EncodedImage? {
            if let picture = known[url] { return picture }
            let log = DiagnosticLog()
            let picture = environment.images?.image(url, at: span, log: log)
            for diagnostic in log.diagnostics {
                var warning = diagnostic
                if warning.code != .unreadablePicture { warning.severity = .warning }
                warning.notes += unit.notes(on: .url) { $0 == .string(url) }
                environment.log.add(warning)
            }
            known[url] = .some(picture)
            return picture
        }
    }
}
