package org.xinimap.store.gpkg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.store.Edit;

/**
 * A program that edits until it is killed. Each transaction has two edits: it adds a feature with the transaction's number, and
 * either adds a second one with that number or, every third time, raises the number on the first feature of all. After each
 * {@code apply} that returned, a line with the number is printed.
 */
final class EditingProcess {
    static final String TABLE = "projects";

    private EditingProcess() {}

    public static void main(String[] arguments) {
        try (GeoPackageStore store = GeoPackageStore.open(Path.of(arguments[0]))) {
            for (long number = Long.parseLong(arguments[1]); ; number++) {
                List<Edit> edits = new ArrayList<>();
                edits.add(insert(number));
                edits.add(
                        number % 3 == 0
                                ? new Edit.Update(TABLE, "1", Map.of("number", number), OptionalLong.empty())
                                : insert(number));
                store.apply(edits);
                System.out.println(number);
                System.out.flush();
            }
        }
    }

    static Edit insert(long number) {
        return new Edit.Insert(
                TABLE,
                Map.of(
                        "number",
                        number,
                        "geom",
                        PackedGeometry.FACTORY.createPoint(new Coordinate(number % 180, number % 90))));
    }
}
