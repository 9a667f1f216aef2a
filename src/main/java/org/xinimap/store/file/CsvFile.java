package org.xinimap.store.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.PackedGeometry;

/**
 * A CSV file with a heading row and its position in longitude and latitude columns, or as WKT. UTF-8, with or without a byte
 * order mark; what is not valid UTF-8 is read as GB18030, which Chinese Excel writes.
 */
final class CsvFile {
    private static final Logger LOG = LoggerFactory.getLogger(CsvFile.class);
    private static final List<String> LONGITUDE = List.of("lon", "lng", "longitude", "x", "经度");
    private static final List<String> LATITUDE = List.of("lat", "latitude", "y", "纬度");
    private static final List<String> WKT = List.of("wkt", "geom", "geometry");

    private static final String ID = "id";

    private CsvFile() {}

    static Table read(Path file) throws IOException {
        Table table = new Table();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> fields = row.getFieldsAsMap();
                Set<String> position = position(fields.keySet());
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                fields.forEach((name, text) -> {
                    if (!position.contains(name) && !name.equals(ID)) {
                        values.put(name, value(text));
                    }
                });
                table.add(
                        Optional.ofNullable(fields.get(ID)),
                        geometry(file, row.getStartingLineNumber(), fields),
                        values);
            }
        } catch (CsvParseException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return table;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            LOG.info("{} is not UTF-8; read as GB18030", file);
            text = new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The headings the position is read from: one with WKT, else a longitude and a latitude; the others are attributes. */
    private static Set<String> position(Set<String> headings) {
        Optional<String> wkt = heading(headings, WKT);
        if (wkt.isPresent()) {
            return Set.of(wkt.get());
        }
        Optional<String> lon = heading(headings, LONGITUDE);
        Optional<String> lat = heading(headings, LATITUDE);
        return lon.isPresent() && lat.isPresent() ? Set.of(lon.get(), lat.get()) : Set.of();
    }

    private static Optional<String> heading(Set<String> headings, List<String> known) {
        return headings.stream()
                .filter(heading -> known.contains(heading.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static @Nullable Geometry geometry(Path file, long line, Map<String, String> fields) throws IOException {
        String wkt = field(fields, WKT);
        String lon = field(fields, LONGITUDE);
        String lat = field(fields, LATITUDE);
        try {
            if (!wkt.isEmpty()) {
                return finite(new WKTReader(PackedGeometry.FACTORY).read(wkt));
            }
            return lon.isEmpty() || lat.isEmpty()
                    ? null
                    : finite(PackedGeometry.FACTORY.createPoint(
                            new Coordinate(Double.parseDouble(lon), Double.parseDouble(lat))));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IOException("%s, line %d: the position cannot be read".formatted(file, line), e);
        }
    }

    private static Geometry finite(Geometry geometry) throws ParseException {
        if (!PackedGeometry.isFinite(geometry)) {
            throw new ParseException("a coordinate is not a number");
        }
        return geometry;
    }

    private static String field(Map<String, String> fields, List<String> headings) {
        return heading(fields.keySet(), headings)
                .map(fields::get)
                .map(String::strip)
                .orElse("");
    }

    private static @Nullable Object value(String text) {
        if (text.isEmpty()) {
            return null;
        }
        // A leading zero is part of a code, not of a number.
        if (text.matches("-?(0|[1-9]\\d{0,17})")) {
            return Long.valueOf(text);
        }
        return text.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
    }
}
