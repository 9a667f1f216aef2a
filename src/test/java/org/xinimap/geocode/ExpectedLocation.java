package org.xinimap.geocode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.geocode.GeocodeRequest.Wanted;

/**
 * What the best answer to a place text must be; empty fields are not checked.
 *
 * @param label what its label must start with, alternatives separated by {@code |}; NONE: no answer; NOWHERE: an answer
 *     without geometry
 * @param unlocated what must be among the words not located
 */
record ExpectedLocation(
        String text,
        String context,
        String wanted,
        String label,
        String kind,
        String extent,
        String lon,
        String lat,
        String within,
        String length,
        String unlocated,
        String note) {

    static List<ExpectedLocation> read(String resource) {
        try (InputStream stream = ExpectedLocation.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(ExpectedLocation::of).toList();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static ExpectedLocation of(NamedCsvRecord row) {
        return new ExpectedLocation(
                row.getField("text"),
                row.getField("context"),
                row.getField("wanted"),
                row.getField("label"),
                row.getField("kind"),
                row.getField("extent"),
                row.getField("lon"),
                row.getField("lat"),
                row.getField("within_m"),
                row.getField("length_m"),
                row.getField("unlocated"),
                row.getField("note"));
    }

    GeocodeRequest request() {
        return new GeocodeRequest(
                text,
                context.isEmpty() ? List.of() : List.of(context),
                10,
                Optional.empty(),
                List.of(),
                wanted.isEmpty() ? Optional.empty() : Optional.of(Wanted.valueOf(wanted)),
                false);
    }

    /** What is wrong with the answer; empty if nothing is. */
    Optional<String> complaint(List<Location> found) {
        if (label.equals("NONE")) {
            return found.isEmpty() ? Optional.empty() : Optional.of("must not be found, is " + describe(found.get(0)));
        }
        if (found.isEmpty()) {
            return Optional.of("not found");
        }
        Location best = found.get(0);
        boolean right = label.equals("NOWHERE")
                ? best.geometry().isEmpty()
                : List.of(label.split("\\|")).stream().anyMatch(best.label()::startsWith)
                        && (kind.isEmpty() || kind.equals(best.kind()))
                        && (extent.isEmpty() || extent.equals(best.extent().name()))
                        && (unlocated.isEmpty()
                                ? !best.extent().equals(Location.Extent.EXACT)
                                        || best.unlocated().isEmpty()
                                : best.unlocated().stream().anyMatch(words -> words.contains(unlocated)))
                        && isPlaced(best);
        boolean sane = best.accuracyMetres() > 0
                && best.confidence() > 0
                && best.confidence() <= 1
                && !best.evidence().isEmpty();
        return right && sane ? Optional.empty() : Optional.of(describe(best));
    }

    private boolean isPlaced(Location location) {
        if (lon.isEmpty() && length.isEmpty()) {
            return true;
        }
        if (location.geometry().isEmpty()) {
            return false;
        }
        Geometry geometry = location.geometry().get();
        boolean near = lon.isEmpty()
                || Geodesy.distance(
                                geometry.getCentroid().getCoordinate(),
                                new Coordinate(Double.parseDouble(lon), Double.parseDouble(lat)))
                        <= Double.parseDouble(within);
        boolean longEnough = length.isEmpty()
                || Math.abs(metres(geometry) - Double.parseDouble(length)) <= Double.parseDouble(length) / 50;
        return near && longEnough;
    }

    private static double metres(Geometry geometry) {
        double metres = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Coordinate[] vertices = geometry.getGeometryN(i).getCoordinates();
            for (int j = 1; j < vertices.length; j++) {
                metres += Geodesy.distance(vertices[j - 1], vertices[j]);
            }
        }
        return metres;
    }

    static String describe(Location location) {
        return "%s [%s] %s ±%.0f m, confidence %.2f, %s, not located %s"
                .formatted(
                        location.label(),
                        location.kind(),
                        location.extent(),
                        location.accuracyMetres(),
                        location.confidence(),
                        location.geometry()
                                .map(geometry -> geometry.getGeometryType()
                                        + " of %.0f m about ".formatted(metres(geometry))
                                        + geometry.getCentroid().toText())
                                .orElse("nowhere"),
                        location.unlocated());
    }

    @Override
    public String toString() {
        return note.isEmpty() ? text + " → " + label : "%s → %s (%s)".formatted(text, label, note);
    }
}
