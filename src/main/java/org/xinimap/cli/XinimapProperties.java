package org.xinimap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings an administrator can give, each also as an environment variable ({@code XINIMAP_STORE} …).
 *
 * @param store the GeoPackage file that holds the truth
 * @param geodata folder with the catalogue, the gazetteer and the sample register
 * @param styles folder with the styles
 * @param sampleData whether the project lists in {@code geodata/projects} are imported at start
 * @param editor the user who may write
 */
@ConfigurationProperties("xinimap")
public record XinimapProperties(
        @DefaultValue("data/xinimap.gpkg") String store,
        @DefaultValue("geodata") Path geodata,
        @DefaultValue("styles") Path styles,
        @DefaultValue("true") boolean sampleData,
        @DefaultValue Editor editor) {

    /**
     * @param name user name
     * @param password absent: one is generated at first start and kept in {@code editor.password} beside the store
     */
    public record Editor(@DefaultValue("editor") String name, Optional<String> password) {}

    /** The store's file. */
    Path storeFile() {
        if (store.contains("://")) {
            throw new IllegalArgumentException(
                    "xinimap.store is '%s'; accepted: the path of a GeoPackage file, such as data/xinimap.gpkg"
                            .formatted(store.replaceAll("//[^@/]*@", "//…@")));
        }
        return Path.of(store).toAbsolutePath();
    }
}
