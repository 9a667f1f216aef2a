package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause taken apart: the verbs in front, what they are about, and the noun of works behind.
 *
 * @param verb what kind of verb governs the clause
 * @param action the verb of works as written, or empty
 * @param object what the works are done to, without the verbs, the status at the end, and introductory phrases
 * @param adjunct a place phrase before the verb ("利用周边荒地"), or empty
 */
record Predicate(Verb verb, String action, String object, String adjunct) {

    /** Kinds of governing verb, from the surest sign of works to the surest sign of an aim. */
    enum Verb {
        WORKS,
        MAKE,
        IMPROVE,
        LIGHT,
        NONE,
        PURPOSE
    }

    /** What follows a word of works that is no verb there: 建设内容, 改造后, 绿化等. */
    private static final Pattern NOUN_AFTER =
            Pattern.compile("的|后|前|等|地点|内容|规模|年限|期间|过程|现场|进度|资金|用地|单位|性质|工期|周期|任务|方案|标准|类");

    /** Adverbs that govern a noun as a verb does: 加快…建设. */
    private static final Pattern URGING = Pattern.compile("加快|加速|大力|抓紧|加紧");

    private static final Pattern SUBJECT = Pattern.compile("^[^，,]{1,12}?(?:还|也|又|均|都)?将(?=.{4,})");

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[一二三四五六七八九十]是(?:要)?|首先|其次|再次|最后|其中|同时|此外|另外|下一步|接下来|今年以来|今年|明年|近年来|年内|该[旗县市区镇]|年底前|上半年|下半年|规划期内|“?十[一二三四五]五”?(?:期间|时期)"
                    + "|(?:到|至|在|力争)?(?:20\\d{2})年?(?:[-—–~至]+20\\d{2})?年?(?:\\d{1,2}月)?(?:上半年|下半年|[年]?底|期间)?(?:之?前|以前)?|[两三四五]年(?=完成|建成|新建|改造|累计)|(?:全年|目前|已经?|将|要|拟)|一批)[，, ]?");
    private static final Pattern DISPOSAL = Pattern.compile("^(?:对|将|把|就)(.{2,60}?)(?:进行|实施|开展|予以|加以|沿线实施)(.{2,30})$");
    private static final Pattern ADJUNCT = Pattern.compile(
            "^(?:利用|依托|在|沿|围绕|借助|结合|通过)(.{2,40}?)(?=(?:规划|统筹|积极|加快)?(?:开展|实施|新建|建设|改造|打造|推进|形成|建成|布局|增设|改建|扩建))");
    private static final Pattern SITE = Pattern.compile("^(?:走进|来到|走访|位于|在)?(.{4,40}?)(?:施工现场|项目现场|建设现场|工地)");
    private static final Pattern MONEY_PREFIX = Pattern.compile(
            "^(?:计划|预计)?(?:总|概算|估算)?(?:投资|投入)(?:约|近|超|达|概算|估算)?[\\d.,，]+(?:余|多)?(?:万|亿|千万)?元?(?:左右)?的?");
    private static final Pattern PREDICATE_AFTER_PROJECT = Pattern.compile(
            "^(.{3,45}?(?:项目|工程))(?:一期|二期)?(?=(?:目前|现|已|正|都|均|将|预计|累计|全面|全部|顺利|按期|如期|加快|有序|稳步|建成|开工|完成|进入|启动|完工|竣工|通过)).+$");
    private static final Pattern STATUS = Pattern.compile(
            "(?:上半年|下半年|年内|年底前?|今年|\\d{1,2}月底?前?)?(?:目前|现)?(?:也|还|均|都)?(?:已|正在|正|将|即将)?(?:经)?(?:全面|全部|全线|顺利|正式|按期|如期|加快|有序|稳步|陆续|相继|基本|主体)*"
                    + "(建成通车|建成投产|建成投用|建成投运|建成使用|投入使用|投入运营|投入运行|开工建设|开工|完工|竣工|竣工验收|封顶|通车|投用|投产|投运|建成开园|建成开放|开园|开放|启动建设|动工建设|动工|开建|建成|启动实施|启动|加快推进|有序推进|顺利推进|稳步推进|推进|实施|落地|加快建设)$");
    private static final Pattern TRAILING = Pattern.compile("(?:任务|前期工作|工作|进度|步伐|短板|供给|等)$");
    private static final Pattern STANDARD =
            Pattern.compile("^(.{3,30}?(?:机构|医院|学校|设施|中心|厂|站))(达到)(.{2,30}(?:条件|标准|等级|水平|能力))$");
    private static final Pattern FOREIGN_BRACKET =
            Pattern.compile("[（(][^（()）\\p{IsHan}]*[A-Za-z]{3,}[^（()）\\p{IsHan}]*[）)]");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?<![A-Za-z0-9])[A-Za-z][A-Za-z'’.-]*(?:\\s+[A-Za-z0-9&'’.-]+)+\\s*|(?<![A-Za-z0-9+])[A-Z][a-z]{3,}\\s*");

    static Predicate of(String clause) {
        String rest = withoutLeadIn(withoutForeign(clause));
        Matcher disposal = DISPOSAL.matcher(rest);
        if (disposal.find()) {
            return new Predicate(Verb.LIGHT, "", disposal.group(1) + disposal.group(2), "");
        }
        String adjunct = "";
        Matcher before = ADJUNCT.matcher(rest);
        Matcher site = SITE.matcher(rest);
        if (site.find()) {
            rest = site.group(1);
        } else if (before.find()) {
            adjunct = before.group(1);
            rest = rest.substring(before.end());
        }
        rest = MONEY_PREFIX.matcher(rest).replaceFirst("");
        Matcher subject = PREDICATE_AFTER_PROJECT.matcher(rest);
        if (subject.matches()) {
            rest = subject.group(1);
        }
        return stripVerbs(withoutSubject(rest), adjunct);
    }

    /** The clause's noun phrase "达到三级医院设施条件": bringing a facility up to a standard. */
    static Optional<String> broughtToStandard(String object) {
        Matcher matcher = STANDARD.matcher(object);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Drops words of works or management after the noun phrase: 任务, 工作, 短板 … and the status of a news item. */
    static String withoutTrailing(String object) {
        String rest = object;
        String before;
        do {
            before = rest;
            Matcher trailing = TRAILING.matcher(rest);
            if (trailing.find() && trailing.start() >= 3) {
                rest = rest.substring(0, trailing.start());
            }
            rest = rest.strip();
        } while (!rest.equals(before));
        return rest;
    }

    private static Predicate stripVerbs(String text, String adjunct) {
        String rest = text;
        Verb verb = Verb.NONE;
        List<String> actions = new ArrayList<>();
        String listStart = text;
        Verb beforeList = verb;
        boolean urged = false;
        while (true) {
            int connector = !actions.isEmpty() || verb != Verb.NONE ? connectorLength(rest) : 0;
            int length = Lexicon.PURPOSE.prefixLength(rest, connector);
            int other = Lexicon.verbLength(rest, connector);
            int adverb = Lexicon.afterAdverbs(rest, connector) - connector;
            if (length > 0 && length >= Math.max(other, adverb) && verb == Verb.NONE) {
                return new Predicate(Verb.PURPOSE, "", rest.substring(connector + length), adjunct);
            }
            if (adverb > 0 && adverb >= other) {
                urged |= URGING.matcher(rest.substring(connector, connector + adverb))
                        .find();
                rest = rest.substring(connector + adverb).strip();
                continue;
            }
            if (other == 0 || isPartOfName(rest, connector + other)) {
                // "硬化、绿化、亮化等设施": the words before were no verbs either, but the head of a list.
                boolean list = connector > 0 && rest.startsWith("、");
                return list
                        ? new Predicate(beforeList, "", withoutTrailing(listStart), adjunct)
                        : finish(rest, verb == Verb.NONE && urged ? Verb.LIGHT : verb, actions, adjunct);
            }
            String word = rest.substring(connector, connector + other);
            Verb kind = kindOf(word);
            if (connector == 0) {
                listStart = rest;
                beforeList = verb;
            }
            verb = kind.compareTo(verb) < 0 || verb == Verb.NONE ? kind : verb;
            if (kind == Verb.WORKS) {
                actions.add(word);
            }
            rest = rest.substring(connector + other).strip();
        }
    }

    private static Predicate finish(String object, Verb governing, List<String> actions, String adjunct) {
        String rest = object;
        Verb verb = governing;
        if (verb == Verb.NONE) {
            Matcher status = STATUS.matcher(rest);
            if (status.find() && status.start() >= 4) {
                rest = rest.substring(0, status.start());
                boolean light = status.group().matches(".*(?:推进|实施|启动|落地)$");
                verb = light ? Verb.LIGHT : Verb.WORKS;
                if (!light) {
                    actions.add(status.group(1));
                }
            }
        }
        String action = String.join("", actions.stream().distinct().toList());
        return new Predicate(verb, action, withoutTrailing(rest), adjunct);
    }

    private static Verb kindOf(String word) {
        if (Lexicon.WORKS.contains(word)) {
            return Verb.WORKS;
        }
        if (Lexicon.MAKE.contains(word)) {
            return Verb.MAKE;
        }
        return Lexicon.IMPROVE.contains(word) ? Verb.IMPROVE : Verb.LIGHT;
    }

    private static int connectorLength(String rest) {
        if (rest.startsWith("以及")) {
            return 2;
        }
        boolean connector = !rest.isEmpty() && "、和与及或并".indexOf(rest.charAt(0)) >= 0;
        return connector && Lexicon.verbLength(rest, 1) > 0 ? 1 : 0;
    }

    /** 建设街, 新建村: the word is no verb when the suffix of a proper name follows it. */
    private static boolean isPartOfName(String rest, int end) {
        if (end >= rest.length()) {
            // Nothing would be left: the verb is itself the noun of works.
            return true;
        }
        if (Lexicon.PROJECT_HEADS.prefixLength(rest, end) > 0
                || NOUN_AFTER.matcher(rest.substring(end)).lookingAt()) {
            return true;
        }
        return "路街巷村镇".indexOf(rest.charAt(end)) >= 0
                && Words.first(rest.substring(end))
                        .map(w -> w.text().length() == 1)
                        .orElse(false);
    }

    /** "我市将改造…": who does it is dropped; in "通道将建成通车" the subject is the project and stays. */
    private static String withoutSubject(String clause) {
        Matcher subject = SUBJECT.matcher(clause);
        if (!subject.find()) {
            return clause;
        }
        String rest = clause.substring(subject.end());
        Matcher status = STATUS.matcher(rest);
        boolean onlyStatus = status.find() && status.start() == 0;
        return !onlyStatus && Lexicon.startsWithVerb(rest) ? rest : clause;
    }

    private static String withoutLeadIn(String clause) {
        String rest = clause;
        Matcher lead = LEAD_IN.matcher(rest);
        while (lead.find() && lead.end() > 0 && lead.end() < rest.length()) {
            rest = rest.substring(lead.end()).strip();
            lead = LEAD_IN.matcher(rest);
        }
        return rest;
    }

    /** Drops English words of a bilingual text; codes such as G215, 5G or K12+300 stay. */
    static String withoutForeign(String clause) {
        String chinese = FOREIGN_BRACKET.matcher(clause).replaceAll("");
        return FOREIGN.matcher(chinese).replaceAll("").strip();
    }
}
