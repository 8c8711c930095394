extension Diagnostic.Code.Topic {
    static let press = Diagnostic.Code.Topic(
        "Press",
        [
            .unusableProfile, .translucentOnPress, .unfitForPress, .linksOnPress, .layersOnPress,
            .pictureColors, .pictureTooFine, .pictureWithoutBleed, .pictureCharacters, .pixelsOnPress,
        ])
}

extension Diagnostic.Code {
    public static let unusableProfile = Diagnostic.Code(
        "unusable-profile", "A colour profile that no press can use",
        "Colours become inks by an ICC profile that describes the press and its paper: in CMYK, of the class of output "
            + "devices, for PDF/X-1a in version 2. Ask the press for the one that it works by, or print by the built-in "
            + "profile of newsprint.",
        Example(
            """
            config: {background: white}
            press: {condition: {profile: house.icc}}
            """,
            replace: "{condition: {profile: house.icc}}", by: "newsprint",
            beside: ["house.icc": "a screen"]))

    public static let translucentOnPress = Diagnostic.Code(
        "translucent-on-press", "Something translucent that the press can't print",
        "PDF/X-1a takes nothing translucent. What lies over plain grounds, lines and shapes is drawn in the colours that "
            + "are seen, but a translucent gradient over several things, a translucent picture, or what lies over a "
            + "picture can't be. Make it opaque, or print as PDF/X-4.",
        Example(
            """
            data: {values: [{x: 5, url: photo.png}]}
            mark: {type: image, width: 40, height: 30, opacity: 0.5}
            encoding: {x: {field: x, type: quantitative}, url: {field: url}}
            """,
            replace: "opacity: 0.5", by: "opacity: 1",
            given: "The picture is there, and the chart is rendered with --press newsprint."))

    public static let unfitForPress = Diagnostic.Code(
        "unfit-for-press", "A document that the press would reject",
        "What is written for a press is judged as 'tuban preflight' does it, before it is written: inks, small type, thin "
            + "lines, coarse pictures, and all that the standard asks for. docs/Preflight.md explains each rule. Mend what "
            + "is told, loosen the profile of the press if it takes more, or write the file as a draft.",
        Example(
            """
            data: {values: [{price: 5}]}
            mark: {type: bar, stroke: black, strokeWidth: 0.1}
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "strokeWidth: 0.1", by: "strokeWidth: 0.5",
            given: "The chart is rendered with --press newsprint."))

    public static let linksOnPress = Diagnostic.Code(
        "links-on-press", "Links that a document for a press doesn't have",
        "Paper has no links, and the standards for it forbid them within the page. They are left out; the same document as "
            + "SVG, or as a PDF without a press, has them.",
        Example(
            """
            data: {values: [{town: Zibo}]}
            mark: {type: text, href: "https://example.org"}
            encoding: {text: {field: town}}
            """,
            replace: ", href: \"https://example.org\"", by: "",
            given: "The chart is rendered with --press newsprint, and --verbose."))

    public static let layersOnPress = Diagnostic.Code(
        "layers-on-press", "Layers that a document for a press doesn't have",
        "Nobody could tell which layers are to be printed, so PDF/X-1a has none, and they are left out. PDF/X-4 takes "
            + "them, as does a PDF without a press.",
        Example(
            """
            config: {background: white}
            press: newsprint
            """,
            replace: "newsprint", by: "x4",
            given: "The theme is that of a chart that is rendered with --layers."))

    public static let pictureColors = Diagnostic.Code(
        "picture-colours", "A picture whose colours the press has to guess",
        "The same numbers are other colours in sRGB and in Adobe RGB, and nobody at the press can see which are meant. A "
            + "picture in RGB that doesn't say so, or that names another profile than sRGB, isn't printed. Save it in sRGB "
            + "with its profile; a house whose pictures are all sRGB says 'untaggedPictures: sRGB' in its press profile.",
        Example(
            """
            data: {values: [{x: 5, url: unmarked.png}]}
            mark: {type: image, width: 40, height: 30}
            encoding: {x: {field: x, type: quantitative}, url: {field: url}}
            """,
            replace: "unmarked.png", by: "marked.png",
            given: "One of the pictures has a profile, and the chart is rendered with --press newsprint."))

    public static let pictureTooFine = Diagnostic.Code(
        "picture-too-fine", "A picture with more pixels than the press shows",
        "Beyond 300 pixels per inch nobody sees more of a photograph in print; the file only grows. Reduce the picture to the "
            + "size in which it is printed.",
        Example(
            """
            data: {values: [{x: 5, url: "600-pixels.jpg"}]}
            mark: {type: image, width: 40, height: 30}
            encoding: {x: {field: x, type: quantitative}, url: {field: url}}
            """,
            replace: "width: 40, height: 30", by: "width: 150, height: 112",
            given: "The picture is there, and the chart is rendered with --press newsprint."))

    public static let pictureWithoutBleed = Diagnostic.Code(
        "picture-without-bleed", "A picture that ends where the paper is cut",
        "Paper isn't cut to the hair. Grounds at the edge are drawn beyond it, as far as the press says, but a picture has no "
            + "more than it shows: a white edge may be left. Let it reach beyond the edge of the page.",
        Example(
            """
            width: 100
            height: 75
            padding: 0
            data: {values: [{url: photo.png}]}
            mark: {type: image, width: 100, height: 75, x: 0, y: 0, align: left, baseline: top}
            encoding: {url: {field: url}}
            """,
            replace: "x: 0, y: 0", by: "x: 20, y: 20",
            given: "The picture is there, and the press asks for a bleed."))

    public static let pictureCharacters = Diagnostic.Code(
        "picture-characters", "Characters that are pictures in the colours of screens",
        "Emoji are coloured pictures in their font. There are no inks for them, and pixels at the size of type would be coarse. "
            + "Leave them out, or name a font that has them as outlines: they are set in the colour of the text then.",
        Example(
            """
            title: 热情🔥
            data: {values: [{price: 5}]}
            mark: bar
            encoding: {x: {field: price, type: quantitative}}
            """,
            replace: "🔥", by: "",
            given: "A font with coloured emoji is there, and the chart is rendered with --press newsprint."))

    public static let pixelsOnPress = Diagnostic.Code(
        "pixels-on-press", "Translucent things that are drawn as pixels",
        "What is translucent is drawn for the press as outlines, each in the colour that is seen. Where hundreds lie on each "
            + "other there would be too many, and they become a picture of flat inks: 1200 or 600 pixels an inch, which "
            + "nobody sees in print, and fewer where it is large. Make them opaque, or fewer, or print as PDF/X-4.",
        Example(
            """
            data: {sequence: {start: 0, stop: 3000, as: i}}
            transform: [{calculate: 'sin(datum.i * 12.9898)', as: x}, {calculate: 'sin(datum.i * 78.233)', as: y}]
            mark: {type: point, filled: true, opacity: 0.5}
            encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
            """,
            replace: "opacity: 0.5", by: "opacity: 1",
            given: "The chart is rendered with --press newsprint, and --verbose."))
}
