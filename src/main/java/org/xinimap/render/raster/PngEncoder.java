package org.xinimap.render.raster;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes pictures as PNG (ISO/IEC 15948): with a palette where 256 colours are enough, without alpha where nothing shows through.
 * Maps are compressed quickly rather than well: a client waits for the drawing, not for the line.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 256;
    /** A power of two well above the palette's size. */
    private static final int SLOTS = 1024;

    private final Picture picture;
    private final ByteArrayOutputStream out;
    /** Straight, not premultiplied, in the order they were met. */
    private final int[] colours = new int[PALETTE];

    private final int[] slotColours = new int[SLOTS];
    private final short[] slotIndexes = new short[SLOTS];
    private int count;

    private PngEncoder(Picture picture) {
        this.picture = picture;
        this.out = new ByteArrayOutputStream(picture.argb().length / 4 + 1024);
    }

    public static byte[] encode(Picture picture) {
        return new PngEncoder(picture).encode();
    }

    private byte[] encode() {
        out.writeBytes(SIGNATURE);
        byte[] indexes = indexed();
        boolean opaque = isOpaque();
        int type = indexes.length > 0 ? 3 : opaque ? 2 : 6;
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(picture.width()).putInt(picture.height()).put((byte) 8).put((byte) type);
        chunk("IHDR", header.array(), 13);
        if (indexes.length > 0) {
            palette(opaque);
            compress(indexes, 1);
        } else {
            int samples = opaque ? 3 : 4;
            compress(rows(samples), samples);
        }
        chunk("IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private boolean isOpaque() {
        for (int argb : picture.argb()) {
            if (argb >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    /** Rows of palette indexes, each after its filter byte; empty if there are too many colours. */
    private byte[] indexed() {
        Arrays.fill(slotIndexes, (short) -1);
        int width = picture.width();
        byte[] rows = new byte[(width + 1) * picture.height()];
        int[] argb = picture.argb();
        int at = 0;
        int last = 0;
        int lastIndex = -1;
        for (int i = 0; i < argb.length; i++) {
            if (i % width == 0) {
                at++;
            }
            if (lastIndex < 0 || argb[i] != last) {
                last = argb[i];
                lastIndex = index(last);
                if (lastIndex < 0) {
                    return new byte[0];
                }
            }
            rows[at++] = (byte) lastIndex;
        }
        return rows;
    }

    private int index(int argb) {
        int slot = (argb * 0x9E3779B1) >>> 22;
        while (slotIndexes[slot] >= 0) {
            if (slotColours[slot] == argb) {
                return slotIndexes[slot];
            }
            slot = (slot + 1) % SLOTS;
        }
        if (count == PALETTE) {
            return -1;
        }
        slotColours[slot] = argb;
        slotIndexes[slot] = (short) count;
        colours[count] = straight(argb);
        return count++;
    }

    private void palette(boolean opaque) {
        byte[] rgb = new byte[3 * count];
        byte[] alpha = new byte[count];
        for (int i = 0; i < count; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
            alpha[i] = (byte) (colours[i] >>> 24);
        }
        chunk("PLTE", rgb, rgb.length);
        if (!opaque) {
            chunk("tRNS", alpha, alpha.length);
        }
    }

    /** Rows of samples as they are (filter type 0): the colours of a map repeat, their differences do not. */
    private byte[] rows(int samples) {
        int width = picture.width();
        byte[] rows = new byte[(width * samples + 1) * picture.height()];
        int[] argb = picture.argb();
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            at++;
            for (int x = 0; x < width; x++) {
                int colour = straight(argb[y * width + x]);
                rows[at++] = (byte) (colour >> 16);
                rows[at++] = (byte) (colour >> 8);
                rows[at++] = (byte) colour;
                if (samples == 4) {
                    rows[at++] = (byte) (colour >>> 24);
                }
            }
        }
        return rows;
    }

    private static int straight(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0xff || alpha == 0) {
            return argb;
        }
        int half = alpha / 2;
        int red = Math.min(255, ((argb >> 16 & 0xff) * 255 + half) / alpha);
        int green = Math.min(255, ((argb >> 8 & 0xff) * 255 + half) / alpha);
        int blue = Math.min(255, ((argb & 0xff) * 255 + half) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private void compress(byte[] rows, int samples) {
        byte[] data = new PixelDeflater().compress(rows, samples);
        chunk("IDAT", data, data.length);
    }

    private void chunk(String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
