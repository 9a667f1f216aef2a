package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xinimap.document.Predicate.Verb;

/**
 * Weighs whether a verb with its object is works or an aim. Signs for works add up: a verb of works, a noun of works at
 * the end, a thing that can be built, a named place, a quantity. An abstract head (体系, 机制, 能力) outweighs them.
 */
final class WorksJudge {
    static final double THRESHOLD = 2.5;
    private static final Pattern PHASE = Pattern.compile("(?:[（(][^（()）]*[)）]|[一二三四]期(?:工程)?)+$");
    private static final Pattern GENERIC_PROJECT = Pattern.compile(
            "(?:^|[旗县市区镇年]|负责)(?:\\d+[个项大类]*|其他|其它|几|新建|续建|在建|新开工|总投资|各个|各|一批|各类|各项|有关|相关|重点|重大|民生|产业|基础设施|政府投资|社会|储备|系列|专项|示范|全年|市级|县级|省级|上述|该|本|\\d+个|[一二三四五六七八九十百]+个|类|新|在建|续建|实事|好|大|惠民|亮点|以上|等|个|多个)+(?:项目|工程|行动|建设项目)$|^(?:项目|工程|行动|建设项目)$");
    private static final Pattern LAYOUT = Pattern.compile("(?:[一二两三四五六七八九十多][圈区园带轴核心廊片组团点翼环城谷极县网屏]){2,}");

    private WorksJudge() {}

    /**
     * A weighed clause.
     *
     * @param score sum of the signs; works from {@link #THRESHOLD} on
     * @param rule the signs, for the explanation, joined by " + "
     * @param tail the noun of works at the end of the object, or empty
     */
    record Verdict(double score, String rule, String tail) {
        boolean isWorks() {
            return score >= THRESHOLD;
        }
    }

    static Verdict judge(Predicate predicate, String object, String place, boolean counted) {
        boolean named = !place.isEmpty();
        String plain = PHASE.matcher(object.substring(0, Coordination.quantityStart(object)))
                .replaceFirst("")
                .strip();
        plain = Predicate.withoutTrailing(plain.isEmpty() ? object : plain);
        List<String> signs = new ArrayList<>();
        double score = verbScore(predicate.verb(), signs);
        if (GENERIC_PROJECT.matcher(plain).find()) {
            return new Verdict(-3, "no project of its own", "");
        }
        if (LAYOUT.matcher(plain).find() && named) {
            return new Verdict(3, "named place + spatial layout", "");
        }
        Tail tail = Tail.of(plain);
        score += tail.score(signs);
        score += headScore(tail, predicate.verb(), place, signs);
        if (named) {
            score += 1;
            signs.add("named place");
        }
        if (counted) {
            score += 1;
            signs.add("quantity");
        }
        if (tail.before().length() + tail.words().length() < 3 && !named && !counted) {
            score -= 2;
        }
        return new Verdict(score, String.join(" + ", signs), tail.words());
    }

    private static double verbScore(Verb verb, List<String> signs) {
        double score = switch (verb) {
            case WORKS -> 2;
            case MAKE -> 1;
            case IMPROVE, LIGHT -> 0;
            case NONE -> -0.5;
            case PURPOSE -> -4;
        };
        if (verb == Verb.WORKS) {
            signs.add("verb of works");
        } else if (verb == Verb.MAKE) {
            signs.add("verb of making");
        }
        return score;
    }

    private static double headScore(Tail tail, Verb verb, String place, List<String> signs) {
        String head = tail.before();
        int abstractLength = Lexicon.ABSTRACT_HEADS.suffixLength(head);
        int concreteLength = Lexicon.HEADS.suffixLength(head);
        if (abstractLength > concreteLength) {
            signs.add("abstract head " + head.substring(head.length() - abstractLength));
            return tail.isProject() ? 0 : -3;
        }
        if (concreteLength > 0) {
            if (verb == Verb.IMPROVE && Lexicon.INFRASTRUCTURE_HEADS.suffixLength(head) > 0) {
                signs.add("infrastructure improved");
                return 2.5;
            }
            if (isFacilityInGeneral(head)) {
                signs.add("facilities in general");
                return 0.5;
            }
            signs.add("thing " + head.substring(head.length() - concreteLength));
            return 1.5;
        }
        if (Lexicon.HEADS.occursIn(head, 2)) {
            signs.add("thing inside");
            return tail.words().isEmpty() && verb != Verb.WORKS ? 0.5 : 1.5;
        }
        boolean governed = verb != Verb.NONE || !tail.words().isEmpty();
        if (governed && Lexicon.INFRASTRUCTURE_HEADS.suffixLength(place) > 0
                || governed && place.matches(".*[路街巷桥河渠沟]")) {
            signs.add("thing named " + place);
            return 1.5;
        }
        return 0;
    }

    /** 城镇市政基础设施, 公共设施: common modifiers and 设施 say no more than the name of a policy field. */
    private static boolean isFacilityInGeneral(String head) {
        String before = head.replaceFirst("(?:基础|配套|公共)*设施$", "");
        return !before.equals(head) && (before.isEmpty() || Lexicon.GENERIC_MODIFIERS.composes(before));
    }

    /**
     * The nouns of works at the end of a noun phrase, as many as there are: "升级" + "改造" + "工程".
     *
     * @param before what stands before them
     * @param words the nouns of works
     * @param kind the surest of them: 3 工程, 2 改造, 1 建设, 0 none
     */
    record Tail(String before, String words, int kind) {
        static Tail of(String phrase) {
            String rest = phrase;
            int kind = 0;
            while (rest.length() > 1) {
                int project = Lexicon.PROJECT_HEADS.suffixLength(rest);
                int strong = Lexicon.STRONG_TAILS.suffixLength(rest);
                int soft = Lexicon.SOFT_TAILS.suffixLength(rest);
                int head = Math.max(Lexicon.HEADS.suffixLength(rest), Lexicon.ABSTRACT_HEADS.suffixLength(rest));
                int longest = Math.max(project, Math.max(strong, soft));
                if (longest == 0 || longest >= rest.length() || head > longest) {
                    break;
                }
                kind = Math.max(kind, longest == project ? 3 : longest == strong ? 2 : 1);
                rest = rest.substring(0, rest.length() - longest);
                if (!rest.isEmpty() && "和与及、的".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
                    rest = rest.substring(0, rest.length() - 1);
                }
            }
            return new Tail(rest, phrase.substring(rest.length()), kind);
        }

        boolean isProject() {
            return kind == 3;
        }

        double score(List<String> signs) {
            if (kind > 0) {
                signs.add("noun of works " + words);
            }
            return switch (kind) {
                case 3 -> 3;
                case 2 -> 2.5;
                case 1 -> 1;
                default -> 0;
            };
        }
    }
}
