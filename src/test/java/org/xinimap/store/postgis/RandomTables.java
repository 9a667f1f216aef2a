package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;

/** Tables with columns of every type and rows at random, in all the ways that are hard to get right. */
final class RandomTables {
    /** Texts that are alike, look like numbers, sort differently by unit and by code point, or mean something to LIKE. */
    static final List<String> TEXTS = List.of(
            "", "a", "A", "ab", "b", "10", "9", " 9", "1e1", "NaN", "锡", "锡尼", "锡尼镇", "（锡）", "锡（", "锡𠮷", "𠮷",
            "\uFF5E", "a%", "a_", "a\\b", "a\nb", "é", "ß", "'", "z");

    static final List<Double> NUMBERS = List.of(-1.5, 0.0, 1.0, 2.0, 2.5, 3.0, 0.1, 1e18, 9007199254740993.0, -3.0);

    /** How the key and the geometry are declared. */
    enum Shape {
        POINTS("id bigint PRIMARY KEY", "geometry(Point, 4326)", 4326),
        POLYGONS("id int PRIMARY KEY", "geometry(Polygon, 4490)", 4490),
        MULTILINES("id smallint PRIMARY KEY", "geometry(MultiLineString, 4326)", 4326),
        MIXED("id bigint PRIMARY KEY", "geometry(GeometryZ, 4326)", 4326),
        UNDECLARED("id bigint PRIMARY KEY", "geometry", 4326),
        MERCATOR("id bigint PRIMARY KEY", "geometry(Geometry, 3857)", 3857),
        ZONE("id bigint PRIMARY KEY", "geometry(MultiPolygon, 4545)", 4545),
        GEOGRAPHY("id bigint PRIMARY KEY", "geography(Polygon)", 4326),
        TEXT_KEY("id text PRIMARY KEY", "geometry(Point, 4326)", 4326),
        UUID_KEY("id uuid PRIMARY KEY", "geometry(Point, 4326)", 4326),
        TWO_KEYS("id int, part text, PRIMARY KEY (part, id)", "geometry(Point, 4326)", 4326),
        NO_KEY("id int", "geometry(Point, 4326)", 4326);

        private final String key;
        private final String geometry;
        private final int srid;

        Shape(String key, String geometry, int srid) {
            this.key = key;
            this.geometry = geometry;
            this.srid = srid;
        }

        /** Whether ids sort alike in memory and in the database. */
        boolean hasNumericKey() {
            return key.startsWith("id bigint") || key.startsWith("id int P") || key.startsWith("id smallint");
        }
    }

    private final Random random;
    private final Shape shape;

    RandomTables(Random random, Shape shape) {
        this.random = random;
        this.shape = shape;
    }

    /** Creates the table anew. */
    void create(Connection connection, int rows) throws SQLException {
        List<String> sql = new ArrayList<>();
        sql.add("DROP TABLE IF EXISTS things");
        sql.add("CREATE TABLE things (" + shape.key
                + ", name text, \"代码/码\" varchar(20), fixed char(6), n int, big bigint,"
                + " f float8, r float4, num numeric(24,4), ok boolean, d date, ts timestamp, tz timestamptz, u uuid,"
                + " e use, j jsonb, tags text[], b bytea, geom " + shape.geometry + ")");
        for (int i = 1; i <= rows; i++) {
            sql.add("INSERT INTO things VALUES (" + key(i) + ", " + row() + ", " + geometry() + ")");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";", sql));
        }
    }

    private String key(int i) {
        return switch (shape) {
                    case TEXT_KEY -> text(TEXTS.get(i % TEXTS.size()) + (i / TEXTS.size()));
                    case UUID_KEY -> "'" + new java.util.UUID(random.nextLong(), i) + "'";
                    default -> Integer.toString(i);
                }
                + (shape == Shape.TWO_KEYS ? "" : "");
    }

    private String row() {
        String part = shape == Shape.TWO_KEYS ? text(one(TEXTS) + ".~") + ", " : "";
        return part
                + String.join(
                        ", ",
                        maybe(text(one(TEXTS))),
                        maybe(text(one(TEXTS))),
                        maybe(text(one(TEXTS))),
                        maybe(one(List.of("-1", "0", "1", "2", "3"))),
                        maybe(one(List.of("0", "2", "9007199254740992", "9007199254740993", "-9223372036854775808"))),
                        maybe(one(List.of(
                                "0", "'-0'", "2.5", "0.1", "'NaN'", "'Infinity'", "'-Infinity'", "1e300", "2"))),
                        maybe(one(List.of("0", "'-0'", "2.5", "0.1", "'NaN'", "2"))),
                        maybe(one(List.of("0", "2.5", "0.1", "'NaN'", "2", "12345678901234567.0001"))),
                        maybe(one(List.of("true", "false"))),
                        maybe(one(List.of("'2024-01-01'", "'2024-06-30'", "'infinity'", "'-infinity'"))),
                        maybe(moment()),
                        maybe(moment()),
                        maybe(one(List.of(
                                "'00000000-0000-0000-0000-000000000001'", "'ffffffff-0000-0000-0000-000000000001'"))),
                        maybe(one(List.of("'住宅'", "'商业'"))),
                        maybe(one(List.of("'{\"a\": 1}'", "'7'"))),
                        maybe("ARRAY[" + text(one(TEXTS)) + "]"),
                        maybe("'\\x00ff'"));
    }

    private String moment() {
        return one(List.of(
                "'2024-01-01 00:00:00'", "'2024-01-01 08:00:00.000001'", "'2024-06-30 23:59:59.5'", "'infinity'"));
    }

    private String maybe(String value) {
        return random.nextInt(6) == 0 ? "NULL" : value;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String text(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private String geometry() {
        if (random.nextInt(8) == 0) {
            return "NULL";
        }
        String type = switch (shape) {
            case POLYGONS, GEOGRAPHY -> "POLYGON";
            case MULTILINES -> "MULTILINESTRING";
            case ZONE -> "MULTIPOLYGON";
            case MIXED, UNDECLARED, MERCATOR ->
                one(List.of(
                        "POINT",
                        "LINESTRING",
                        "POLYGON",
                        "MULTIPOINT",
                        "MULTILINESTRING",
                        "MULTIPOLYGON",
                        "GEOMETRYCOLLECTION",
                        "CIRCULARSTRING",
                        "TIN"));
            default -> "POINT";
        };
        String wkt = random.nextInt(8) == 0 && shape != Shape.GEOGRAPHY ? type + " EMPTY" : type + body(type);
        String lonLat = "ST_GeomFromText('" + wkt + "', 4326)";
        if (shape == Shape.MIXED) {
            lonLat = "ST_Force3DZ(" + lonLat + ", 7)";
        }
        return shape == Shape.POLYGONS
                ? "ST_SetSRID(" + lonLat + ", 4490)"
                : "ST_Transform(" + lonLat + ", " + shape.srid + ")";
    }

    private String body(String type) {
        return switch (type) {
            case "POINT" -> "(" + position() + ")";
            case "LINESTRING" -> "(" + position() + ", 112.25 44.75, " + position() + ")";
            case "CIRCULARSTRING" -> "(" + position() + ", 112.3 44.7, " + position() + ")";
            case "POLYGON" -> polygon();
            case "MULTIPOINT" -> "(" + position() + ", " + position() + ")";
            case "MULTILINESTRING" -> "((" + position() + ", " + position() + "), (" + position() + ", 112.25 44.75))";
            case "MULTIPOLYGON" -> "(" + polygon() + (random.nextBoolean() ? ", " + polygon() : "") + ")";
            case "TIN" -> "(((110 44, 110 45, 111 45, 110 44)))";
            default -> "(POINT (" + position() + "), POLYGON " + polygon() + ", POLYGON " + polygon() + ")";
        };
    }

    /** Now and then one that crosses itself. */
    String polygon() {
        int x = 110 + random.nextInt(5);
        int y = 42 + random.nextInt(5);
        int size = 1 + random.nextInt(3);
        boolean crossed = random.nextInt(5) == 0;
        String second = (x + size) + " " + y;
        String third = (x + size) + " " + (y + size);
        String hole = !crossed && size == 3
                ? ", (" + (x + 1) + " " + (y + 1) + ", " + (x + 2) + " " + (y + 1) + ", " + (x + 2) + " " + (y + 2)
                        + ", " + (x + 1) + " " + (y + 1) + ")"
                : "";
        return "((" + x + " " + y + ", " + (crossed ? third + ", " + second : second + ", " + third) + ", " + x + " "
                + (y + size) + ", " + x + " " + y + ")" + hole + ")";
    }

    String position() {
        return 110 + random.nextInt(12) * 0.5 + " " + (42 + random.nextInt(12) * 0.5);
    }

    static PostgisTable table(Connection connection) throws SQLException {
        return new TableReader(connection).read("public.things").orElseThrow();
    }

    /** All rows in memory, which is what pushed-down queries must agree with. */
    static Snapshot snapshot(Connection connection, PostgisTable table) throws SQLException {
        List<LayerFeature> features = new ArrayList<>();
        RowReader reader = new RowReader(table);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT " + table.selectList("t") + " FROM " + table.sqlName() + " t")) {
            while (rows.next()) {
                features.add(reader.read(rows, 1));
            }
        }
        return Snapshot.of(table.type(), 1, features);
    }
}
