package org.xinimap.encode.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinimap.encode.FeatureWriter;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.store.gpkg.GeoPackageExport;

/**
 * A GeoPackage of one layer. Ids that are whole numbers become the table's key, without the prefix the protocol gives them.
 *
 * <p>Nothing is written before all features were read, so that an error while reading them is still an error.
 */
public final class GeoPackageWriter implements FeatureWriter {
    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        Path file = Files.createTempFile("xinimap-export", ".gpkg");
        try {
            GeoPackageExport.write(
                    file,
                    List.of(new GeoPackageExport.Table(
                            context.layer(),
                            context.title().in(context.locale()),
                            context.description().in(context.locale()),
                            context.crs(),
                            features)));
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
        out.flush();
    }
}
