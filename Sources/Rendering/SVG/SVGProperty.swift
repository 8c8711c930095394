/// The properties that elements inherit from the groups around them.
enum SVGProperty: String, CaseIterable {
    case fill
    case fillOpacity = "fill-opacity"
    case stroke
    case strokeWidth = "stroke-width"
    case strokeOpacity = "stroke-opacity"
    case strokeDash = "stroke-dasharray"
    case strokeDashOffset = "stroke-dashoffset"
    case strokeCap = "stroke-linecap"
    case strokeJoin = "stroke-linejoin"
    case strokeMiterLimit = "stroke-miterlimit"
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case fontStyle = "font-style"
    case letterSpacing = "letter-spacing"
    case textAnchor = "text-anchor"

    /// The value where no element states one.
    var initial: String {
        switch self {
        case .fill: "#000"
        case .fillOpacity, .strokeOpacity, .strokeWidth: "1"
        case .stroke, .strokeDash: "none"
        case .strokeDashOffset, .letterSpacing: "0"
        case .strokeCap: "butt"
        case .strokeJoin: "miter"
        case .strokeMiterLimit: "4"
        case .fontFamily, .fontSize: ""
        case .fontWeight: "400"
        case .fontStyle: "normal"
        case .textAnchor: "start"
        }
    }
}

/// A property with its value.
struct SVGSetting: Hashable {
    var property: SVGProperty
    var value: String

    init(_ property: SVGProperty, _ value: String) {
        self.property = property
        self.value = value
    }

    /// The number of bytes that it takes to state it.
    var length: Int { property.rawValue.utf8.count + value.utf8.count + 4 }
}
