package org.xinimap.ows.wmts;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xinimap.ows.FeatureInfo;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.tile.Tile;
import org.xinimap.tile.TileFormat;
import org.xinimap.tile.TileMatrix;
import org.xinimap.tile.TileMatrixSet;

/** The values of a request, from text. What is refused is named as the standard names it (tables 22, 25, 27 and 30). */
final class TileParameters {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private TileParameters() {}

    static Tile tile(String set, String matrix, String row, String column) {
        TileMatrixSet tiles = TileMatrixSet.named(set)
                .orElseThrow(() -> invalid(
                        "TileMatrixSet",
                        set,
                        String.join(
                                ", ",
                                TileMatrixSet.ALL.stream()
                                        .map(TileMatrixSet::id)
                                        .toList())));
        TileMatrix level = tiles.matrix(matrix)
                .orElseThrow(() -> invalid(
                        "TileMatrix",
                        matrix,
                        "%s to %s of %s"
                                .formatted(
                                        tiles.matrices().get(0).id(),
                                        tiles.matrices()
                                                .get(tiles.matrices().size() - 1)
                                                .id(),
                                        tiles.id())));
        int y = index("TileRow", row, level.height(), OwsCode.TILE_OUT_OF_RANGE);
        int x = index("TileCol", column, level.width(), OwsCode.TILE_OUT_OF_RANGE);
        return new Tile(tiles, level, x, y);
    }

    /** A pixel of a tile. */
    static int pixel(String name, String text) {
        return index(name, text, TileMatrix.TILE_SIZE, OwsCode.POINT_IJ_OUT_OF_RANGE);
    }

    private static int index(String name, String text, int count, OwsCode outOfRange) {
        if (!WHOLE.matcher(text).matches()) {
            throw invalid(name, text, "a whole number");
        }
        long index = Long.parseLong(text);
        if (index < 0 || index >= count) {
            throw new OwsException(outOfRange, name, "%s is %d; accepted: 0 to %d".formatted(name, index, count - 1));
        }
        return (int) index;
    }

    static TileFormat format(String mediaType) {
        return TileFormat.ofMediaType(mediaType)
                .orElseThrow(() -> invalid("Format", mediaType, names(TileFormat.values(), TileFormat::mediaType)));
    }

    static FeatureInfo.Format infoFormat(String mediaType) {
        return FeatureInfo.Format.of(mediaType)
                .orElseThrow(() -> invalid(
                        "InfoFormat", mediaType, names(FeatureInfo.Format.values(), FeatureInfo.Format::mediaType)));
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return String.join(", ", Arrays.stream(values).map(name).toList());
    }

    /** The endings of addresses that stand for a form of feature information. */
    static Optional<FeatureInfo.Format> infoFormatOfExtension(String extension) {
        return switch (extension) {
            case "txt" -> Optional.of(FeatureInfo.Format.TEXT);
            case "html" -> Optional.of(FeatureInfo.Format.HTML);
            case "json" -> Optional.of(FeatureInfo.Format.JSON);
            default -> Optional.empty();
        };
    }

    static String extension(FeatureInfo.Format format) {
        return switch (format) {
            case TEXT -> "txt";
            case HTML -> "html";
            case JSON -> "json";
        };
    }

    static OwsException invalid(String parameter, String value, String accepted) {
        return new OwsException(
                OwsCode.INVALID_PARAMETER_VALUE,
                parameter,
                "Parameter '%s' is '%s'; accepted: %s"
                        .formatted(parameter, value.length() <= 100 ? value : value.substring(0, 100) + "…", accepted));
    }
}
