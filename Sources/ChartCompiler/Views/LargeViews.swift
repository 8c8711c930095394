import ChartLayout
import ChartModel
import Dataflow
import Diagnostics
import Documents
import Grammar

/// Views of a table that is too large to be held: they see what has been made of its rows in parts.
extension ViewBuilder {
    /// Adds a view's transforms to a large table that it reads or inherits.
    ///
    /// - Returns: nil, with a diagnostic, if it needs all rows at once.
    func inheritance(of large: LargeTable, _ spec: ViewSpec, _ outer: Inheritance, _ inner: Inheritance)
        -> Inheritance?
    {
        if spec.lacksTransforms { return nil }
        var result = inner
        result.table = nil
        let selections = ViewSelections(spec.params, inner.encoding)
        let types = ImplicitTypes(of: spec, inner.encoding, marks: environment.registries[MarkRegistry.self])
        var context = TransformContext(
            signals: outer.signals.merging(selected.signals) { $1 }, log: log, tables: selected)
        do throws(Diagnostic) {
            if !selections.timed.isEmpty {
                throw large.obstacle("the frames of an animation need all rows at once")
            }
            let transforms = spec.transforms.map { $0.parted(by: outer.facets) }
            let outcome = try large.applying(transforms, &context) { types.parse(&$0, log: $1) }
            switch outcome {
            case .large(var large):
                try large.add { (table, _) throws(Diagnostic) in
                    var table = table
                    types.flatten(&table)
                    return table
                }
                result.large = large
            case .table(var table):
                types.flatten(&table)
                (result.table, result.large) = (table, nil)
                for selection in selections.selections {
                    selected.add(table, selectedBy: selection.name, selection.state)
                }
            }
            result.signals = context.signals
            return result
        } catch {
            log.add(error)
            return nil
        }
    }

    /// Makes the rows that a facet divides, of which its view shows aggregates.
    ///
    /// - Parameters:
    ///   - headers: The channels that divide them.
    ///   - child: The facet's view, whose transforms are applied.
    /// - Returns: false, with a diagnostic, if that needs all rows at once.
    func summarize(
        _ large: LargeTable, _ headers: [ChannelSpec], _ child: inout ViewSpec, _ inner: inout Inheritance
    ) -> Bool {
        guard child.mark != nil, child.data == nil else {
            log.add(large.obstacle("a facet of several marks divides all rows at once"))
            return false
        }
        var outer = inner
        outer.facets += headers.compactMap { $0.field.map { FieldPath($0) } }
        outer.encoding = child.encoding.inherited(from: inner.encoding)
        guard let transformed = inheritance(of: large, child, outer, outer) else { return false }
        if transformed.table != nil, headers.contains(where: { $0.bin?.isOn == true || $0.timeUnit != nil }) {
            log.add(large.obstacle("a facet by rounded values divides all rows at once"))
            return false
        }
        child.transforms = []
        let units = UnitBuilder(environment: environment, config: config, signals: inner.signals)
        inner.table =
            transformed.table
            ?? transformed.large.flatMap { units.summary(of: $0, for: outer.encoding, outer.facets, headers) }
        (inner.large, inner.signals) = (nil, transformed.signals)
        return inner.table != nil
    }
}

extension UnitBuilder {
    /// The rows that a mark shows of a large table, which its encoding aggregates.
    ///
    /// - Returns: nil, with a diagnostic, if the encoding needs all rows at once.
    func summary(
        of large: LargeTable, for encoding: EncodingSpec, _ facets: [FieldPath], _ headers: [ChannelSpec] = []
    ) -> Table? {
        let fields = EncodedFields(encoding, facets: facets, headers: headers, has: large.has)
        do throws(Diagnostic) {
            if let obstacle = fields.obstacle { throw large.obstacle(obstacle) }
            guard fields.isAggregated else {
                throw large.obstacle("without an aggregate, each row would be a mark of its own")
            }
            tellUnknown(encoding, in: large)
            let times = times(encoding)
            var large = large
            try large.add { (table, _) throws(Diagnostic) in
                var table = table
                for field in times { EncodingTransforms.parseDates(of: field, in: &table) }
                return table
            }
            return try large.summary(by: fields.keys, of: fields.measures, log: log)
        } catch {
            log.add(error)
            return nil
        }
    }

    /// The fields that channels show as times, of which the latest is an aggregate of dates.
    private func times(_ encoding: EncodingSpec) -> [FieldPath] {
        encoding.channels.compactMap { channel in
            guard let spec = encoding[channel]?.scalingCondition, spec.timeUnit == nil,
                ChannelResolver.type(of: spec, channel) == .temporal
            else { return nil }
            return spec.field.map { FieldPath($0) }
        }
    }

    /// Tells of fields that the table lacks, while all its names are known.
    private func tellUnknown(_ encoding: EncodingSpec, in large: LargeTable) {
        for channel in encoding.channels where !channel.isSilent {
            for spec in [encoding[channel]].compactMap({ $0 }) + encoding.list(channel) {
                guard let name = spec.field, !large.has(FieldPath(name)), spec.aggregate?.operation != .count
                else { continue }
                log.error(
                    .missingField, "no column is named '\(name)'", at: spec.namedSpan,
                    hint: large.names.likelyHint(for: name) ?? "the table has \(large.names.prefix(8).quoted)"
                )
            }
        }
    }
}
