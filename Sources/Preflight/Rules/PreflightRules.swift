/// The rules, in the order in which the pages about them tell them.
struct PreflightRules {
    var ofFiles: [any FileRule]
    var ofPages: [any PageRule]
    var ofObjects: [any ObjectRule]
    var ofContents: [any ContentRule]
    var ofPlates: [any PlatesRule]

    static let all = PreflightRules(
        ofFiles: [
            Repairs(), NoPages(), ClaimedStandard(), WrongVersion(), ObjectStreams(), ForbiddenFilters(),
            LZWCompression(), Layers(), DocumentInformation(), Trapped(), FileIdentifier(), MissingMetadata(),
            MissingOutputIntent(), IncompleteOutputIntent(), WrongProfile(), InconsistentSpots(), Actions(),
            ForeignContent(),
        ],
        ofPages: [
            MissingTrimBox(), TrimAndArtBox(), NestedBoxes(), NarrowBleed(), AnnotationInBleed(),
            Transparency(),
            TransferCurves(), SeparatedPage(), DefaultSpaces(), PageGeometry(),
        ],
        ofObjects: [
            RGBColor(), ProfiledColor(), InkOverLimit(), RegistrationColor(), BlackText(), WhiteOverprints(),
            TintOverprints(), FontNotEmbedded(), SmallType(), ThinLine(), LowResolution(), HighResolution(),
            SpotNotAllowed(),
        ],
        ofContents: [UnknownOperator(), MissingResource(), DamagedContent(), TooComplex(), NotDrawn()],
        ofPlates: [BlackKnocksOut()])

    /// For drawing alone.
    static let none = PreflightRules(ofFiles: [], ofPages: [], ofObjects: [], ofContents: [], ofPlates: [])

    /// The rules that a press with these terms asks for.
    func asked(_ terms: PreflightTerms) -> PreflightRules {
        PreflightRules(
            ofFiles: ofFiles.filter { $0.isAsked(terms) }, ofPages: ofPages.filter { $0.isAsked(terms) },
            ofObjects: ofObjects.filter { $0.isAsked(terms) },
            ofContents: ofContents.filter { $0.isAsked(terms) },
            ofPlates: ofPlates.filter { $0.isAsked(terms) })
    }

    /// The codes of all rules, under what they look at.
    var codes: [(title: String, codes: [PreflightCode])] {
        [
            ("The file", [PreflightCode.encrypted] + ofFiles.map(\.code)), ("Pages", ofPages.map(\.code)),
            ("What is painted", ofObjects.map(\.code) + ofPlates.map(\.code)),
            ("Contents", ofContents.map(\.code)),
        ]
    }
}

extension PreflightCode {
    /// An encrypted file isn't looked into at all, so no rule can find it.
    static let encrypted = PreflightCode(
        "encrypted", "An encrypted file",
        reason:
            "A press can't ask for a password, and a file that is encrypted can't be judged. Save it without.",
        reference: "ISO 15930-4:2003, ISO 15930-7:2010, ISO 32000-1:2008, 7.6")
}
