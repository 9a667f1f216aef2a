package org.xinimap.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xinimap.document.Clauses.Sentence;
import org.xinimap.document.Clauses.Span;
import org.xinimap.document.ExtractedProject.Natural;
import org.xinimap.document.ExtractedProject.Source;
import org.xinimap.document.Outline.Passage;
import org.xinimap.document.Predicate.Verb;
import org.xinimap.document.WorksJudge.Verdict;

/** Finds projects in running text, passage by passage and clause by clause. */
final class RunningText {
    private static final Pattern TOPIC = Pattern.compile("^.{2,40}方面$");
    private static final Pattern PREVIEW = Pattern.compile("^围绕.*(?:方面|个方面).*|.*\\d+个方面.*(?:内容|举措|措施|项目).*");
    private static final Pattern ANAPHOR = Pattern.compile("^(?:各|上述|以上|这些|其)(\\p{IsHan}{1,4}?)(?:建设|提质|改造|升级|发展|的)");
    private static final Pattern OUTCOME = Pattern.compile(
            "^(?:新增|增加|改善|恢复|扩大|保护|可?新增|净增|提供|完成|惠及|受益|配套).{0,20}(?:面积|学位|能力|产能|产值|用户|人口|户数|床位|就业|库容|投资)"
                    + "|^(?:总?库容|全长|总长|里程|桥长|主桥|路基宽|红线宽|装机|日处理|处理能力|建筑面积|总?占地|总?投资|概算)");
    private static final Pattern CONTENT_LABEL =
            Pattern.compile("(?:建设|改造|主要|工程|项目)(?:建设|改造|工程)?内容(?:及规模)?(?:为|包括|有|是)?");
    /** A rate reached or a share of works done is a figure, not works. */
    private static final Pattern RATE = Pattern.compile("(?:完成|达到|达|提高到|增长|下降|占)[^，,]{0,8}?\\d+(?:\\.\\d+)?[%％]");

    private static final Pattern CITED = Pattern.compile("《[^》]*》");

    private static final Pattern CONDITIONS =
            Pattern.compile("(?:学校|医院|卫生院|卫生室|幼儿园|敬老院|养老院|福利院|场馆|公园|市场|车站)(?:的)?(?:基础|办学|就医|硬件|设施|服务|住宿)*条件$");

    private final PlaceFinder places;
    private final Coordination coordination;
    private final SourceDocument document;
    private final String text;
    private final String area;
    private final Years period;
    private final List<ExtractedProject> found = new ArrayList<>();

    RunningText(PlaceFinder places, SourceDocument document, String area) {
        this.places = places;
        this.coordination = new Coordination(places);
        this.document = document;
        this.text = document.text();
        this.area = area;
        this.period = Years.ofTitle(document.title());
    }

    List<ExtractedProject> projects() {
        for (Passage passage : Outline.of(text)) {
            String words = text.substring(passage.start(), passage.end());
            boolean title = !document.title().isEmpty() && words.length() < 100 && words.endsWith(document.title());
            if (!title && !Boilerplate.isFurniture(words, passage.section())) {
                read(passage);
            }
        }
        return withoutRepeats(found);
    }

    /** A headline and the text under it name the same works in the same words; the first mention stays. */
    private static List<ExtractedProject> withoutRepeats(List<ExtractedProject> found) {
        Set<List<String>> seen = new HashSet<>();
        return found.stream()
                .filter(project -> seen.add(List.of(project.name(), project.placeText())))
                .toList();
    }

    private void read(Passage passage) {
        if (passage.isItem() && readItem(passage)) {
            return;
        }
        for (Sentence sentence : Clauses.of(text, passage.start(), passage.end())) {
            if (!PREVIEW.matcher(sentence.span().in(text)).matches()) {
                read(sentence, passage);
            }
        }
    }

    /** A numbered entry whose first part is works and whose rest describes it is one project. */
    private boolean readItem(Passage passage) {
        String lead = text.substring(passage.start(), passage.leadEnd());
        Span clause = new Span(passage.start(), passage.leadEnd());
        String rest = text.substring(passage.leadEnd(), passage.end());
        int comma = lead.indexOf('，');
        if (comma > 0 && (Attributes.describe(lead.substring(comma)) || rest.isEmpty())) {
            rest = text.substring(passage.start() + comma, passage.end());
            clause = new Span(passage.start(), passage.start() + comma);
        }
        boolean described = Attributes.describe(rest);
        if (!described) {
            return false;
        }
        int before = found.size();
        Predicate read = Predicate.of(clause.in(text));
        Predicate predicate =
                read.verb() == Verb.NONE ? new Predicate(Verb.LIGHT, "", read.object(), read.adjunct()) : read;
        if (predicate.verb() == Verb.PURPOSE) {
            return false;
        }
        Context context = new Context(passage, new Span(passage.start(), passage.end()), clause, rest, 1);
        List<Coordination.Part> parts = coordination.split(predicate.object());
        for (Coordination.Part part : parts) {
            Verdict verdict = judge(predicate, part);
            boolean thing = Lexicon.HEADS.suffixLength(part.joined().replaceAll("[（(].*?[）)]", "")) > 0;
            if (verdict.isWorks() || thing && verdict.score() > -1) {
                add(predicate, part, verdict, context.of(parts.size()));
            }
        }
        return found.size() > before;
    }

    /** Where a clause stands, what describes it after it, and how many works it names. */
    private record Context(Passage passage, Span sentence, Span clause, String rest, int parts) {
        Context of(int count) {
            return new Context(passage, sentence, clause, rest, count);
        }
    }

    private void read(Sentence sentence, Passage passage) {
        int firstOfSentence = found.size();
        Optional<Predicate> previous = Optional.empty();
        List<String> listed = List.of();
        for (Span clause : sentence.clauses()) {
            String words = CITED.matcher(clause.in(text)).replaceAll("");
            if (words.length() < 3
                    || words.length() > 160
                    || TOPIC.matcher(words).matches()
                    || RATE.matcher(words).find()) {
                continue;
            }
            if (CONTENT_LABEL.matcher(words).find()) {
                // What follows lists the parts of a project named before.
                break;
            }
            if (found.size() > firstOfSentence && OUTCOME.matcher(words).find()) {
                describeLast(words);
                continue;
            }
            Predicate predicate = inherit(Predicate.of(words), previous, words);
            Context context = new Context(passage, sentence.span(), clause, "", 1);
            if (predicate.adjunct().isEmpty() && words.startsWith("依托")) {
                listed = namedList(words.substring(2));
                continue;
            }
            if (!listed.isEmpty() && ANAPHOR.matcher(predicate.object()).find()) {
                addListed(listed, predicate, sentence, passage);
                listed = List.of();
                continue;
            }
            addClause(predicate, context, firstOfSentence);
            previous = Optional.of(predicate);
        }
    }

    /** "…1200个，充电桩300个": a clause without a verb carries on the verb before it when both count things. */
    private static Predicate inherit(Predicate predicate, Optional<Predicate> previous, String words) {
        boolean counted = Numbers.QUANTITY.matcher(words).find();
        if (predicate.verb() == Verb.NONE
                && counted
                && previous.map(Predicate::verb).orElse(Verb.NONE) == Verb.WORKS) {
            return new Predicate(Verb.WORKS, previous.orElseThrow().action(), predicate.object(), predicate.adjunct());
        }
        if (predicate.verb() == Verb.NONE
                && previous.map(p -> p.verb() == Verb.LIGHT).orElse(false)) {
            return new Predicate(Verb.LIGHT, "", predicate.object(), predicate.adjunct());
        }
        return predicate;
    }

    private void addClause(Predicate predicate, Context context, int firstOfSentence) {
        if (predicate.object().length() < 2) {
            return;
        }
        List<Coordination.Part> parts = coordination.split(predicate.object());
        for (Coordination.Part part : parts) {
            Verdict verdict = judge(predicate, part);
            if (verdict.isWorks() && !repeats(part.joined(), firstOfSentence)) {
                add(predicate, part, verdict, context.of(parts.size()));
            }
        }
    }

    private Verdict judge(Predicate predicate, Coordination.Part part) {
        String object = part.joined();
        Optional<String> facility = Predicate.broughtToStandard(object);
        if (facility.isPresent() && predicate.verb() == Verb.LIGHT) {
            return new Verdict(WorksJudge.THRESHOLD, "facility brought to a standard", "达标");
        }
        boolean named = !placeOf(object).isEmpty();
        boolean counted = Coordination.quantityStart(object) < object.length()
                || Numbers.QUANTITY.matcher(object).lookingAt();
        Verdict verdict = WorksJudge.judge(predicate, object, placeOf(object), counted);
        boolean improved = predicate.verb() == Verb.IMPROVE
                || predicate.verb() == Verb.LIGHT && !verdict.tail().isEmpty();
        if (!verdict.isWorks() && improved && named && Lexicon.SITE_HEADS.suffixLength(placeOf(object)) > 0) {
            return new Verdict(WorksJudge.THRESHOLD, "named facility improved", "提升");
        }
        if (!verdict.isWorks()
                && predicate.verb() == Verb.IMPROVE
                && CONDITIONS.matcher(object).find()) {
            return new Verdict(WorksJudge.THRESHOLD, "conditions of facilities improved", "改善");
        }
        return verdict;
    }

    /** Whether the clause only says again, in other words, what an earlier clause of the sentence said. */
    private boolean repeats(String object, int firstOfSentence) {
        for (ExtractedProject project : found.subList(firstOfSentence, found.size())) {
            String earlier = project.name();
            if (Bigrams.containment(WorksJudge.Tail.of(object).before(), earlier) >= 0.75) {
                return true;
            }
        }
        return false;
    }

    private List<String> namedList(String words) {
        String list = words.replaceFirst("等\\p{IsHan}{0,4}$", "");
        List<String> parts = Coordination.parts(list, List.of("、", "和", "及", "与"));
        boolean allPlaces = parts.stream().allMatch(p -> p.length() > 2 && Lexicon.PLACE_SUFFIXES.suffixLength(p) > 0);
        return parts.size() > 1 && allPlaces ? parts : List.of();
    }

    private void addListed(List<String> listed, Predicate predicate, Sentence sentence, Passage passage) {
        for (String name : listed) {
            Span clause = sentence.clauses().stream()
                    .filter(span -> span.in(text).contains(name))
                    .findFirst()
                    .orElseThrow();
            String action = WorksJudge.Tail.of(predicate.object()).words();
            Coordination.Part part = new Coordination.Part(name, "");
            Verdict verdict = new Verdict(WorksJudge.THRESHOLD, "listed before, taken up by 各", action);
            add(predicate, part, verdict, new Context(passage, sentence.span(), clause, "", 1));
        }
    }

    private void describeLast(String words) {
        ExtractedProject last = found.remove(found.size() - 1);
        List<ExtractedProject.Quantity> quantities = new ArrayList<>(last.quantities());
        quantities.addAll(Numbers.quantities(words));
        found.add(new ExtractedProject(
                last.name(),
                last.theme(),
                last.action(),
                last.placeText(),
                last.placeNamed(),
                last.natural(),
                quantities,
                last.firstYear(),
                last.lastYear(),
                last.investment(),
                last.responsibleUnit(),
                last.coordinates(),
                last.source(),
                last.rule()));
    }

    private void add(Predicate predicate, Coordination.Part part, Verdict verdict, Context context) {
        String object = part.joined();
        String sentence = context.sentence().in(text);
        String clause = context.clause().in(text);
        String place = placeOf(object);
        String own = placeOf(part.own());
        if (!own.isEmpty() && !place.contains(own)) {
            place = own;
        }
        if (place.isEmpty() && !predicate.adjunct().isEmpty()) {
            place = placeOf(predicate.adjunct());
        }
        if (place.isEmpty() && !context.rest().isEmpty()) {
            place = Attributes.place(context.rest()).orElseGet(() -> placeOf(firstDescription(context.rest())));
        }
        String described = context.rest().isEmpty() ? clause : clause + context.rest();
        Years years = Years.in(described).orElse(Years.in(sentence)).orElse(period);
        String action = predicate.action().isEmpty() ? verdict.tail() : predicate.action();
        boolean shared = context.parts() > 1;
        found.add(new ExtractedProject(
                name(predicate, object),
                ThemeScorer.themeOf(object),
                action,
                place,
                !place.isEmpty(),
                natural(object, place),
                Numbers.quantities(shared ? object : described),
                years.first(),
                years.last(),
                Numbers.investment(described),
                Attributes.responsibleUnit(context.rest().isEmpty() ? sentence : described)
                        .orElse(""),
                "",
                new Source(
                        context.passage().section(),
                        sentence,
                        context.clause().start(),
                        context.clause().end()),
                verdict.rule()));
    }

    private static Natural natural(String object, String place) {
        Natural natural = NaturalGeometry.of(object);
        return natural == Natural.UNKNOWN && !place.isEmpty() ? NaturalGeometry.of(place) : natural;
    }

    private static String firstDescription(String rest) {
        int responsible = rest.indexOf("责任");
        return responsible < 0 ? rest : rest.substring(0, responsible);
    }

    /** The planner's name: the object first, then the verb, as in 锡尼北路打通; an object that ends in works needs none. */
    private static String name(Predicate predicate, String object) {
        boolean complete =
                WorksJudge.Tail.of(object.replaceAll("[（(][^（()）]*[）)]$", "")).kind() > 0;
        if (complete || predicate.action().isEmpty()) {
            return object;
        }
        return Coordination.quantityStart(object) < object.length()
                ? predicate.action() + object
                : object + predicate.action();
    }

    /** The place phrases of some words; empty when they name none, or only the area the whole document is about. */
    private String placeOf(String words) {
        return PlacePhrase.all(words, places.find(words), phrase -> !area.isEmpty() && area.startsWith(phrase));
    }
}
