import Testing

@testable import Production

@Suite struct PreflightPhraseTests {
    @Test(arguments: [
        ("type of 7.3 pt, in a tint, in LiberationSans", "7.3 pt的字，加网，字体LiberationSans"),
        ("a line of 0.1 pt, solid", "0.1 pt的线，实色"), ("an area in DeviceRGB", "色块用DeviceRGB"),
        ("a picture of 300 × 200 pixels at 72 ppi", "图像，300×200像素，72 ppi"),
        ("an area of 310 % (C 80 M 90 Y 90 K 50)", "色块，310%（C 80 M 90 Y 90 K 50）"),
        ("black text on a ground of Y 100", "黑字在Y 100底上挖空"),
        ("object streams and a cross-reference stream", "对象流和交叉引用流"),
        ("no output intent for PDF/X", "没有PDF/X输出意图"), ("none", "不许有"), ("a transparency group", "透明组"),
        ("no CreationDate", "没有CreationDate"),
        ("an opacity (ca) of 0.5", "不透明度（ca）0.5"), ("no ink", "无墨"),
        ("Trapped is Unknown", "Trapped为Unknown"),
        ("3 mm on every side", "四边3 mm"),
        ("PDF/X-1a:2003 or PDF/X-4", "PDF/X-1a:2003或PDF/X-4"), ("240 %", "240 %"),
    ])
    func aSentenceIsSaidInChinese(english: String, chinese: String) {
        #expect(PreflightPhrase.chinese(english) == chinese)
    }

    @Test(arguments: ["", "*", "Noto Sans CJK SC", "a b c", "an area"])
    func whatNoPhraseFitsStays(text: String) {
        let said = PreflightPhrase.chinese(text)
        #expect(said == (text == "an area" ? "色块" : text))
    }
}
