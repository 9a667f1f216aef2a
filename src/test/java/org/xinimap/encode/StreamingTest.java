package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A layer of any size is written as it is read: the memory held does not grow with the features. */
class StreamingTest {
    private static final int MANY = 200_000;
    private static final long ROOM_BYTES = 8L << 20;
    private static final CoordinateWriting LON_LAT = new CoordinateWriting(false, 7);

    @Test
    void geoJsonHoldsNothingBack() throws IOException {
        Sink sink = new Sink();
        try (GeoJsonEncoder encoder = new GeoJsonEncoder(sink, LON_LAT)) {
            encoder.collection(features(sink), List.of(), "2024-01-01T00:00:00Z");
        }

        assertBounded(sink);
    }

    @Test
    void csvHoldsNothingBack() throws IOException {
        Sink sink = new Sink();
        CsvEncoder.write(features(sink), sink, LON_LAT);

        assertBounded(sink);
    }

    private static void assertBounded(Sink sink) {
        assertThat(sink.written).isGreaterThan(MANY * 100L);
        assertThat(sink.laggardBytes).as("read but not yet written, bytes").isLessThan(256L << 10);
        assertThat(sink.grown)
                .as("live heap grown in the midst of writing, bytes")
                .isLessThan(ROOM_BYTES);
    }

    private static Features features(Sink sink) {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class, "name", String.class);
        String name = "n".repeat(100);
        return Features.of(MANY, schema, i -> {
            sink.read(i);
            return new Object[] {Features.geometry("POINT (107." + i + " 40)"), name + i};
        });
    }

    /** Counts, and looks at the heap while the features pass. */
    private static final class Sink extends OutputStream {
        private static final int FIRST_LOOK = 10_000;

        private long written;
        private long laggardBytes;
        private long start;
        private long grown;

        void read(int number) {
            // Each feature is more than 100 bytes in either format.
            laggardBytes = Math.max(laggardBytes, number * 100L - written);
            if (number == FIRST_LOOK) {
                start = live();
            } else if (number == MANY - 1) {
                grown = live() - start;
            }
        }

        private static long live() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        @Override
        public void write(int octet) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }
    }
}
