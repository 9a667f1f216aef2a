package org.xinimap.render.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PixelDeflaterTest {
    private static byte[] inflated(byte[] stream, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(stream);
        byte[] data = new byte[length + 10];
        int read = inflater.inflate(data);
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(data, read);
    }

    /** Runs, rows like the one above, noise: in different shares. */
    @Property(tries = 300)
    void whatZlibReadsIsWhatWasWritten(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int unit,
            @ForAll @IntRange(max = 60_000) int length,
            @ForAll @IntRange(min = 1, max = 256) int values)
            throws DataFormatException {
        Random random = new Random(seed);
        byte[] data = new byte[length];
        for (int i = 0; i < length; ) {
            int run = 1 + random.nextInt(200);
            int kind = random.nextInt(3);
            int back = i == 0 ? 0 : 1 + random.nextInt(Math.min(i, 40_000));
            byte value = (byte) random.nextInt(values);
            for (int end = Math.min(length, i + run); i < end; i++) {
                data[i] = kind == 0 ? value : kind == 1 && back > 0 ? data[i - back] : (byte) random.nextInt(values);
            }
        }
        assertThat(inflated(new PixelDeflater().compress(data, unit), length)).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 257, 258, 259, 65_535, 65_536, 65_537, 1_000_000})
    void writesAnyLength(int length) throws DataFormatException {
        PixelDeflater deflater = new PixelDeflater();
        assertThat(inflated(deflater.compress(new byte[length], 3), length)).isEqualTo(new byte[length]);
        byte[] noise = new byte[length];
        new Random(3).nextBytes(noise);
        assertThat(inflated(deflater.compress(noise, 3), length)).isEqualTo(noise);
    }

    /** Frequencies like Fibonacci's numbers want codes as long as there are symbols. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 15, 20, 40})
    void keepsCodesShortEnough(int symbols) {
        int[] frequencies = new int[symbols];
        int[] last = {1, 1};
        for (int i = 0; i < symbols; i++) {
            frequencies[i] = last[0];
            last = new int[] {last[1], last[0] + last[1]};
        }
        HuffmanCode code = HuffmanCode.of(frequencies, 15);
        double used = Arrays.stream(code.lengths())
                .mapToDouble(length -> Math.pow(2, -length))
                .sum();
        assertThat(Arrays.stream(code.lengths())).allMatch(length -> length > 0 && length <= 15);
        assertThat(used).isLessThanOrEqualTo(1);
    }
}
