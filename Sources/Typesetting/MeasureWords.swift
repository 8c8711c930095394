/// The words from which a figure is never separated: 680亿元, 2.6个百分点, 19家, 第6位.
enum MeasureWords {
    /// The prefix of an ordinal number.
    static let ordinalPrefixes: Set<Character> = ["第"]

    /// Symbols of units, which may be separated from their figure by a space.
    static let westernUnits = Set(
        """
        m km cm mm μm nm m² km² m³ ha g kg mg t L mL s ms h min kW MW GW W kWh MWh GWh V kV A Hz kHz MHz GHz
        Pa kPa MPa K B KB MB GB TB px pt mol cd lx dB J kJ MJ N kN m/s km/h mg/L μg/m³ kWh/m²
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// "More than", between a figure and its measure word.
    private static let approximations: Set<Character> = ["余", "多", "来", "几"]

    /// Multipliers between a figure and its measure word.
    private static let magnitudes: Set<Character> = ["十", "百", "千", "万", "亿", "萬", "億"]

    /// Bounds, which Chinese puts after the unit.
    private static let bounds: Set<String> = ["以上", "以下", "以内", "以外", "左右", "上下"]

    /// How many characters at an index belong to the figure before them: an approximation,
    /// multipliers, a measure word and a bound, each as far as there is one.
    static func length<Characters: RandomAccessCollection<Character>>(
        in characters: Characters, at start: Characters.Index
    ) -> Int {
        let rest = characters[start...].prefix(12)
        var index = rest.startIndex
        func skip(_ words: Set<Character>) -> Bool {
            guard index < rest.endIndex, words.contains(rest[index]) else { return false }
            rest.formIndex(after: &index)
            return true
        }
        _ = skip(approximations)
        while skip(magnitudes) {}
        _ = skip(approximations)
        let tail = rest[index...]
        let unit =
            (1...4).reversed().first { tail.count >= $0 && words.contains(String(tail.prefix($0))) } ?? 0
        let bound = bounds.contains(String(tail.dropFirst(unit).prefix(2))) ? 2 : 0
        return rest.distance(from: rest.startIndex, to: index) + unit + bound
    }

    /// Units and measure words of news, of at most four characters.
    private static let words = Set(
        """
        元 美元 欧元 日元 港元 角 分 块 块钱
        个 百分点 个百分点 成 倍 折 番 点 度 级 档
        年 月 日 号 天 周 旬 季 季度 时 点钟 小时 分钟 秒 秒钟 周年 周岁 岁 世纪 年代 个月 月份 年度 年级
        人 名 位 户 家 口 员 人次 班 队 批 届 期 次 场 回 轮 届次 等奖 项 条 件 套 台 辆 架 艘 座 栋 幢 间 所 处 片
        块 张 份 本 册 篇 章 节 款 段 句 字 页 版 卷 只 头 匹 尾 羽 株 棵 亩 粒 种 类 型 样 组 对 双 副 把 支 枝 根
        部 门 层 楼 室 站 路 街 区 县 市 省 镇 乡 村 国 强 大 步 笔 宗 起 例 剂 瓶 袋 箱 桶 盒 吨 公斤 千克 克 斤 两
        毫克 升 毫升 立方 立方米 方 米 千米 公里 里 厘米 毫米 微米 纳米 平方 平方米 平米 公顷 海里 英里 英尺 寸 尺 丈
        瓦 千瓦 千瓦时 兆瓦 伏 安 赫兹 摄氏度 兆 字节 比特 像素 标箱 标准箱 车次 架次 航次 件次 床 张床 席 桌 股 手
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
