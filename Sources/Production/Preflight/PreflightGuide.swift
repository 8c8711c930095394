import Preflight

/// The page on the rules for files for the press.
public enum PreflightGuide {
    /// The page in Markdown.
    public static var markdown: String {
        var text = introduction + "\n\n## Rules\n\n"
        for (title, codes) in Preflight.rules {
            text += "### \(title)\n\n| rule | finds |\n|---|---|\n"
            for code in codes { text += "| [`\(code.id)`](#\(code.id)) | \(code.title) |\n" }
            text += "\n"
        }
        for code in Preflight.rules.flatMap(\.codes) {
            text += "#### \(code.id)\n\n**\(code.title).** \(code.reason)\n\n*\(code.reference)*\n\n"
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text
    }

    private static let introduction = """
        # Preflight

        `tuban preflight FILE.pdf…` judges PDF files for a press, whoever made them, as a prepress operator would before
        they go on plates. It reads the file, goes through the contents of all pages, draws the plates, and tells what isn't
        fit, where, and what is allowed instead.

        ```sh
        tuban preflight page.pdf --press newsprint          # by the terms of a press: newsprint, x4, or a profile of the house
        tuban preflight page.pdf                            # by the standard that the file claims
        tuban preflight page.pdf --press newsprint --json   # for programs
        tuban preflight page.pdf -o certificate.pdf         # a page to file, with plates and a proof on newsprint
        tuban preflight page.pdf --map ink.png              # where there is too much ink, in red
        tuban preflight page.pdf --plates plates/           # each plate as a grey picture
        ```

        It exits with 0 if every file is fit, with 1 if one has a defect or can't be read, and with 2 if it is used wrongly. A
        *defect* makes a file unfit; a *remark* is something that someone should look at.

        Without `--press` a file is held to the standard that it claims, PDF/X-1a:2003 or PDF/X-4, and if it claims none, only
        to what every press needs: that it can be read, and that its fonts are embedded. Limits – of ink, type, lines,
        pictures – are a press's, and asked only with `--press`.

        Places are millimetres from the left and upper edges of the trimmed page. What is found again and again on a page is
        told once, with its first place and how often.

        ## The plates

        Each plate is drawn on its own, with overprint and knock-out as a press has them: what is printed with overprint
        leaves the plates of other inks as they are, and in overprint mode 1 so does every zero of DeviceCMYK. The sum of all
        plates at a place is its ink; a map of it has 150 pixels an inch, and at most 2500 on a side. The pictures of plates are
        small, at most 900 pixels on a side. Process colours with a profile count as they are; colours of the screen are
        converted roughly, only to be seen.

        What isn't drawn is told by [`not-drawn`](#not-drawn): JPEG 2000, JBIG2 and fax pictures, gradients of meshes, soft
        masks by opacity, lines with a pattern. Type whose font isn't embedded isn't drawn either. Of a long document the plates
        of the sixteen pages with most ink are kept. The proof on newsprint is a rough one: inks multiply on grey paper
        and dots grow by a quarter; it shows what gets lost, not the exact colour.

        ## Hostile files

        No file makes it crash, hang, or take gigabytes: streams are decompressed up to 256 MB each, forms go 24 deep, a
        document has 10 million operators, a page 24 megapixels a plate. What is beyond is told by
        [`too-complex`](#too-complex), and the file isn't fit. The fonts of a file are read by FreeType, its objects by qpdf.

        This page is made by `make guide` from the rules in `Sources/Preflight/Rules`.
        """
}
