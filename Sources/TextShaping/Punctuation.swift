import CPango
import SceneGraph
import Typesetting

extension Typeface {
    /// The Pango attributes of a text: its font, tracking, the width of its punctuation and figures, vertical
    /// forms, the form of its dashes, and the font of quotation marks in Chinese text.
    func attributes(for text: String) -> OpaquePointer {
        let list = AttributeList()
        list.insert(pango_attr_font_desc_new(description))
        if style.tracking != 0 {
            let spacing = (style.tracking * style.size * Double(PANGO_SCALE)).rounded()
            list.insert(pango_attr_letter_spacing_new(Int32(spacing)))
        }
        if style.punctuation != .full {
            for range in text.byteRanges(where: { style.punctuation.halves($0.unicodeScalars[$1]) }) {
                list.insert(pango_attr_font_features_new("halt=1"), range)
            }
        }
        switch style.figures {
        case .ofFont: break
        case .tabular: list.insert(pango_attr_font_features_new("tnum=1,pnum=0"))
        case .proportional: list.insert(pango_attr_font_features_new("pnum=1,tnum=0"))
        }
        if style.isVertical { list.insert(pango_attr_font_features_new("vert=1")) }
        if style.drawnWeight >= Typeface.boldWeight {
            for range in text.byteRanges(where: { $0.unicodeScalars[$1] == "—" }) {
                list.insert(pango_attr_font_features_new("locl=0"), range)
            }
        }
        if let completedFamilies, text.unicodeScalars.contains(where: \.isWide) {
            list.insert(pango_attr_family_new(completedFamilies))
        }
        if let chineseFamilies, style.marksAreChinese || text.unicodeScalars.contains(where: \.isWide) {
            for range in text.byteRanges(where: { $0.isChinesePunctuation(at: $1) }) {
                list.insert(pango_attr_family_new(chineseFamilies), range)
            }
        }
        return list.list
    }

    /// From this weight on, the dash of Chinese text has its default form: the localised form in
    /// Noto's fonts is a hairline in every weight.
    private static let boldWeight = 600
}

/// A Pango list of attributes.
private struct AttributeList {
    let list: OpaquePointer = pango_attr_list_new()

    func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<UInt32>? = nil) {
        guard let attribute else { return }
        if let range {
            attribute.pointee.start_index = range.lowerBound
            attribute.pointee.end_index = range.upperBound
        }
        pango_attr_list_insert(list, attribute)
    }
}

extension Unicode.Scalar {
    /// Whether the character is one em wide in every font: Chinese characters, kana, hangul, and
    /// their punctuation.
    fileprivate var isWide: Bool {
        switch value {
        case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension String {
    /// Whether a character is used in both Latin and Chinese text, but drawn differently.
    ///
    /// An apostrophe between letters stays Latin.
    fileprivate func isChinesePunctuation(at index: Index) -> Bool {
        let scalars = unicodeScalars
        switch scalars[index].value {
        case 0x2014, 0x2018, 0x201C, 0x201D, 0x2026, 0x00B7: return true  // — ‘ “ ” … ·
        case 0x2019:
            let next = scalars.index(after: index)
            guard index > scalars.startIndex, next < scalars.endIndex else { return true }
            let letters = (scalars[scalars.index(before: index)], scalars[next])
            return
                !(letters.0.properties.isAlphabetic && !letters.0.isWide
                && letters.1.properties.isAlphabetic && !letters.1.isWide)
        default: return false
        }
    }

    /// The maximal runs of characters with a property, as UTF-8 offsets.
    fileprivate func byteRanges(where holds: (String, Index) -> Bool) -> [Range<UInt32>] {
        var ranges: [Range<UInt32>] = []
        var start: UInt32 = 0
        for index in unicodeScalars.indices {
            let end = start + UInt32(UTF8.width(unicodeScalars[index]))
            if holds(self, index) {
                if let last = ranges.last, last.upperBound == start {
                    ranges[ranges.count - 1] = last.lowerBound..<end
                } else {
                    ranges.append(start..<end)
                }
            }
            start = end
        }
        return ranges
    }
}
