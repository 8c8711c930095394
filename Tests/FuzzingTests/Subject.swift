import ChartCompiler
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar
import Production
import Rendering
import SceneGraph
import Sheets
import TextShaping

/// What is fuzzed: each takes any text, and must neither crash nor hang over it.
enum Subject: String, CaseIterable {
    case json, yaml, expression, csv, topojson
    /// The outline of a symbol or a shape, as SVG has it.
    case path
    /// House styles.
    case theme
    /// Files of pictures: bytes, not texts.
    case image
    /// Whole charts, to scenes.
    case chart
    /// Whole charts, to a picture and a page.
    case picture
    /// Whole sheets, to scenes.
    case sheet

    /// Whether its texts are documents in JSON or YAML, of which a mutation knows the parts.
    var takesDocuments: Bool {
        switch self {
        case .expression, .csv, .path, .image: false
        default: true
        }
    }

    func take(_ bytes: [UInt8]) {
        if self == .image {
            Subject.draw(picture: bytes)
        } else {
            take(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func take(_ text: String) {
        let log = DiagnosticLog()
        switch self {
        case .json: _ = JSONReader.read(SourceFile(name: "it.json", text: text), log: log)
        case .yaml: _ = YAMLReader.read(SourceFile(name: "it.yaml", text: text), log: log)
        case .expression: Subject.evaluate(text)
        case .csv: _ = TableReader.read(SourceFile(name: "it.csv", text: text), log: log)
        case .topojson:
            var format = TableFormat(type: "topojson")
            for isMesh in [false, true] {
                (format.feature, format.mesh) = isMesh ? (nil, "it") : ("it", nil)
                _ = TableReader.read(SourceFile(name: "it.json", text: text), format: format, log: log)
            }
        case .path: _ = Path(svg: text).map { $0.bounds }
        case .theme:
            guard let node = DocumentReader.read(SourceFile(name: "it", text: text), log: log) else { return }
            _ = Theme.read(
                node, path: "it", reader: SourceReader(MemorySources(), folder: nil), log: log)
        case .image: break
        case .chart: _ = Subject.scene(text, StandardMetrics(), log)?.json()
        case .picture:
            let shaper = TextShaper(library: Subject.fonts)
            guard let scene = Subject.scene(text, shaper, log) else { return }
            _ = try? PNGRenderer.render(scene, ppi: 36, shaper: shaper)
            _ = try? PDFRenderer.render([scene], shaper: shaper)
        case .sheet:
            guard let node = DocumentReader.read(SourceFile(name: "it", text: text), log: log),
                let spec = SheetSpec.read(node, log: log)
            else { return }
            let loader = DataLoader(SourceReader(MemorySources(), folder: nil))
            let environment = ChartEnvironment(measuring: StandardMetrics(), tables: loader, log: log)
            _ = SheetCompiler(environment, loader: loader).compile(spec)?.map { $0.json() }
        }
        // Places of what is reported are reckoned when it is shown.
        for diagnostic in log.diagnostics { _ = "\(diagnostic)" }
    }

    private static let fonts: FontLibrary = {
        do { return try FontLibrary() } catch { fatalError("there are no fonts") }
    }()

    private static func scene(_ text: String, _ measuring: any TextMeasuring, _ log: DiagnosticLog) -> Scene?
    {
        guard let node = DocumentReader.read(SourceFile(name: "it", text: text), log: log),
            let spec = ChartSpec.read(node, log: log)
        else { return nil }
        let loader = DataLoader(SourceReader(MemorySources(), folder: nil))
        loader.add(datasets: spec.datasets, log: log)
        let environment = ChartEnvironment(measuring: measuring, tables: loader, log: log)
        return ChartCompiler(environment).compile(spec)
    }

    private static func draw(picture bytes: [UInt8]) {
        guard let image = try? EncodedImage(url: "it", bytes) else { return }
        let item = ImageItem(rect: Rect(minX: 0, minY: 0, maxX: 20, maxY: 20), url: "it", image: image)
        let scene = Scene(
            width: 20, height: 20, background: nil,
            root: GroupItem(width: 20, height: 20, marks: [Mark(.image([item]))]))
        let shaper = TextShaper(library: Subject.fonts)
        _ = try? PNGRenderer.render(scene, ppi: 72, shaper: shaper)
        _ = try? PDFRenderer.render([scene], shaper: shaper)
    }

    private static func evaluate(_ text: String) {
        guard let expression = try? Expression(text) else { return }
        let datum: [String: Value] = [
            "n": .number(2.5), "s": .string("淄博 Zibo"), "date": .date(1.7e12), "nil": .null,
            "yes": .boolean(true),
            "list": .array([.number(1), .string("a"), .null]), "object": .object(["a": .number(1)]),
        ]
        let scope = ExpressionScope(datum: .object(datum), signals: ["width": .number(200)])
        _ = expression.evaluate(scope).string
        _ = expression.column(over: Table([("n", Column(numbers: [1, .nan]))]))
    }
}
