package org.xinimap.ows.wmts;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.xinimap.ows.FeatureInfo;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.tile.TileFormat;

/**
 * Reads requests in addresses (OGC 07-057r7, clause 10). What an address names and is not there is not found: status 404
 * with the same report as for key-value pairs.
 */
final class RestReader {
    static final String CAPABILITIES = "/1.0.0/WMTSCapabilities.xml";
    static final String TILES = "/rest";

    private static final int TILE_PARTS = 6;
    private static final int INFO_PARTS = 8;

    private RestReader() {}

    /** @param path behind the service's address, percent signs decoded */
    static WmtsRequest read(String path, Optional<String> language) {
        if (path.equals(CAPABILITIES)) {
            return new WmtsRequest.GetCapabilities(List.of(), KvpReader.MEDIA_TYPES.get(0), language);
        }
        String[] parts = path.startsWith(TILES + "/")
                ? path.substring(TILES.length() + 1).split("/", -1)
                : new String[0];
        int dot = path.lastIndexOf('.');
        if (parts.length != TILE_PARTS && parts.length != INFO_PARTS || dot < path.lastIndexOf('/')) {
            throw notFound(path);
        }
        String extension = path.substring(dot + 1);
        int last = parts.length - 1;
        parts[last] = parts[last].substring(0, parts[last].length() - extension.length() - 1);
        try {
            return parts.length == TILE_PARTS
                    ? tile(parts, format(path, extension), language)
                    : info(path, parts, extension, language);
        } catch (OwsException e) {
            throw e.withStatus(HttpStatus.NOT_FOUND);
        }
    }

    private static TileFormat format(String path, String extension) {
        return TileFormat.ofExtension(extension).orElseThrow(() -> notFound(path));
    }

    private static WmtsRequest.GetTile tile(String[] parts, TileFormat format, Optional<String> language) {
        return new WmtsRequest.GetTile(
                parts[0], parts[1], format, TileParameters.tile(parts[2], parts[3], parts[4], parts[5]), language);
    }

    private static WmtsRequest info(String path, String[] parts, String extension, Optional<String> language) {
        FeatureInfo.Format format =
                TileParameters.infoFormatOfExtension(extension).orElseThrow(() -> notFound(path));
        return new WmtsRequest.GetFeatureInfo(
                tile(parts, TileFormat.PNG, language),
                TileParameters.pixel("I", parts[7]),
                TileParameters.pixel("J", parts[6]),
                format);
    }

    private static OwsException notFound(String path) {
        return new OwsException(
                        OwsCode.INVALID_PARAMETER_VALUE,
                        "",
                        "There is nothing at '%s'; the addresses of tiles are in the capabilities, at %s."
                                .formatted(path, CAPABILITIES))
                .withStatus(HttpStatus.NOT_FOUND);
    }
}
