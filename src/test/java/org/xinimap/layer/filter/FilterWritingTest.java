package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.xinimap.crs.Crs;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;

/** Laws on random filters and features: what is written is read back as the same, and decided as a plain reading says. */
class FilterWritingTest {
    private static final int NOWHERE = FilterFault.NOWHERE;
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");

    @Property(tries = 1000)
    void textAndJsonSayTheSame(@ForAll("filters") Cql2Expression filter) {
        String text = Cql2TextWriter.write(filter);
        String json = Cql2JsonWriter.write(filter);
        assertThat(Cql2TextWriter.write(Cql2TextParser.parse(text))).isEqualTo(text);
        assertThat(Cql2TextWriter.write(Cql2JsonParser.parse(json))).isEqualTo(text);
    }

    @Property(tries = 1000)
    void aFilterWrittenAndReadAgainDecidesTheSame(
            @ForAll("filters") Cql2Expression expression, @ForAll("features") SimpleFeature feature) {
        Filter filter = FilterParser.parse(
                Cql2TextWriter.write(expression), FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
        boolean decided = filter.evaluate(feature);
        Filter fromText =
                FilterParser.parse(Cql2Writer.text(filter), FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
        Filter fromJson =
                FilterParser.parse(Cql2Writer.json(filter), FilterLanguage.CQL2_JSON, Houses.SCHEMA, Crs.CRS84);
        assertThat(fromText.evaluate(feature)).isEqualTo(decided);
        assertThat(fromJson.evaluate(feature)).isEqualTo(decided);
    }

    @Property(tries = 3000)
    void decidesAsThreeValuedLogicDoes(
            @ForAll("filters") Cql2Expression expression, @ForAll("features") SimpleFeature feature) {
        Filter filter = new Cql2Compiler(Houses.SCHEMA, Crs.CRS84).compile(expression);
        Optional<Boolean> expected = PlainReading.decide(expression, feature);
        assertThat(filter.evaluate(feature)).isEqualTo(expected.orElse(false));
    }

    @Example
    void writesWhatGeoToolsFiltersMean() throws Exception {
        var ff = CommonFactoryFinder.getFilterFactory();
        Filter filter = ff.and(List.of(
                ff.like(ff.property("owner"), "M*?50%", "*", "?", "!", false),
                ff.equal(ff.property("名称"), ff.literal("a'b\\c"), false),
                ff.not(ff.isNull(ff.property("floors")))));
        assertThat(Cql2Writer.text(filter))
                .isEqualTo("(CASEI(\"owner\") LIKE CASEI('M%_50\\\\%')) AND (CASEI(\"名称\") = CASEI('a''b\\\\c'))"
                        + " AND (NOT (\"floors\" IS NULL))");
        assertThatThrownBy(() -> Cql2Writer.json(ff.id(ff.featureId("x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Cql2Expression> filters() {
        return filters(3);
    }

    private static Arbitrary<Cql2Expression> filters(int depth) {
        Arbitrary<Cql2Expression> leaf = Arbitraries.oneOf(List.of(
                comparison(number()),
                comparison(text()),
                comparison(day()),
                comparison(moment()),
                equality(truth()),
                lists(),
                ranges(),
                patterns(),
                nulls(),
                spatial(),
                temporal(),
                Arbitraries.of(true, false).map(value -> new Truth(value, NOWHERE))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Cql2Expression> below = filters(depth - 1);
        Arbitrary<Cql2Expression> not = below.map(inner -> Operation.of("not", inner));
        Arbitrary<Cql2Expression> junction = Combinators.combine(
                        Arbitraries.of("and", "or"), below.list().ofMinSize(2).ofMaxSize(3))
                .as((op, args) -> new Operation(op, args, NOWHERE));
        return Arbitraries.oneOf(leaf, not, junction);
    }

    private static Arbitrary<Cql2Expression> property(String... names) {
        return Arbitraries.of(names).map(name -> new Cql2Expression.Property(name, NOWHERE));
    }

    private static Arbitrary<Cql2Expression> number() {
        Arbitrary<Cql2Expression> whole = Arbitraries.longs().between(-3, 6).map(value -> new Numeric(value, NOWHERE));
        Arbitrary<Cql2Expression> fraction =
                Arbitraries.of(-1.5, 0.5, 2.0, 2.5, 1e10, 1e-7).map(value -> new Numeric(value, NOWHERE));
        Arbitrary<Cql2Expression> simple = Arbitraries.oneOf(whole, fraction, property("floors", "rooms", "taxes"));
        Arbitrary<Cql2Expression> computed = Combinators.combine(Arbitraries.of("+", "-", "*"), simple, simple)
                .as((op, a, b) -> Operation.of(op, a, b));
        return Arbitraries.frequencyOf(Tuple.of(4, simple), Tuple.of(1, computed));
    }

    private static Arbitrary<Cql2Expression> text() {
        Arbitrary<Cql2Expression> literal = Arbitraries.of("", "a", "A", "ab", "锡尼", "é", "it's", "a\\b", "x\ny", "\"")
                .map(value -> new Text(value, NOWHERE));
        Arbitrary<Cql2Expression> simple = Arbitraries.oneOf(literal, property("owner", "名称", "eo:material"));
        return Arbitraries.oneOf(simple, simple.map(inner -> Operation.of("casei", inner)));
    }

    private static Arbitrary<Cql2Expression> day() {
        return Arbitraries.oneOf(days().map(value -> new Day(value, NOWHERE)), property("built"));
    }

    private static Arbitrary<Cql2Expression> moment() {
        return Arbitraries.oneOf(
                moments().map(value -> new Moment(value, NOWHERE)), property("updated", "starts_at", "ends_at"));
    }

    private static Arbitrary<Cql2Expression> truth() {
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(value -> new Truth(value, NOWHERE)), property("swimming_pool"));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 4).map(day -> LocalDate.of(2024, 5, day));
    }

    private static Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, 6)
                .map(half -> Instant.parse("2024-05-01T00:00:00Z").plusSeconds(half * 43_200L));
    }

    private static Arbitrary<Cql2Expression> comparison(Arbitrary<Cql2Expression> operand) {
        return Combinators.combine(Arbitraries.of(COMPARISONS), operand, operand)
                .as((op, a, b) -> Operation.of(op, a, b));
    }

    private static Arbitrary<Cql2Expression> equality(Arbitrary<Cql2Expression> operand) {
        return Combinators.combine(Arbitraries.of("=", "<>"), operand, operand)
                .as((op, a, b) -> Operation.of(op, a, b));
    }

    private static Arbitrary<Cql2Expression> lists() {
        return Combinators.combine(number(), number().list().ofMinSize(1).ofMaxSize(3))
                .as((value, items) -> Operation.of("in", value, new Array(items, NOWHERE)));
    }

    private static Arbitrary<Cql2Expression> ranges() {
        return Combinators.combine(number(), number(), number())
                .as((value, low, high) -> Operation.of("between", value, low, high));
    }

    private static Arbitrary<Cql2Expression> patterns() {
        return Combinators.combine(
                        property("owner", "名称"),
                        Arbitraries.of("%", "a%", "_", "%尼", "a\\\\b", "\\%", "it's", "x%y", "%a%b%", ""))
                .as((value, pattern) -> Operation.of("like", value, new Text(pattern, NOWHERE)));
    }

    private static Arbitrary<Cql2Expression> nulls() {
        return Arbitraries.oneOf(number(), text(), day(), property("geometry"))
                .map(value -> Operation.of("isNull", value));
    }

    private static Arbitrary<Cql2Expression> spatial() {
        Arbitrary<Cql2Expression> literal = Arbitraries.oneOf(
                Arbitraries.of(
                                "POINT (1 1)",
                                "LINESTRING (0 0, 2 2)",
                                "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))",
                                "MULTIPOINT ((1 1), (3 3))")
                        .map(wkt -> new Spatial(Houses.wkt(wkt), NOWHERE)),
                Arbitraries.just(new Box(List.of(0.5, 0.5, 3.0, 3.0), NOWHERE)));
        return Combinators.combine(
                        Arbitraries.of("s_intersects", "s_disjoint", "s_within", "s_contains", "s_equals", "s_touches"),
                        property("geometry"),
                        literal)
                .as((op, a, b) -> Operation.of(op, a, b));
    }

    private static Arbitrary<Cql2Expression> temporal() {
        Arbitrary<Cql2Expression> bounds = Arbitraries.oneOf(moment(), Arbitraries.just(new Unbounded(NOWHERE)));
        Arbitrary<Cql2Expression> interval = Combinators.combine(bounds, bounds)
                .as((start, end) -> (Cql2Expression) new Interval(start, end, NOWHERE))
                .filter(FilterWritingTest::isOrdered);
        return Combinators.combine(Arbitraries.of(PlainReading.INTERVAL_RELATIONS), interval, interval)
                .as((op, a, b) -> Operation.of(op, a, b));
    }

    private static boolean isOrdered(Cql2Expression expression) {
        Interval interval = (Interval) expression;
        return !(interval.start() instanceof Moment start
                && interval.end() instanceof Moment end
                && start.value().isAfter(end.value()));
    }

    @Provide
    Arbitrary<SimpleFeature> features() {
        Arbitrary<Map<String, Object>> values = Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            Map<String, Object> map = new java.util.LinkedHashMap<>();
            maybe(map, "owner", random, "a", "ab", "A", "锡尼", "it's", "x\ny", "%");
            maybe(map, "名称", random, "a\\b", "锡尼", "é", "");
            maybe(map, "eo:material", random, "a", "\"");
            maybe(map, "floors", random, 0L, 2L, 5L, -3L);
            maybe(map, "rooms", random, 0, 2, 5);
            maybe(map, "taxes", random, 2.0, 2.5, -1.5, 1e10);
            maybe(map, "swimming_pool", random, true, false);
            maybe(map, "built", random, LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 2));
            for (String name : List.of("updated", "starts_at", "ends_at")) {
                maybe(map, name, random, moment(0), moment(1), moment(2), moment(3));
            }
            maybe(
                    map,
                    "geometry",
                    random,
                    Houses.wkt("POINT (1 1)"),
                    Houses.wkt("LINESTRING (1 1, 5 5)"),
                    Houses.wkt("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"));
            return map;
        });
        return values.map(Houses::feature);
    }

    private static LocalDateTime moment(int half) {
        return LocalDateTime.ofEpochSecond(
                Instant.parse("2024-05-01T00:00:00Z").getEpochSecond() + half * 43_200L, 0, ZoneOffset.UTC);
    }

    private static void maybe(Map<String, Object> map, String name, Random random, Object... choices) {
        int choice = random.nextInt(choices.length + 1);
        if (choice < choices.length) {
            map.put(name, choices[choice]);
        }
    }

    /** CQL2 read straight from its tables of truth, without GeoTools. */
    private static final class PlainReading {
        static final List<String> INTERVAL_RELATIONS = List.of(
                "t_after",
                "t_before",
                "t_equals",
                "t_intersects",
                "t_disjoint",
                "t_contains",
                "t_during",
                "t_finishedby",
                "t_finishes",
                "t_meets",
                "t_metby",
                "t_overlappedby",
                "t_overlaps",
                "t_startedby",
                "t_starts");

        static Optional<Boolean> decide(Cql2Expression expression, SimpleFeature feature) {
            if (expression instanceof Truth truth) {
                return Optional.of(truth.value());
            }
            Operation operation = (Operation) expression;
            List<Cql2Expression> args = operation.args();
            switch (operation.op()) {
                case "not":
                    return decide(args.get(0), feature).map(value -> !value);
                case "and", "or":
                    Set<Optional<Boolean>> parts = new java.util.HashSet<>();
                    args.forEach(arg -> parts.add(decide(arg, feature)));
                    boolean decisive = operation.op().equals("or");
                    return parts.contains(Optional.of(decisive))
                            ? Optional.of(decisive)
                            : parts.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!decisive);
                case "isNull":
                    return Optional.of(value(args.get(0), feature).isEmpty());
                default:
                    if (operation.op().startsWith("t_")) {
                        return temporal(operation, feature);
                    }
                    List<Object> values = new ArrayList<>();
                    for (Cql2Expression arg : args) {
                        for (Cql2Expression item : arg instanceof Array array ? array.items() : List.of(arg)) {
                            Optional<Object> value = value(item, feature);
                            if (value.isEmpty()) {
                                return Optional.empty();
                            }
                            values.add(value.get());
                        }
                    }
                    return Optional.of(predicate(operation.op(), values));
            }
        }

        private static boolean predicate(String op, List<Object> values) {
            Object first = values.get(0);
            return switch (op) {
                case "between" -> compare(first, values.get(1)) >= 0 && compare(first, values.get(2)) <= 0;
                case "in" -> values.stream().skip(1).anyMatch(item -> compare(first, item) == 0);
                case "like" -> ((String) first).matches(regex((String) values.get(1)));
                case "s_intersects" -> ((Geometry) first).intersects((Geometry) values.get(1));
                case "s_disjoint" -> ((Geometry) first).disjoint((Geometry) values.get(1));
                case "s_within" -> ((Geometry) first).within((Geometry) values.get(1));
                case "s_contains" -> ((Geometry) first).contains((Geometry) values.get(1));
                case "s_equals" -> ((Geometry) first).equalsTopo((Geometry) values.get(1));
                case "s_touches" -> ((Geometry) first).touches((Geometry) values.get(1));
                default -> holds(op, compare(first, values.get(1)));
            };
        }

        private static boolean holds(String op, int order) {
            return switch (op) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                default -> order >= 0;
            };
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static int compare(Object a, Object b) {
            return a instanceof Number x && b instanceof Number y
                    ? Double.compare(x.doubleValue() + 0.0, y.doubleValue() + 0.0) // -0.0 + 0.0 is 0.0
                    : ((Comparable) a).compareTo(b);
        }

        private static String regex(String pattern) {
            StringBuilder regex = new StringBuilder("(?s)");
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                regex.append(
                        switch (c) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            case '\\' -> java.util.regex.Pattern.quote(pattern.substring(++i, i + 1));
                            default -> java.util.regex.Pattern.quote(String.valueOf(c));
                        });
            }
            return regex.toString();
        }

        private static Optional<Boolean> temporal(Operation operation, SimpleFeature feature) {
            List<Instant> ends = new ArrayList<>();
            for (Cql2Expression arg : operation.args()) {
                Interval interval = (Interval) arg;
                for (Cql2Expression bound : List.of(interval.start(), interval.end())) {
                    Optional<Object> value = bound instanceof Unbounded
                            ? Optional.of(ends.size() % 2 == 0 ? Instant.MIN : Instant.MAX)
                            : value(bound, feature);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    ends.add((Instant) value.get());
                }
            }
            Instant s1 = ends.get(0);
            Instant e1 = ends.get(1);
            Instant s2 = ends.get(2);
            Instant e2 = ends.get(3);
            return Optional.of(
                    switch (operation.op()) {
                        case "t_after" -> s1.isAfter(e2);
                        case "t_before" -> e1.isBefore(s2);
                        case "t_equals" -> s1.equals(s2) && e1.equals(e2);
                        case "t_intersects" -> !s1.isAfter(e2) && !e1.isBefore(s2);
                        case "t_disjoint" -> s1.isAfter(e2) || e1.isBefore(s2);
                        case "t_contains" -> s1.isBefore(s2) && e1.isAfter(e2);
                        case "t_during" -> s1.isAfter(s2) && e1.isBefore(e2);
                        case "t_finishedby" -> s1.isBefore(s2) && e1.equals(e2);
                        case "t_finishes" -> s1.isAfter(s2) && e1.equals(e2);
                        case "t_meets" -> e1.equals(s2);
                        case "t_metby" -> s1.equals(e2);
                        case "t_overlappedby" -> s1.isAfter(s2) && s1.isBefore(e2) && e1.isAfter(e2);
                        case "t_overlaps" -> s1.isBefore(s2) && e1.isAfter(s2) && e1.isBefore(e2);
                        case "t_startedby" -> s1.equals(s2) && e1.isAfter(e2);
                        default -> s1.equals(s2) && e1.isBefore(e2);
                    });
        }

        private static Optional<Object> value(Cql2Expression expression, SimpleFeature feature) {
            if (expression instanceof Cql2Expression.Property property) {
                Object value = feature.getAttribute(property.name());
                return Optional.ofNullable(value instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : value);
            }
            if (expression instanceof Operation operation) {
                Optional<Object> first = value(operation.args().get(0), feature);
                if (operation.op().equals("casei")) {
                    return first.map(text -> ((String) text).toLowerCase());
                }
                return first.flatMap(a -> value(operation.args().get(1), feature)
                        .map(b -> arithmetic(operation.op(), ((Number) a).doubleValue(), ((Number) b).doubleValue())));
            }
            if (expression instanceof Box box) {
                List<Double> n = box.numbers();
                return Optional.of(
                        new GeometryFactory().toGeometry(new Envelope(n.get(0), n.get(2), n.get(1), n.get(3))));
            }
            return Optional.of(literal(expression));
        }

        private static Object arithmetic(String op, double a, double b) {
            return switch (op) {
                case "+" -> a + b;
                case "-" -> a - b;
                default -> a * b;
            };
        }

        private static Object literal(Cql2Expression expression) {
            if (expression instanceof Text text) {
                return text.value();
            }
            if (expression instanceof Numeric number) {
                return number.value();
            }
            if (expression instanceof Truth truth) {
                return truth.value();
            }
            if (expression instanceof Day day) {
                return day.value();
            }
            return expression instanceof Moment moment ? moment.value() : ((Spatial) expression).geometry();
        }
    }
}
