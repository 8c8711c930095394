/// What rules say of a file, in Chinese, for the certificate.
///
/// Rules speak English, with numbers and names in their sentences. A phrase is such a sentence with stars for these; what
/// no phrase fits stays as it is.
struct PreflightPhrase {
    /// The pieces of the sentence between what varies.
    private let pieces: [String]
    /// The sentence in Chinese, with $1 and $2 for what varies.
    private let chinese: String

    private init(_ english: String, _ chinese: String) {
        pieces = english.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        self.chinese = chinese
    }

    static func chinese(_ text: String) -> String { chinese(text, depth: 0) }

    private static func chinese(_ text: String, depth: Int) -> String {
        guard depth < 4 else { return text }
        for phrase in all {
            guard let parts = phrase.parts(of: text) else { continue }
            var result = phrase.chinese
            for (index, part) in parts.enumerated() {
                result = result.replacing("$\(index + 1)", with: chinese(part, depth: depth + 1))
            }
            return result
        }
        return text
    }

    /// What stands in place of the stars; nil for another sentence.
    private func parts(of text: String) -> [String]? {
        guard text.hasPrefix(pieces[0]) else { return nil }
        var rest = text.dropFirst(pieces[0].count)
        var parts: [String] = []
        for (index, piece) in pieces.enumerated().dropFirst() {
            let isLast = index == pieces.count - 1
            if isLast, piece.isEmpty {
                parts.append(String(rest))
                return parts
            }
            guard let place = rest.firstRange(of: piece), !isLast || rest.hasSuffix(piece) else { return nil }
            let end = isLast ? rest.index(rest.endIndex, offsetBy: -piece.count) : place.lowerBound
            parts.append(String(rest[..<end]))
            rest = rest[place.upperBound...]
        }
        return pieces.count == 1 && !rest.isEmpty ? nil : parts
    }

    private static let all = [
        // Objects
        ("type of * pt, *, in *", "$1 pt的字，$2，字体$3"), ("a line of * pt, *", "$1 pt的线，$2"),
        ("a strip of * pt, *", "$1 pt的细条，$2"), ("solid", "实色"), ("in a tint", "加网"), ("reversed", "反白"),
        ("of several inks", "多色"), ("an area", "色块"), ("a line", "线条"), ("text", "文字"), ("a picture", "图像"),
        ("a gradient", "渐变"), ("line art", "线稿"), ("a black line", "黑线"), ("black text", "黑字"),
        ("* of * × * pixels at * ppi", "$1，$2×$3像素，$4 ppi"),
        ("* % (*) on the plates, * mm² over the limit", "版上合计$1%（$2），超限$3 mm²"),
        ("* of * % (*)", "$1，$2%（$3）"),
        ("* in white with overprint", "$1为白色，却叠印"), ("* in * % black with overprint", "$1为$2%黑，却叠印"),
        ("* on a ground of *", "$1在$2底上挖空"), ("text in *", "文字用了$1"), ("* in All", "$1用了套准色All"),
        ("an area in *", "色块用$1"), ("a line in *", "线条用$1"), ("a picture in *", "图像用$1"),
        ("a gradient in *", "渐变用$1"), ("the ink *", "油墨$1"), ("no ink", "无墨"),
        // Contents
        ("the operator *", "操作符$1"), ("a form that can't be decompressed", "解不开的表单"),
        ("a pattern that can't be read", "读不出的图案"), ("a picture without a size", "没有尺寸的图像"),
        ("a shading that can't be read", "读不出的渐变"), ("the page's content can't be decompressed", "页面内容解不开"),
        ("a pattern of too many cells", "格数过多的图案"),
        ("a stencil that a pattern is painted through", "透过图案的镂空图"),
        ("forms within forms, more than * deep", "表单嵌套超过$1层"),
        ("more operators than a document needs", "操作符过多"), ("too many saved graphics states", "存留的图形状态过多"),
        // The file
        ("PDF * or earlier", "PDF $1或更早"), ("no metadata", "没有元数据"),
        ("no * in the XMP metadata", "XMP元数据里没有$1"),
        ("object streams", "对象流"), ("a cross-reference stream", "交叉引用流"),
        ("a profile that can't be read", "读不出的特性文件"),
        ("a profile of class '*'", "类别为$1的特性文件"), ("a profile for '*'", "用于$1的特性文件"),
        ("a profile of version *", "第$1版的特性文件"), ("layers: *", "图层：$1"), ("layers", "图层"),
        ("no OutputConditionIdentifier", "没有OutputConditionIdentifier"),
        ("neither a profile nor a registry", "既无特性文件，也无注册处"), ("no Info", "没有Info"), ("an OPI link", "OPI链接"),
        ("a reference to another file", "引用其他文件"), ("data in another file", "数据在其他文件里"),
        ("another picture for printing", "打印用另一幅图像"), ("actions of the document", "文档动作"),
        ("actions of page *", "第$1页的动作"), ("* when the file is opened", "打开文件时的$1"), ("no page", "没有页面"),
        ("no ID in the trailer", "文件尾没有ID"), ("no output intent for PDF/X", "没有PDF/X输出意图"),
        ("* output intents for PDF/X", "$1个PDF/X输出意图"), ("it says none", "未注明"), ("it says *", "注明为$1"),
        ("the file says that it follows *, whose rules aren't known here", "自称符合$1，本程序不知其规则"),
        // Pages
        ("neither TrimBox nor ArtBox", "既无TrimBox，也无ArtBox"), ("TrimBox and ArtBox", "TrimBox与ArtBox并存"),
        ("no MediaBox", "没有MediaBox"), ("a bleed of * mm", "出血$1 mm"),
        ("a transparency group", "透明组"), ("a soft mask of a picture", "图像的软蒙版"),
        ("a soft mask within a picture", "图像内的软蒙版"),
        ("a soft mask", "软蒙版"), ("the blend mode *", "混合模式$1"), ("an opacity (*) of *", "不透明度（$1）$2"),
        ("a transfer curve (*)", "传递曲线（$1）"), ("a halftone phase (HTP)", "网点相位（HTP）"),
        ("a named halftone", "具名网点"),
        ("a halftone of type *", "第$1类网点"), ("Trapped is a text, not a name", "Trapped是文本，不是名称"),
        ("Trapped is a truth value, not a name", "Trapped是真假值，不是名称"), ("Trapped is *", "Trapped为$1"),
        ("* is '*'", "$1为“$2”"), ("* of * reaches out of * of *", "$1（$2）超出$3（$4）"),
        ("* at *, * mm", "$1，距左$2、距上$3 mm"),
        ("a line with a pattern", "带图案的线条"), ("a picture (*)", "图像（$1）"), ("glyphs of *", "$1的字形"),
        // What is allowed
        ("DeviceCMYK, DeviceGray, Separation or DeviceN", "DeviceCMYK、DeviceGray、Separation或DeviceN"),
        ("DeviceGray or DeviceCMYK", "DeviceGray或DeviceCMYK"), ("a tint that knocks out", "挖空的淡黑"),
        ("the inks that are meant", "该用的油墨"), ("an embedded font", "嵌入的字体"),
        ("white that knocks out", "挖空的白色"),
        ("black that overprints", "叠印的黑色"), ("black ink alone", "单黑"), ("a content without faults", "无错的内容"),
        ("the operators of PDF", "PDF的操作符"), ("a page that can be judged", "能检查的页面"),
        ("what can be drawn", "能画出的内容"),
        ("a resource of that name", "有此名的资源"), ("XMP metadata of the document", "文档的XMP元数据"),
        ("a plain table of objects", "普通的对象表"), ("an ICC profile", "ICC特性文件"),
        ("class 'prtr', output", "prtr（输出）类"),
        ("version 2", "第2版"), ("4 components", "4个分量"), ("none", "不许有"),
        ("the condition's name in the registry, or Custom", "注册的印刷条件名，或Custom"),
        ("an embedded profile, or a RegistryName", "嵌入的特性文件，或RegistryName"),
        ("a description of the condition", "印刷条件的说明"), ("a file without faults", "无错的文件"),
        ("one alternative", "同一种替代色"),
        ("at least one page", "至少一页"), ("an array of two strings", "两个字符串的数组"), ("one", "一个"),
        ("one of them", "其中一个"),
        ("FlateDecode or DCTDecode", "FlateDecode或DCTDecode"), ("a date such as *", "日期，如$1"),
        ("the name True or False", "名称True或False"), ("a page with all its inks", "含全部油墨的页面"),
        ("nothing within the bleed", "出血框内不许有"), ("the size of the paper", "纸张尺寸"),
        ("* mm on every side", "四边$1 mm"),
        ("no *", "没有$1"), ("a Title", "Title"), ("a Creator", "Creator"), ("a Producer", "Producer"),
        ("a title", "标题"),
        ("* within *", "$1在$2之内"), ("* and *", "$1和$2"), ("* or *", "$1或$2"),
    ].map { PreflightPhrase($0.0, $0.1) }
}
