package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-known text. */
class GeometryTextTest {
    private final GeometryText text = new GeometryText(new CoordinateWriting(false, 7));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1.5 -2)",
                "POINT Z (1 2 3.25)",
                "POINT EMPTY",
                "LINESTRING (1 2, 3 4)",
                "POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 2 3, 2 4, 1 2))",
                "MULTIPOINT ((1 2), EMPTY, (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 20, 20 29, 29 29, 20 20), (21 22, 22 23, 22 24, 21 22)))",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4)), POLYGON EMPTY)",
                "GEOMETRYCOLLECTION Z (MULTIPOINT Z ((1 2 3), (3 4 5)))"
            })
    void readsBackAsItWasWritten(String wkt) {
        assertThat(text.of(Features.geometry(wkt))).isEqualTo(wkt);
        assertThat(Features.geometry(text.of(Features.geometry(wkt))).toText())
                .isEqualTo(Features.geometry(wkt).toText());
    }

    @Test
    void northingComesFirstWhereTheCrsWantsIt() {
        assertThat(new GeometryText(new CoordinateWriting(true, 3))
                        .of(Features.geometry("LINESTRING Z (1.00049 2 3, 4 5 6)")))
                .isEqualTo("LINESTRING Z (2 1 3, 5 4 6)");
    }
}
