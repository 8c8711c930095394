import Preflight

extension PreflightCode {
    /// The defect in a few words, for the certificate.
    var chinese: String { Self.titles[id] ?? title }

    private static let titles = [
        "encrypted": "文件加密", "damaged-file": "文件受损", "no-pages": "没有页面", "pdfx-version": "未注明标准",
        "wrong-version": "PDF版本过新", "object-streams": "对象流", "filter-not-allowed": "不许用的压缩",
        "lzw-compression": "LZW压缩",
        "layers": "图层", "missing-info": "缺文档信息", "trapped": "未注明陷印", "missing-file-id": "缺文件标识",
        "missing-xmp": "缺XMP元数据", "missing-output-intent": "缺输出意图", "output-intent-incomplete": "输出意图不全",
        "wrong-profile": "特性文件不符", "spot-inconsistent": "同名专色不一", "actions": "动作或脚本",
        "foreign-content": "外来内容",
        "missing-trim-box": "缺裁切框", "trim-and-art-box": "两种成品框并存", "boxes-not-nested": "页面框越界",
        "narrow-bleed": "出血不足",
        "annotation-in-bleed": "版心内有批注", "transparency": "透明", "transfer-curve": "传递曲线或网点",
        "separated-page": "分色页面",
        "rgb-colour": "屏幕色", "profiled-colour": "另带特性文件的油墨", "ink-over-limit": "墨量超限",
        "registration-colour": "套准色",
        "text-not-k-only": "黑字非单黑", "white-overprints": "白色叠印", "tint-overprints": "淡黑叠印",
        "font-not-embedded": "字体未嵌入",
        "small-type": "字太小", "thin-line": "线太细", "low-resolution": "图像分辨率低",
        "high-resolution": "图像分辨率过高", "spot-not-allowed": "机上没有的油墨",
        "default-colour-space": "默认色空间被改写", "page-geometry": "页面转角或单位不符",
        "black-knocks-out": "黑色挖空", "unknown-operator": "不明操作符", "missing-resource": "缺资源",
        "damaged-content": "内容受损",
        "too-complex": "内容过繁", "not-drawn": "此处未绘出",
    ]
}
