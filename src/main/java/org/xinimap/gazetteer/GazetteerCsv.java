package org.xinimap.gazetteer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads a gazetteer CSV file (UTF-8, with or without BOM): one place a record, point as lon and lat or geometry as wkt. */
final class GazetteerCsv {
    private GazetteerCsv() {}

    static void read(Path file, Consumer<PlaceRow> rows) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                Optional<String> wkt = line.findField("wkt").filter(text -> !text.isBlank());
                Optional<Geometry> geometry = wkt.map(text -> geometry(text, file, line.getStartingLineNumber()));
                rows.accept(new PlaceRow(file, line.getStartingLineNumber(), line.getFieldsAsMap(), geometry));
            }
        } catch (CsvParseException e) {
            throw new GazetteerFormatException(file, 1, "not readable as CSV: " + e.getMessage(), e);
        }
    }

    private static Geometry geometry(String wkt, Path file, long line) {
        try {
            return new WKTReader(PlaceRow.GEOMETRIES).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw new GazetteerFormatException(file, line, "wkt is not a geometry: " + e.getMessage(), e);
        }
    }
}
