/// The pages whose plates are drawn.
public enum DrawnPlates: Sendable {
    case all, none
    /// By their numbers, from 1.
    case ofPages(Set<Int>)

    func includes(_ page: Int) -> Bool {
        switch self {
        case .all: true
        case .none: false
        case .ofPages(let pages): pages.contains(page)
        }
    }
}

/// Judges PDF files for a press.
public enum Preflight {
    /// - Parameters:
    ///   - limits: What the press asks for; without a standard in them, the file is held to the one that it claims.
    ///   - plates: Of which pages the plates are drawn, which tells how much ink lies on each place and what black is
    ///     printed on. It takes most of the time.
    /// - Throws: `PreflightError` for what can't be judged at all.
    public static func report(
        of bytes: [UInt8], limits: PreflightLimits, plates chosen: DrawnPlates = .all,
        plateResolution: Double = 150
    ) throws(PreflightError) -> PreflightReport {
        let guarded = ExpansionGuard(bytes)
        if guarded.isEncrypted { return .encrypted(limits) }
        if guarded.expands { throw .expands }
        let file = try PDFFile(bytes)
        let pages = try file.pages()
        let claim = StandardClaim(file, Metadata(file))
        let terms = PreflightTerms(standard: limits.standard ?? claim.standard, limits: limits)
        let rules = PreflightRules.all.asked(terms)
        var collector = FindingCollector()
        var report = PreflightReport(terms)
        report.version = file.version
        report.claim = claim.version
        report.pageCount = pages.count

        let budget = ContentInterpreter.Budget()
        var fonts: [PDFObjectID: PDFFont] = [:]
        for (index, node) in pages.prefix(greatestPageCount).enumerated() {
            let page = PageSubject(node, number: index + 1, terms)
            for rule in rules.ofPages {
                for remark in rule.remarks(on: page) {
                    collector.add(rule.finding(remark, page: page.number))
                }
            }
            let device = RuleDevice(rules, terms, page.boxes, page: page.number, collector)
            let plates =
                chosen.includes(index + 1)
                ? PlatesDevice(page, rules, resolution: plateResolution, budget: budget) : nil
            let interpreter = ContentInterpreter(
                page: page.number, node, devices: plates.map { [$0, device] } ?? [device], budget: budget)
            interpreter.fonts = fonts
            interpreter.run(page: node)
            fonts = interpreter.fonts
            var facts = device.facts
            if let plates {
                device.add(plates.findings)
                let drawn = plates.finished()
                if !facts.hasScreenColors { facts.note(drawn) }
                if let excess = drawn.excess(over: terms.limits.totalInk, page.boxes) {
                    device.add(InkOverLimit().findings(excess, page: page.number, limit: excess.limit))
                }
                report.keep(drawn)
            }
            facts.number = page.number
            facts.boxes = page.boxes.listed
            collector = device.collector
            report.pages.append(facts)
        }
        let subject = FileSubject(file, pages: pages, terms, claim, guarded)
        report.condition = subject.intents.first?["OutputConditionIdentifier"].text
        report.date = subject.info["ModDate"].text ?? subject.info["CreationDate"].text
        var ofFile = FindingCollector()
        for rule in rules.ofFiles {
            for remark in rule.remarks(on: subject) { ofFile.add(rule.finding(remark)) }
        }
        report.findings = ofFile.findings + collector.findings
        return report
    }

    /// How many pages are judged.
    private static let greatestPageCount = 2000
}

extension Preflight {
    /// The codes of all rules, under what they look at.
    public static var rules: [(title: String, codes: [PreflightCode])] { PreflightRules.all.codes }
}
