package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits "A、B和C等工程" into the works it names. A list is split when each part is a work by its own words, when all
 * parts are named places that share what follows, or when each is a thing that stands on a site of its own; a list of
 * common nouns (学校、医院、图书馆) or a counted one (A、B等6个小区) is one work.
 */
final class Coordination {
    private static final Pattern COUNTED_GROUP =
            Pattern.compile("等?(?:\\d+|[一二两三四五六七八九十]+)(?:余|多)?个|等(?:\\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:条|座|处|所|家)");
    private static final Pattern COUNT_AFTER = Pattern.compile("^等?(?:一批|(?:\\d+|[一二两三四五六七八九十]+)(?:条|座|处|所|家|项))");
    private static final List<List<String>> CONNECTORS =
            List.of(List.of("、", "和", "及", "与", "以及"), List.of("、", "和", "以及"), List.of("、"));
    private static final int LONGEST_PART = 40;

    private final PlaceFinder places;

    Coordination(PlaceFinder places) {
        this.places = places;
    }

    /**
     * One work of a list.
     *
     * @param own the part's own words
     * @param shared words that follow the list and belong to every part; may be empty
     */
    record Part(String own, String shared) {
        String joined() {
            return own + shared;
        }
    }

    List<Part> split(String object) {
        List<Part> whole = List.of(new Part(object, ""));
        if (object.contains("其他")) {
            return whole;
        }
        // 及 and 与 bind closer than 和, and 和 closer than 、: try the widest reading first.
        for (List<String> connectors : CONNECTORS) {
            List<String> parts = parts(object, connectors);
            if (parts.size() >= 2 && parts.stream().allMatch(p -> p.length() <= LONGEST_PART)) {
                List<Part> split = split(parts, object);
                if (split.size() > 1) {
                    return split;
                }
            }
        }
        return whole;
    }

    private List<Part> split(List<String> parts, String object) {
        if (parts.stream().allMatch(Coordination::isWorkByItself)) {
            return parts.stream().map(part -> new Part(part, "")).toList();
        }
        List<Part> named = namedPlaces(parts);
        if (!named.isEmpty()) {
            return named;
        }
        if (parts.stream().allMatch(this::isPlacedThing)) {
            return parts.stream().map(part -> new Part(part, "")).toList();
        }
        List<Part> sites = sites(parts);
        return sites.isEmpty() ? twoLevels(parts, object) : sites;
    }

    /** "A和B系统建设和C设施改造": a list of lists; cut where a part ends in its own noun of works. */
    private List<Part> twoLevels(List<String> parts, String object) {
        List<Part> groups = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            int partStart = object.indexOf(parts.get(i), at);
            at = partStart + parts.get(i).length();
            boolean last = i == parts.size() - 1;
            if (isWorkByItself(parts.get(i)) && (last || startsNewWork(parts.get(i + 1)))) {
                groups.add(new Part(object.substring(from, at), ""));
                from = i + 1 < parts.size() ? object.indexOf(parts.get(i + 1), at) : at;
            }
        }
        boolean complete = from >= object.length() - 1;
        return groups.size() > 1 && complete ? groups : List.of(new Part(object, ""));
    }

    private static boolean startsNewWork(String part) {
        return part.length() >= 5;
    }

    private List<Part> namedPlaces(List<String> parts) {
        List<String> first = new ArrayList<>(parts.subList(0, parts.size() - 1));
        first.set(0, first.get(0).replaceFirst("^(?:境内|辖区内?|城区|全[县旗市区]|本[县旗市区])的?", ""));
        String last = parts.get(parts.size() - 1);
        if (!first.stream().allMatch(this::isNamed)
                || COUNTED_GROUP.matcher(last).find()) {
            return List.of();
        }
        int nameEnd = nameEnd(last, first.get(first.size() - 1));
        if (nameEnd == 0) {
            return List.of();
        }
        String after = last.substring(nameEnd);
        Matcher count = COUNT_AFTER.matcher(after);
        String shared =
                count.find() ? after.substring(count.end()) : after.startsWith("等") ? after.substring(1) : after;
        List<Part> split = new ArrayList<>();
        first.forEach(part -> split.add(new Part(part, shared)));
        split.add(new Part(last.substring(0, nameEnd), shared));
        return split;
    }

    /** Where the name ends with which the last part begins: preferably with the ending of the part before (镇 … 镇). */
    private int nameEnd(String last, String before) {
        char ending = before.charAt(before.length() - 1);
        boolean word = Character.isIdeographic(ending);
        for (int end = 2; word && end <= last.length(); end++) {
            if (isParallel(last.charAt(end - 1), ending) && isNamed(last.substring(0, end))) {
                return end;
            }
        }
        List<PlaceFinder.Mention> mentions = places.find(last);
        if (mentions.isEmpty() || mentions.get(0).start() != 0) {
            return 0;
        }
        int end = PlacePhrase.grow(last, mentions).end();
        int etc = last.indexOf('等');
        return etc >= 0 && etc < end ? etc : end;
    }

    /** "马家坪至石佛沟旅游公路": a place with the thing that stands there, so a work of its own in a list. */
    private boolean isPlacedThing(String part) {
        List<PlaceFinder.Mention> mentions = places.find(part);
        boolean placed = !mentions.isEmpty()
                && mentions.get(0).start() == 0
                && PlacePhrase.grow(part, mentions).end() < part.length();
        return placed && (isWorkByItself(part) || Lexicon.HEADS.suffixLength(part) > 0);
    }

    private static boolean isParallel(char ending, char before) {
        return ending == before || "镇乡村".indexOf(ending) >= 0 && "镇乡村".indexOf(before) >= 0;
    }

    private boolean isNamed(String part) {
        String plain = part.replaceFirst("[一二三四]期$", "");
        List<PlaceFinder.Mention> mentions = places.find(plain);
        return !mentions.isEmpty()
                && mentions.get(0).start() == 0
                && PlacePhrase.grow(plain, mentions).end() >= plain.length();
    }

    /** Facilities with a modifier each, before a shared noun of works: "甲基地、乙中心和丙平台建设项目". */
    private static List<Part> sites(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        if (last.contains("等")) {
            return List.of();
        }
        for (String part : parts.subList(0, parts.size() - 1)) {
            if (!isSite(part)) {
                return List.of();
            }
        }
        for (int end = last.length(); end >= 3; end--) {
            String own = last.substring(0, end);
            String shared = last.substring(end);
            if (isSite(own) && (shared.isEmpty() || isTailOnly(shared))) {
                return parts.stream()
                        .map(part -> new Part(part.equals(last) ? own : part, shared))
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean isSite(String part) {
        String plain = part.replaceAll("[“”\"]", "");
        int head = Lexicon.SITE_HEADS.suffixLength(plain);
        if (head == 0) {
            return false;
        }
        // "学校", "图书馆" alone are kinds of places; a modifier makes a particular one.
        int modifier = plain.length() - head;
        return modifier >= 2;
    }

    private static boolean isTailOnly(String text) {
        String rest = text.replaceFirst("^(?:标准化|规范化|信息化|智能化|现代化)", "");
        while (!rest.isEmpty()) {
            int tail = Math.max(
                    Lexicon.STRONG_TAILS.prefixLength(rest, 0),
                    Math.max(Lexicon.SOFT_TAILS.prefixLength(rest, 0), Lexicon.PROJECT_HEADS.prefixLength(rest, 0)));
            if (tail == 0) {
                return false;
            }
            rest = rest.substring(tail);
        }
        return true;
    }

    private static boolean isWorkByItself(String part) {
        int quantityEnd = quantityStart(part);
        if (quantityEnd < part.length() && quantityEnd >= 2) {
            return true;
        }
        WorksJudge.Tail tail = WorksJudge.Tail.of(part);
        boolean works = tail.kind() > 1 || tail.words().endsWith("建设");
        return works && tail.before().length() >= 2;
    }

    /** Where the quantity at the end of the part begins; the part's length when it has none. */
    static int quantityStart(String part) {
        Matcher quantity = Numbers.QUANTITY.matcher(part);
        int start = part.length();
        while (quantity.find()) {
            if (quantity.end() >= part.length() - 2) {
                start = quantity.start();
            }
        }
        return start;
    }

    /** The parts between 、 和 及 与 以及, where these are words of their own outside brackets. */
    static List<String> parts(String object, List<String> connectors) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        List<Words.Word> words = Words.of(object);
        for (Words.Word word : words) {
            String text = word.text();
            if (text.length() == 1 && "（(“《〈".contains(text)) {
                depth++;
            } else if (text.length() == 1 && "）)”》〉".contains(text)) {
                depth--;
            } else if (depth <= 0 && isConnector(object, word, connectors) && word.start() > from) {
                parts.add(object.substring(from, word.start()).strip());
                from = word.end();
            }
        }
        parts.add(object.substring(Math.min(from, object.length())).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static boolean isConnector(String object, Words.Word word, List<String> connectors) {
        if (word.text().equals("、")) {
            return true;
        }
        boolean connector = connectors.contains(word.text());
        String after = object.substring(word.end());
        // "甲河与乙江交汇口", "甲与乙之间" are one place.
        return connector && !after.matches("^.{1,8}(?:交汇|交叉|之间|连通|互通|衔接|连接|交界).*");
    }
}
