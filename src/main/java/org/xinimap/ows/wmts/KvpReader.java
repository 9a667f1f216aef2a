package org.xinimap.ows.wmts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;

/** Reads requests in key-value pairs (OGC 07-057r7, clause 8). */
final class KvpReader {
    static final String VERSION = "1.0.0";
    static final List<String> SECTIONS =
            List.of("ServiceIdentification", "ServiceProvider", "OperationsMetadata", "Contents", "Themes");
    static final List<String> MEDIA_TYPES = List.of("application/xml", "text/xml");

    private static final List<String> OPERATIONS = List.of("GetCapabilities", "GetTile", "GetFeatureInfo");

    private final KeyValues pairs;

    private KvpReader(KeyValues pairs) {
        this.pairs = pairs;
    }

    /**
     * @throws OwsException if it is no request, or one that is wrong
     * @throws InvalidParameter if a pair is given with different values
     */
    static WmtsRequest read(KeyValues pairs) {
        String service = pairs.require("service");
        if (!service.equalsIgnoreCase("WMTS")) {
            throw TileParameters.invalid("service", service, "WMTS");
        }
        String operation = pairs.require("request");
        KvpReader reader = new KvpReader(pairs);
        return switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities" -> reader.capabilities();
            case "gettile" -> reader.tile();
            case "getfeatureinfo" -> reader.featureInfo();
            default -> throw TileParameters.invalid("request", operation, String.join(", ", OPERATIONS));
        };
    }

    private WmtsRequest capabilities() {
        pairs.get("AcceptVersions").ifPresent(versions -> {
            if (!Arrays.asList(versions.split("\\s*,\\s*")).contains(VERSION)) {
                throw new OwsException(
                        OwsCode.VERSION_NEGOTIATION_FAILED, "", "The version spoken here is %s.".formatted(VERSION));
            }
        });
        String mediaType = pairs.get("AcceptFormats").stream()
                .flatMap(formats -> Arrays.stream(formats.split("\\s*,\\s*")))
                .filter(MEDIA_TYPES::contains)
                .findFirst()
                .orElse(MEDIA_TYPES.get(0));
        return new WmtsRequest.GetCapabilities(sections(), mediaType, language());
    }

    private List<String> sections() {
        Optional<String> given = pairs.get("Sections");
        if (given.isEmpty()) {
            if (pairs.has("Sections")) {
                throw OwsException.missing("sections");
            }
            return List.of();
        }
        List<String> asked = Arrays.asList(given.get().split("\\s*,\\s*"));
        for (String section : asked) {
            if (!section.equals("All") && !SECTIONS.contains(section)) {
                throw TileParameters.invalid("sections", section, "All, " + String.join(", ", SECTIONS));
            }
        }
        return asked.contains("All") ? List.of() : asked;
    }

    private WmtsRequest.GetTile tile() {
        pairs.get("version").filter(version -> !version.equals(VERSION)).ifPresent(version -> {
            throw TileParameters.invalid("version", version, VERSION);
        });
        String layer = pairs.require("layer");
        if (!pairs.has("style")) {
            throw OwsException.missing("style");
        }
        String format = pairs.require("format");
        String set = pairs.require("TileMatrixSet");
        String matrix = pairs.require("TileMatrix");
        String row = pairs.require("TileRow");
        String column = pairs.require("TileCol");
        return new WmtsRequest.GetTile(
                layer,
                pairs.get("style").orElse(""),
                TileParameters.format(format),
                TileParameters.tile(set, matrix, row, column),
                language());
    }

    private WmtsRequest featureInfo() {
        WmtsRequest.GetTile tile = tile();
        String i = pairs.require("I");
        String j = pairs.require("J");
        String format = pairs.require("InfoFormat");
        return new WmtsRequest.GetFeatureInfo(
                tile, TileParameters.pixel("I", i), TileParameters.pixel("J", j), TileParameters.infoFormat(format));
    }

    private Optional<String> language() {
        return pairs.get("language");
    }
}
