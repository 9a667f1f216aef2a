package org.xinimap.store.postgis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.crs.Crs;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;

/** Filters at random on the tables of {@link RandomTables}: as GeoTools has them, and as our parser makes them of CQL2. */
final class RandomFilters {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
    private static final List<String> PROPERTIES =
            List.of("name", "fixed", "n", "big", "f", "r", "num", "ok", "d", "ts", "tz", "u", "e", "j", "tags", "b");

    private final Random random;
    private final RandomTables values;
    private final List<String> ids;

    RandomFilters(Random random, RandomTables values, List<String> ids) {
        this.random = random;
        this.values = values;
        this.ids = ids;
    }

    Filter filter(PostgisTable table) {
        if (random.nextInt(3) == 0) {
            return FilterParser.parse(cql(3), FilterLanguage.CQL2_TEXT, table.type(), Crs.CRS84);
        }
        return filter(3);
    }

    private Filter filter(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf();
        }
        return switch (random.nextInt(3)) {
            case 0 -> FACTORY.and(some(depth));
            case 1 -> FACTORY.or(some(depth));
            default -> FACTORY.not(filter(depth - 1));
        };
    }

    private List<Filter> some(int depth) {
        List<Filter> some = new ArrayList<>();
        for (int i = random.nextInt(2); i < 3; i++) {
            some.add(filter(depth - 1));
        }
        return some;
    }

    private Filter leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> spatial();
            case 1 -> spatial();
            case 2 -> FACTORY.isNull(property(random.nextInt(4) == 0 ? "geom" : one(PROPERTIES)));
            case 3 -> like();
            case 4 -> between();
            case 5 ->
                FACTORY.id(new java.util.HashSet<>(List.of(
                        FACTORY.featureId(ids.isEmpty() ? "1" : one(ids)),
                        FACTORY.featureId(one(List.of("02", "x", "2+", "a.b", "(0,0)", "99999999999999999999"))))));
            case 6 -> random.nextInt(4) == 0 ? Filter.INCLUDE : compare(property("name"), property("fixed"));
            default -> {
                String name = one(PROPERTIES);
                Expression literal = FACTORY.literal(literal(name));
                yield random.nextInt(3) == 0 ? compare(literal, property(name)) : compare(property(name), literal);
            }
        };
    }

    private Filter compare(Expression a, Expression b) {
        return switch (random.nextInt(7)) {
            case 0 -> FACTORY.equals(a, b);
            case 1 -> FACTORY.equal(a, b, false);
            case 2 -> FACTORY.notEqual(a, b, random.nextBoolean());
            case 3 -> FACTORY.less(a, b);
            case 4 -> FACTORY.lessOrEqual(a, b);
            case 5 -> FACTORY.greater(a, b);
            default -> FACTORY.greaterOrEqual(a, b);
        };
    }

    private Filter between() {
        String name = one(List.of("name", "n", "big", "f", "r", "num", "d", "ts", "tz", "u"));
        return FACTORY.between(property(name), FACTORY.literal(literal(name)), FACTORY.literal(literal(name)));
    }

    private Filter like() {
        String pattern = one(List.of("%", "a%", "_", "锡%", "%锡%", "a\\%", "%_%", "_b", "10", "（%", "A%"));
        return FACTORY.like(
                property(one(List.of("name", "fixed", "n", "e", "j", "u"))),
                pattern,
                "%",
                "_",
                "\\",
                random.nextBoolean());
    }

    private Expression property(String name) {
        return FACTORY.property(name);
    }

    private Object literal(String name) {
        if (random.nextInt(12) == 0) {
            return one(List.<Object>of("7", 7L, 2.5, true, LocalDate.of(2024, 1, 1)));
        }
        return switch (name) {
            case "n", "big" ->
                one(List.<Object>of(0L, 1L, 2, 2L, 2.5, 2.0, -1.5, 9007199254740993L, 9007199254740992L, 1e18, -0.5));
            case "f", "r", "num" ->
                random.nextInt(4) == 0 ? one(List.<Object>of(0L, 2L, 2)) : one(RandomTables.NUMBERS);
            case "ok" -> random.nextBoolean();
            case "d" -> LocalDate.of(2024, 1 + random.nextInt(7), random.nextBoolean() ? 1 : 30 - 2);
            case "ts", "tz" ->
                one(List.of(
                        LocalDateTime.of(2024, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 1, 1, 8, 0, 0, 1000),
                        LocalDateTime.of(2024, 1, 1, 8, 0, 0, 1),
                        LocalDateTime.of(2024, 6, 30, 23, 59, 59, 500_000_000)));
            case "u" ->
                one(List.of(
                        "00000000-0000-0000-0000-000000000001",
                        "FFFFFFFF-0000-0000-0000-000000000001",
                        "ffffffff-0000-0000-0000-000000000001",
                        "x"));
            case "e" -> one(List.of("住宅", "商业", "工业"));
            case "j" -> one(List.of("{\"a\": 1}", "7"));
            default -> one(RandomTables.TEXTS);
        };
    }

    private Filter spatial() {
        Expression geometry = property(random.nextInt(4) == 0 ? "" : "geom");
        if (random.nextInt(4) == 0) {
            double x = 109 + random.nextInt(12) * 0.5;
            double y = 41 + random.nextInt(12) * 0.5;
            return FACTORY.bbox(geometry, x, y, x + random.nextInt(4), y + random.nextInt(4), null);
        }
        Expression literal = FACTORY.literal(shape());
        boolean mirrored = random.nextInt(3) == 0;
        Expression a = mirrored ? literal : geometry;
        Expression b = mirrored ? geometry : literal;
        return switch (random.nextInt(9)) {
            case 0 -> FACTORY.intersects(a, b);
            case 1 -> FACTORY.disjoint(a, b);
            case 2 -> FACTORY.within(a, b);
            case 3 -> FACTORY.contains(a, b);
            case 4 -> FACTORY.touches(a, b);
            case 5 -> FACTORY.overlaps(a, b);
            case 6 -> FACTORY.crosses(a, b);
            case 7 -> FACTORY.equal(a, b);
            default -> FACTORY.intersects(a, b);
        };
    }

    private Geometry shape() {
        String wkt = switch (random.nextInt(6)) {
            case 0 -> "POINT (" + values.position() + ")";
            case 1 -> "LINESTRING (" + values.position() + ", 112.2 44.6, " + values.position() + ")";
            case 2 -> "POLYGON ((110 42, 114 43, 113.5 47.25, 110.25 46, 110 42))";
            case 3 -> "MULTIPOLYGON (((110 42, 111 42, 111 43, 110 42)), ((113 44, 115 44, 115 46, 113 44)))";
            case 4 -> "GEOMETRYCOLLECTION (POINT (" + values.position() + "), LINESTRING (110 42, 115 47))";
            default -> "POLYGON " + values.polygon();
        };
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A condition in CQL2. */
    private String cql(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            String a = cql(depth - 1);
            String b = cql(depth - 1);
            return one(List.of("(" + a + ") AND (" + b + ")", "(" + a + ") OR (" + b + ")", "NOT (" + a + ")"));
        }
        String operator = one(List.of("=", "<>", "<", "<=", ">", ">="));
        String text = "'" + one(RandomTables.TEXTS).replace("\\", "\\\\").replace("'", "''") + "'";
        String number = one(List.of("0", "1", "2", "2.5", "-1.5", "9007199254740993"));
        return switch (random.nextInt(14)) {
            case 0 -> "name " + operator + " " + text;
            case 1 -> "\"代码/码\" " + operator + " " + text;
            case 2 -> one(List.of("n", "big", "f", "r", "num")) + " " + operator + " " + number;
            case 3 -> "name IN (" + text + ", 'a', '锡')";
            case 4 -> "n NOT IN (1, 2, 2.5)";
            case 5 -> "num BETWEEN 0.1 AND " + number;
            case 6 -> "name LIKE " + one(List.of("'a%'", "'%锡_'", "'a\\\\%'", "'_'"));
            case 7 -> one(PROPERTIES) + " IS NULL";
            case 8 -> "d " + operator + " DATE('2024-06-30')";
            case 9 -> one(List.of("ts", "tz")) + " " + operator + " TIMESTAMP('2024-01-01T08:00:00.000001Z')";
            case 10 -> "T_DURING(INTERVAL(ts, tz), INTERVAL('2024-01-01', '2024-12-31'))";
            case 11 -> "S_INTERSECTS(geom, POLYGON ((110 42, 114 43, 113.5 47.25, 110.25 46, 110 42)))";
            case 12 ->
                one(List.of("S_WITHIN", "S_DISJOINT", "S_TOUCHES", "S_EQUALS", "S_INTERSECTS"))
                        + "(geom, BBOX(110.5, 42.5, 113, 45))";
            default ->
                one(List.of(
                        "CASEI(name) = 'a'",
                        "n + 1 > 2",
                        "ok",
                        "ok = false",
                        "n = big",
                        "n < big",
                        "u = 'x'",
                        "e = '住宅'"));
        };
    }

    private <T> T one(List<T> list) {
        return values.one(list);
    }
}
