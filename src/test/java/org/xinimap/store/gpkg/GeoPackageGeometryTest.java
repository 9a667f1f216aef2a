package org.xinimap.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.layer.PackedGeometry;

class GeoPackageGeometryTest {
    private static final List<String> GEOMETRIES = List.of(
            "POINT (88 39)",
            "LINESTRING (80 40, 81 41)",
            "POLYGON ((0 0, 9 0, 9 9, 0 0))",
            "MULTIPOLYGON Z (((0 0 1, 9 0 1, 9 9 1, 0 0 1)))",
            "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 5 5))");

    /** Another program may write anything: the worst that may happen is the exception readers expect. */
    @Property(tries = 20_000)
    void readsDamagedBytesOrSaysThatItCannot(@ForAll @LongRange(min = 0) long seed) throws ParseException {
        Random random = new Random(seed);
        String wkt = GEOMETRIES.get(random.nextInt(GEOMETRIES.size()));
        byte[] blob = GeoPackageGeometry.encode(new WKTReader(PackedGeometry.FACTORY).read(wkt), 4326);
        for (int i = random.nextInt(4); i >= 0; i--) {
            blob[random.nextInt(blob.length)] = (byte) random.nextInt(256);
        }
        if (random.nextBoolean()) {
            blob = Arrays.copyOf(blob, random.nextInt(blob.length + 1));
        }
        try {
            assertThat(GeoPackageGeometry.decode(blob).getGeometryType()).isNotEmpty();
            assertThat(GeoPackageGeometry.envelope(blob).toString()).isNotEmpty();
        } catch (ParseException expected) {
            assertThat(expected).hasMessageMatching("(?s).+");
        }
    }

    @Test
    void readsBothByteOrdersAndEveryKindOfEnvelope() throws ParseException {
        String point = "3FF0000000000000" + "4000000000000000";
        String box = "3FF0000000000000".repeat(2) + "4000000000000000".repeat(2);
        for (String header : List.of(
                "47500000000010E6",
                "47500002000010E6" + box,
                "47500004000010E6" + box + "0000000000000000".repeat(2),
                "47500006000010E6" + box + "0000000000000000".repeat(2),
                "47500008000010E6" + box + "0000000000000000".repeat(4))) {
            byte[] blob = HexFormat.of().parseHex(header + "0000000001" + point);
            Geometry geometry = GeoPackageGeometry.decode(blob);
            assertThat(geometry.toText()).isEqualTo("POINT (1 2)");
            assertThat(GeoPackageGeometry.envelope(blob).equals(geometry.getEnvelopeInternal()))
                    .isTrue();
        }
    }
}
