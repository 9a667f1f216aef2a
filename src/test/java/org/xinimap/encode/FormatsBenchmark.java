package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xinimap.crs.Crs;
import org.xinimap.layer.PackedGeometry;

/**
 * How fast each format is written, and how much more heap lives at the end of a long layer than at its beginning. A program, run
 * by hand: {@code FormatsBenchmark [features]}.
 */
final class FormatsBenchmark {
    private static final int VERTICES = 20;
    private static final int FIRST_LOOK = 10_000;
    private static final SimpleFeatureType SCHEMA = Features.schema(
            "geom",
            LineString.class,
            "名称",
            String.class,
            "year",
            Long.class,
            "day",
            LocalDate.class,
            "km",
            Double.class);

    private FormatsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        System.out.printf(
                "%-12s %10s %12s %12s %14s%n", "format", "seconds", "features/s", "MB written", "heap grown kB");
        for (FeatureFormat format : FeatureFormats.all()) {
            measure(format, FIRST_LOOK + 2);
            System.out.print(measure(format, count));
        }
    }

    private static String measure(FeatureFormat format, int count) throws IOException {
        Counter out = new Counter();
        long[] live = new long[2];
        Features features = Features.of(count, SCHEMA, i -> {
            if (i == FIRST_LOOK) {
                live[0] = live();
            } else if (i == count - 1) {
                live[1] = live();
            }
            return new Object[] {
                line(i), "锡尼镇供水管网改造工程" + i, (long) i, LocalDate.of(2026, 1, 1).plusDays(i % 365), i / 7.0
            };
        });
        long start = System.nanoTime();
        format.writer().write(features, SampleFeatures.context(Crs.CRS84), out);
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%-12s %10.2f %,12.0f %12.1f %,14d%n",
                format.id(),
                seconds,
                count / seconds,
                out.bytes / 1e6,
                (live[1] - live[0]) / 1024);
    }

    private static LineString line(int number) {
        Coordinate[] points = new Coordinate[VERTICES];
        for (int i = 0; i < VERTICES; i++) {
            points[i] = new Coordinate(88 + number * 1e-6 + i * 1e-4, 40 + Math.sin(i + number) * 1e-3);
        }
        return PackedGeometry.FACTORY.createLineString(points);
    }

    /** Heap that is still reachable once the collector has run. */
    private static long live() {
        WeakReference<Object> sign = new WeakReference<>(new Object());
        while (sign.get() != null) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int at, int length) {
            bytes += length;
        }
    }
}
