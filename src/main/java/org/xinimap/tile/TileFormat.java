package org.xinimap.tile;

import java.util.Arrays;
import java.util.Optional;

/** The file formats of tiles. */
public enum TileFormat {
    PNG("image/png", "png"),
    /** What is transparent is white in it. */
    JPEG("image/jpeg", "jpg");

    private final String mediaType;
    private final String extension;

    TileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of addresses, without the point. */
    public String extension() {
        return extension;
    }

    public static Optional<TileFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(mediaType.strip()))
                .findFirst();
    }

    public static Optional<TileFormat> ofExtension(String extension) {
        return extension.equals("jpeg")
                ? Optional.of(JPEG)
                : Arrays.stream(values())
                        .filter(format -> format.extension.equals(extension))
                        .findFirst();
    }
}
