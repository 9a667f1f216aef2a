package org.xinimap.ows.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.PngEncoder;

/** The picture formats of maps and legends. */
enum MapFormat {
    PNG("image/png"),
    JPEG("image/jpeg");

    private static final float QUALITY = 0.9f;

    private final String mediaType;

    MapFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(MapFormat::mediaType).toList();
    }

    /** @throws OwsException InvalidFormat */
    static MapFormat named(String text) {
        return find(text)
                .orElseThrow(() -> new OwsException(
                        OwsCode.INVALID_FORMAT,
                        "FORMAT",
                        "Parameter 'FORMAT' is '%s'; accepted: %s".formatted(text, String.join(", ", mediaTypes()))));
    }

    static Optional<MapFormat> find(String text) {
        String asked = text.toLowerCase(Locale.ROOT).split(";", -1)[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(asked))
                .findFirst();
    }

    byte[] encode(Picture picture) throws IOException {
        if (this == PNG) {
            return PngEncoder.encode(picture);
        }
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
