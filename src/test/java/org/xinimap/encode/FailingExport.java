package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Point;
import org.xinimap.crs.Crs;

/** A process that begins a download in every format whose source fails, then one in every format that ends well. */
final class FailingExport {
    private static final int FEATURES = 500;

    private FailingExport() {}

    public static void main(String[] arguments) throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Point.class, "name", String.class);
        for (FeatureFormat format : FeatureFormats.all()) {
            Features failing = Features.of(FEATURES, schema, i -> {
                if (i == FEATURES - 1) {
                    throw new IllegalStateException("the source failed");
                }
                return new Object[] {Features.geometry("POINT (1 2)"), "name"};
            });
            try {
                format.writer().write(failing, SampleFeatures.context(Crs.CRS84), OutputStream.nullOutputStream());
                throw new AssertionError(format.id() + " hid the failure");
            } catch (IllegalStateException e) {
                System.out.println(format.id() + ": " + e.getMessage());
            }
            format.writer()
                    .write(
                            SampleFeatures.MIXED.features(),
                            SampleFeatures.context(Crs.CRS84),
                            OutputStream.nullOutputStream());
        }
    }
}
