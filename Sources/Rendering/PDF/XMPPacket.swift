/// Metadata of a document as XMP (ISO 16684-1): an XML text in the file, which programs read without knowing PDF.
package struct XMPPacket {
    /// A property: its name with its prefix, and its value.
    package struct Property {
        var name: String
        var value: String
        /// How the value is written: as it is, as one of several languages, or as a list in order.
        var form: Form

        package enum Form { case plain, language, list }

        package init(_ name: String, _ value: String, _ form: Form = .plain) {
            (self.name, self.value, self.form) = (name, value, form)
        }
    }

    /// The prefixes of names, with the addresses that they stand for.
    private let namespaces: [(prefix: String, address: String)]
    private let properties: [Property]
    /// Descriptions of properties that a program doesn't know from a standard.
    package var explained: [Schema] = []

    package init(namespaces: [(prefix: String, address: String)] = [], _ properties: [Property]) {
        self.namespaces = Self.common + namespaces
        self.properties = properties
    }

    /// What the numbers of a namespace mean.
    package struct Schema {
        var name: String
        var prefix: String
        var address: String
        var property: String
        var meaning: String

        static let universalAccess = Schema(
            name: "PDF/UA identification", prefix: "pdfuaid", address: "http://www.aiim.org/pdfua/ns/id/",
            property: "part", meaning: "The part of ISO 14289 to which the document conforms")
    }

    private static let common: [(prefix: String, address: String)] = [
        ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"), ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/"),
    ]

    /// The packet in UTF-8.
    package var bytes: [UInt8] {
        var text = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        text += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        text += "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        text += "<rdf:Description rdf:about=\"\""
        let namespaces = explained.isEmpty ? namespaces : namespaces + Schema.namespaces
        for namespace in namespaces { text += "\n xmlns:\(namespace.prefix)=\"\(namespace.address)\"" }
        text += ">\n"
        for property in properties { text += property.xml + "\n" }
        if !explained.isEmpty {
            text += "<pdfaExtension:schemas><rdf:Bag>\n"
            text += explained.map(\.xml).joined(separator: "\n")
            text += "\n</rdf:Bag></pdfaExtension:schemas>\n"
        }
        text += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
        return Array(text.utf8)
    }
}

extension XMPPacket.Property {
    fileprivate var xml: String {
        let content =
            switch form {
            case .plain: value.escapedForXML
            case .language:
                "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(value.escapedForXML)</rdf:li></rdf:Alt>"
            case .list: "<rdf:Seq><rdf:li>\(value.escapedForXML)</rdf:li></rdf:Seq>"
            }
        return "<\(name)>\(content)</\(name)>"
    }
}

extension XMPPacket.Schema {
    fileprivate static let namespaces = [
        (prefix: "pdfaExtension", address: "http://www.aiim.org/pdfa/ns/extension/"),
        (prefix: "pdfaSchema", address: "http://www.aiim.org/pdfa/ns/schema#"),
        (prefix: "pdfaProperty", address: "http://www.aiim.org/pdfa/ns/property#"),
    ]

    /// The description as ISO 19005-2, 6.6.2.3.3 wants it.
    fileprivate var xml: String {
        """
        <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>\(name)</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>\(address)</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>\(property)</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>\(meaning)</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li>
        """
    }
}

extension String {
    fileprivate var escapedForXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            // XML has no control characters.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
