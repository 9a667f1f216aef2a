package org.xinimap.geocode;

import java.util.regex.Pattern;

/** Words of planning texts that name no place: works, measures, and what leads in or trails a name. */
final class Wording {
    /** Verbs and function words at the beginning of a piece of text. */
    static final Pattern LEADING_WORDS = Pattern.compile(
            "^(?:位于|坐落于|坐落在|地处|新建|续建|扩建|改建|修建|建设|改造|治理|整治|实施|推进|加强|加快|做好|完成|开展|提升|打通|在|对|沿着?|自|从|由|至|到|和|与|及|的|该|本|各)+");

    private static final Pattern GENERIC = Pattern.compile(
            "新建|续建|扩建|改扩建|改建|修建|建设|改造|更新|治理|整治|实施|推进|加强|提升|进行|修复|修缮|拓宽|延伸|维修|养护|保护|疏浚|绿化|亮化|硬化|综合|老旧|市政|配套"
                    + "|工程|项目|附近|周边|周围|一带|沿线|沿岸|境内|域内|景区|风景区|旅游区|小区|范围内|范围|区域|地区|全域|全境|辖区|所在地|内|处|段|路段|河段|全线|全段|道路|公路|河道|流域|干流|旁边|旁|的|等|里|上");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Punct}、。，；：（）《》“”]+");

    private Wording() {}

    /**
     * What a piece of text after a name still names, in the words of the text: empty when it only speaks of works and
     * whereabouts.
     */
    static String naming(PhraseSpan span) {
        String left = GENERIC.matcher(span.text()).replaceAll("");
        return PUNCTUATION.matcher(left).replaceAll("").isEmpty() ? "" : stripPunctuation(span.original());
    }

    private static String stripPunctuation(String text) {
        return text.replaceAll("^[\\s,，、。；;：:)）]+|[\\s,，、。；;：:(（]+$", "");
    }
}
