package org.xinimap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings every command shares: where the truth, the geodata and the styles are. */
final class EngineOptions {
    @Option(
            names = "--store",
            paramLabel = "FILE|URL",
            description =
                    "The store: a GeoPackage, or postgresql://user:password@host/database (XINIMAP_STORE, default data/xinimap.gpkg).")
    private @Nullable String store;

    @Option(
            names = "--geodata",
            paramLabel = "DIR",
            description = "Folder with catalogue and gazetteer (XINIMAP_GEODATA, default geodata).")
    private @Nullable Path geodata;

    XinimapProperties properties() {
        return new XinimapProperties(
                chosen(store, "XINIMAP_STORE", "data/xinimap.gpkg"),
                Path.of(chosen(geodata == null ? null : geodata.toString(), "XINIMAP_GEODATA", "geodata")),
                Path.of(chosen(null, "XINIMAP_STYLES", "styles")),
                false,
                Optional.empty(),
                new XinimapProperties.Editor("editor", Optional.empty()),
                XinimapProperties.Postgis.DEFAULTS,
                XinimapProperties.Tiles.DEFAULTS);
    }

    List<String> springArguments() {
        List<String> arguments = new ArrayList<>();
        if (store != null) {
            arguments.add("--xinimap.store=" + store);
        }
        if (geodata != null) {
            arguments.add("--xinimap.geodata=" + geodata);
        }
        return arguments;
    }

    private static String chosen(@Nullable String option, String variable, String otherwise) {
        String environment = System.getenv(variable);
        if (option != null) {
            return option;
        }
        return environment == null || environment.isBlank() ? otherwise : environment;
    }
}
