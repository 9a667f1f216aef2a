package org.xinimap.tile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.PngEncoder;

/** Cuts tiles out of a picture and writes them as files. Tiles without any content share one file. */
final class TileEncoder {
    private static final Map<String, byte[]> EMPTY = new ConcurrentHashMap<>();

    private TileEncoder() {}

    /** The file of a tile on which nothing is drawn. */
    static byte[] empty(TileFormat format, int pixels) {
        return EMPTY.computeIfAbsent(
                format + " " + pixels, key -> write(new Picture(pixels, pixels, new int[pixels * pixels]), format));
    }

    /**
     * The file of a square of a picture.
     *
     * @param x of its left edge, in pixels
     * @param y of its upper edge
     */
    static byte[] encode(Picture picture, int x, int y, int pixels, TileFormat format) {
        int[] tile = new int[pixels * pixels];
        int drawn = 0;
        for (int row = 0; row < pixels; row++) {
            int from = (y + row) * picture.width() + x;
            System.arraycopy(picture.argb(), from, tile, row * pixels, pixels);
            for (int i = from; i < from + pixels; i++) {
                drawn |= picture.argb()[i];
            }
        }
        return drawn == 0 ? empty(format, pixels) : write(new Picture(pixels, pixels, tile), format);
    }

    private static byte[] write(Picture picture, TileFormat format) {
        if (format == TileFormat.PNG) {
            return PngEncoder.encode(picture);
        }
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.argb());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        try {
            ImageIO.write(onWhite(image), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }
}
