public import Diagnostics

extension CheckRegistry {
    /// The rules of integrity, in the order of the page on them.
    public static let integrity: [any IntegrityRule] = [
        // Form
        AlikeColors(),
        BarFromZero(),
        BarOnCurvedScale(),
        BarsOnBars(),
        BeyondDomain(),
        BrokenScale(),
        ClampedValues(),
        CutBars(),
        JoinedGap(),
        LostLabels(),
        ManyColors(),
        ManySlices(),
        MarkWithoutQuantity(),
        Overplotting(),
        ReversedAxis(),
        SameFieldTwice(),
        SizeInProportion(),
        SizeOfNames(),
        StackInVain(),
        StackedLines(),
        StackedMeans(),
        TextContrast(),
        TextOverMarks(),
        TwoScales(),
        UnequalSteps(),
        UnorderedColors(),
        UnsuitedChannel(),
        // Meaning
        SharesOffHundred(),
        TotalAmongParts(),
        SubsetBesideWhole(),
        NegativeShare(),
        OverlappingParts(),
        PartialPeriod(),
        UnsortedRanking(),
        RankAsLength(),
        AverageOfAverages(),
        SumOfRates(),
        GrowthAgainstLevels(),
        PercentForPoints(),
        MixedMagnitudes(),
        UnlikeUnits(),
        TargetLikeResult(),
        BoundAsExact(),
        MixedKinds(),
        NumberWithoutData(),
        ContraryDirection(),
        ContraryComparison(),
        WrongCount(),
        MissingSource(),
        MissingPeriod(),
        MissingUnit(),
    ]
}

extension Diagnostic.Code.Topic {
    /// What the rules of integrity find.
    public static let integrity = Diagnostic.Code.Topic(
        "Integrity", CheckRegistry.integrity.map { type(of: $0).code })
}
