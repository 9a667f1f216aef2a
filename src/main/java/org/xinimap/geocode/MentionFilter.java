package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinimap.gazetteer.FoldedText;
import org.xinimap.gazetteer.Mention;
import org.xinimap.gazetteer.NameSuffix;
import org.xinimap.gazetteer.PlaceKind;

/**
 * Drops names that are only part of a longer, unknown name: 南河 in 小南河, 黄河 in 黄河路, 锡尼 in 锡尼南路.
 *
 * <p>A name must begin where a word can begin: at the start, after punctuation, after another name, after a unit's type
 * word, or after a function word or verb that leads in a place. And the words after it must not turn it into another name.
 */
final class MentionFilter {
    private static final Pattern LEADS_IN = Pattern.compile(
            ".*(?:位于|坐落于|坐落在|地处|起于|止于|终于|起点为?|终点为?|途经|经过|穿越|穿过|连接|毗邻|靠近|临近|邻近|沿着?|交|在|于|对|将|自|从|由|至|到|往|向"
                    + "|和|与|及|或|跨|距离?|离|把|经|以|的|内|中|处|段|侧|面|边|旁|部|线|止|起|公里|千米|米|里|新建|续建|扩建|改建|修建|建设|建成|建|打通|改造|治理|整治|实施|推进|加强"
                    + "|加快|做好|完成|开展|提升|提高|修复|修缮|拓宽|延伸|维修|养护|保护|疏浚|绿化|聚焦|围绕|依托|支持|推动|完善|县城|旗县|省道|国道|县道|乡道|原|包括|涉及|等|项目|工程"
                    + "|附近|坐标|地点|地址|位置|范围|路线|路段|街道|道路|河流|河道|公路|铁路|乡村|村庄|地区|区域|全长|东|西|南|北)$");

    /** A direction leads in a name only where it is one on its own, not in 小南 or 河东. */
    private static final Pattern BARE_DIRECTION = Pattern.compile(".*[东西南北]$");

    private static final Pattern STRUCTURE = Pattern.compile(
            "(?:以|之|正|与|和|及|至|到|的|段|等|内|境内|附近|周边|周围|一带|沿线|沿岸|沿|起|止|交|相交|路口|路[东西南北]|街[东西南北]|景区|风景区|旅游区|保护区|路段|道路|公路|河道|河段|流域|支流|干流|堤|大堤|堤防|岸|两岸|左岸|右岸|全线|全段|出口|入口|出入口|互通"
                    + "|[东西南北]{1,2}(?:侧|面|边|部|岸|约|大约|方|方向|偏)|[东西南北]{1,2}\\d|距|处|旁|旁边|上|下游|上游|中游|源头|河口|入黄|桥头|地区|湿地|滩区|生态|防洪|河湖|流经|横跨|为|是|综合|治理|改造|建设|工程|项目|新建|剩余|老旧|所在|管辖|辖区|全域|全境|范围|区域|部分"
                    + "|绿化|亮化|排水|供水|供热|污水|雨污|管网|提升|整治|拓宽|延伸|修复|十字|丁字|三岔).*");

    /** The beginning of a section, whose first end the gazetteer may not know: 干海子至. */
    private static final Pattern SECTION = Pattern.compile("\\p{IsHan}{1,8}?[至到]");

    private static final int LONGEST_CONTINUATION = 4;

    private static final Set<NameSuffix> FACILITY = Set.of(NameSuffix.FACILITY);

    private MentionFilter() {}

    /** The mentions that stand as names of their own, in order. */
    static List<Mention> keep(FoldedText text, List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int before = i == 0 ? 0 : mentions.get(i - 1).end();
            int after = i + 1 < mentions.size()
                    ? mentions.get(i + 1).start()
                    : text.folded().length();
            if (begins(text.folded(), before, mention) && !continues(text.folded(), mention, after)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    private static boolean begins(String folded, int before, Mention mention) {
        int from = mention.start();
        while (from > before && isHan(folded.charAt(from - 1))) {
            from--;
        }
        String residue = folded.substring(from, mention.start());
        if (residue.isEmpty() || !isHan(folded.charAt(mention.start()))) {
            return true;
        }
        if (BARE_DIRECTION.matcher(residue).matches()) {
            return residue.length() == 1 && from == before && before > 0;
        }
        return LEADS_IN.matcher(residue).matches() || NameSuffix.split(residue).isPresent();
    }

    private static boolean continues(String folded, Mention mention, int after) {
        int to = mention.end();
        while (to < after && to - mention.end() < LONGEST_CONTINUATION && isHan(folded.charAt(to))) {
            to++;
        }
        String continuation = folded.substring(mention.end(), to);
        String name = folded.substring(mention.start(), mention.end());
        boolean numbered = name.chars().anyMatch(Character::isDigit);
        boolean section =
                SECTION.matcher(folded).region(mention.end(), folded.length()).lookingAt();
        if (continuation.isEmpty() || numbered || section) {
            return false;
        }
        boolean holdsOthers = mention.matches().stream()
                .anyMatch(match -> holdsOthers(match.place().kind()));
        if (holdsOthers && !mention.isBare()) {
            return false;
        }
        for (int length = continuation.length(); length > 0; length--) {
            String part = continuation.substring(0, length);
            Optional<NameSuffix> closing = NameSuffix.closing(part);
            boolean toleratesFacility =
                    holdsOthers && closing.filter(FACILITY::contains).isPresent();
            if (closing.isPresent() && !toleratesFacility) {
                return !STRUCTURE.matcher(continuation).matches();
            }
        }
        return mention.isBare() && isStump(folded, mention.end(), after);
    }

    /** One or two more characters that mean nothing after a short name belong to a longer one: 昭 in 乌审昭. */
    private static boolean isStump(String folded, int from, int after) {
        int to = from;
        while (to < after && isHan(folded.charAt(to))) {
            to++;
        }
        String rest = folded.substring(from, to);
        return rest.length() <= 2 && !STRUCTURE.matcher(rest).matches();
    }

    /** Whether something unknown at a place of this kind can be put there: 锡尼镇乌有街. */
    static boolean holdsOthers(PlaceKind kind) {
        return kind.isContainer()
                || switch (kind) {
                    case VILLAGE, COMMUNITY, NEIGHBOURHOOD, HISTORIC_UNIT, DESERT, SCENIC_AREA -> true;
                    default -> false;
                };
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
