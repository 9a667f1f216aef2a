package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Envelope;

class HilbertIndexTest {
    @Property(tries = 300)
    void findsExactlyWhatMeetsTheBoxAndIsCertainOfWhatReachesInto(
            @ForAll @IntRange(max = 700) int count, @ForAll long seed, @ForAll @IntRange(max = 12) int spread) {
        Random random = new Random(seed);
        double[] boxes = new double[4 * count];
        for (int i = 0; i < count; i++) {
            // On a coarse grid, so that many edges touch.
            double x = random.nextInt(spread + 1);
            double y = random.nextInt(spread + 1);
            boxes[4 * i] = random.nextInt(9) == 0 ? Double.NaN : x;
            boxes[4 * i + 1] = y;
            boxes[4 * i + 2] = x + random.nextInt(3);
            boxes[4 * i + 3] = y + random.nextInt(3);
        }
        HilbertIndex index = new HilbertIndex(boxes);
        for (int i = 0; i < 10; i++) {
            Envelope asked = new Envelope(
                    random.nextInt(spread + 1),
                    random.nextInt(spread + 2),
                    random.nextInt(spread + 1),
                    random.nextInt(spread + 2));
            assertThat(found(index, asked)).isEqualTo(expected(boxes, asked));
        }
        assertThat(found(index, new Envelope())).isEmpty();
    }

    private static Map<Integer, Boolean> found(HilbertIndex index, Envelope asked) {
        Map<Integer, Boolean> found = new TreeMap<>();
        index.search(
                asked,
                (place, certain) -> assertThat(found.put(index.item(place), certain))
                        .as("visited once")
                        .isNull());
        return found;
    }

    private static Map<Integer, Boolean> expected(double[] boxes, Envelope asked) {
        Map<Integer, Boolean> expected = new TreeMap<>();
        for (int i = 0; i < boxes.length / 4; i++) {
            Envelope box = new Envelope(boxes[4 * i], boxes[4 * i + 2], boxes[4 * i + 1], boxes[4 * i + 3]);
            if (!Double.isNaN(boxes[4 * i]) && asked.intersects(box)) {
                boolean across = asked.getMinX() <= box.getMinX() && box.getMaxX() <= asked.getMaxX();
                boolean along = asked.getMinY() <= box.getMinY() && box.getMaxY() <= asked.getMaxY();
                boolean passes = across
                        ? box.getMinY() < asked.getMinY() && box.getMaxY() > asked.getMaxY()
                        : box.getMinX() < asked.getMinX() && box.getMaxX() > asked.getMaxX();
                expected.put(i, (across || along) && !passes);
            }
        }
        return expected;
    }
}
