package org.xinimap.project;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.xinimap.document.ExtractedProject;
import org.xinimap.geocode.Evidence;
import org.xinimap.geocode.Location;
import tools.jackson.databind.json.JsonMapper;

/** Turns what a document says of a project, and where it was located, into the columns of {@link ProjectTable}. */
final class ProjectRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProjectRow() {}

    /** The columns a document fills. */
    static Map<String, @Nullable Object> work(ExtractedProject work, String projectId, String document, String clause) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(ProjectTable.PROJECT_ID, projectId);
        row.put(ProjectTable.PROJECT_NAME, work.name());
        row.put(ProjectTable.THEME, work.theme().name().toLowerCase(Locale.ROOT));
        row.put(ProjectTable.ACTION, orNull(work.action()));
        row.put(ProjectTable.STATUS, "planned");
        row.put(ProjectTable.PLACE_TEXT, orNull(work.placeText()));
        Optional<ExtractedProject.Quantity> first = work.quantities().stream().findFirst();
        row.put(
                ProjectTable.QUANTITY,
                first.map(ExtractedProject.Quantity::value).orElse(null));
        row.put(ProjectTable.UNIT, first.map(ExtractedProject.Quantity::unit).orElse(null));
        row.put(
                ProjectTable.QUANTITIES,
                orNull(work.quantities().stream()
                        .map(ExtractedProject.Quantity::text)
                        .collect(Collectors.joining("; "))));
        row.put(ProjectTable.YEAR_START, orNull(work.firstYear()));
        row.put(ProjectTable.YEAR_END, orNull(work.lastYear()));
        row.put(ProjectTable.INVESTMENT, work.investment().orElse(null));
        row.put(ProjectTable.RESPONSIBLE, orNull(work.responsibleUnit()));
        row.put(ProjectTable.DOCUMENT, document);
        row.put(ProjectTable.SECTION, orNull(work.source().section()));
        row.put(ProjectTable.SENTENCE, work.source().sentence());
        row.put(ProjectTable.CLAUSE, clause);
        row.put(ProjectTable.SENTENCE_START, offset(work.source().start()));
        row.put(ProjectTable.SENTENCE_END, offset(work.source().end()));
        row.put(ProjectTable.RULE, work.rule());
        return row;
    }

    /** The columns a location fills; without a location they are null. */
    static Map<String, @Nullable Object> location(Optional<Location> located) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Optional<Geometry> geometry = located.flatMap(Location::geometry);
        row.put(ProjectTable.GEOMETRY, geometry.orElse(null));
        row.put(ProjectTable.GEOMETRY_DIGEST, digest(geometry.orElse(null)));
        row.put(ProjectTable.LOCATION_LABEL, located.map(Location::label).orElse(null));
        row.put(ProjectTable.LOCATION_KIND, located.map(Location::kind).orElse(null));
        row.put(
                ProjectTable.EXTENT,
                located.map(at -> at.extent().name().toLowerCase(Locale.ROOT)).orElse(null));
        row.put(ProjectTable.ACCURACY, located.map(Location::accuracyMetres).orElse(null));
        row.put(ProjectTable.CONFIDENCE, located.map(Location::confidence).orElse(null));
        row.put(
                ProjectTable.EVIDENCE,
                located.map(at -> JSON.writeValueAsString(at.evidence())).orElse(null));
        row.put(
                ProjectTable.UNLOCATED,
                located.map(at -> orNull(String.join("; ", at.unlocated()))).orElse(null));
        return row;
    }

    /** The columns of a location drawn by a person. */
    static Map<String, @Nullable Object> drawn(Geometry geometry) {
        Location location = new Location(
                "人工落图",
                "drawn",
                Optional.of(geometry),
                1,
                1,
                Location.Extent.EXACT,
                List.of(new Evidence(
                        Evidence.Method.COORDINATE,
                        "",
                        "",
                        "",
                        "由人员在地图上绘制或移动。",
                        "Drawn or moved on the map by a person.")),
                List.of());
        return location(Optional.of(location));
    }

    /** Tells whether a geometry is still the one the last import wrote; the empty geometry has a digest too. */
    static String digest(@Nullable Object geometry) {
        if (!(geometry instanceof Geometry shape)) {
            return "none";
        }
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape.norm());
        return HexFormat.of().formatHex(sha256(wkb), 0, 8);
    }

    /**
     * The identity of a project across imports: its name, its place and the area the document is about, so that the same
     * work named again (in a later edition, or in another document of the same area) is the same project.
     *
     * @param ordinal tells apart several works of one document that share all three, from 0
     */
    static String identity(ExtractedProject work, String area, int ordinal) {
        String key = String.join("|", bare(work.name()), bare(work.placeText()), bare(area), Integer.toString(ordinal));
        long hash =
                ByteBuffer.wrap(sha256(key.getBytes(StandardCharsets.UTF_8))).getLong();
        return "p" + Long.toUnsignedString(hash, 36);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable Long orNull(OptionalInt number) {
        return number.isPresent() ? Long.valueOf(number.getAsInt()) : null;
    }

    private static @Nullable Long offset(int offset) {
        return offset < 0 ? null : Long.valueOf(offset);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
