package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.crs.Crs;
import org.xinimap.encode.gml.GmlDocument;
import org.xinimap.encode.gml.GmlSchemaWriter;
import org.xinimap.encode.gml.GmlVersion;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Query;
import org.xinimap.ows.OgcSchemas;

class GmlValidityTest {
    @ParameterizedTest
    @CsvSource({
        "V2,EPSG:4326,http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd,'101,41'",
        "V3_1,urn:ogc:def:crs:EPSG::4326,http://schemas.opengis.net/wfs/1.1.0/wfs.xsd,'41 101'",
        "V3_2,urn:ogc:def:crs:EPSG::4326,http://schemas.opengis.net/wfs/2.0/wfs.xsd,'41 101'",
        "V3_2,EPSG:4326,http://schemas.opengis.net/wfs/2.0/wfs.xsd,'101 41'",
        "V3_2,http://www.opengis.net/def/crs/OGC/1.3/CRS84,http://schemas.opengis.net/wfs/2.0/wfs.xsd,'101 41'"
    })
    void collectionsValidateAgainstTheirSchema(GmlVersion version, String crs, String schema, String position)
            throws Exception {
        Layer wells = Wells.TYPES.all().get(0);
        ByteArrayOutputStream described = new ByteArrayOutputStream();
        GmlSchemaWriter.write(Wells.TYPES.all(), version, FeatureTypes.PREFIX, FeatureTypes.NAMESPACE, described);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GmlDocument document = new GmlDocument(out, version, FeatureTypes.NAMESPACE, "http://x/?a=1&b=2");
        document.open(new GmlDocument.Counts(
                OptionalLong.of(9), 9, "2024-01-01T00:00:00Z", Optional.of("http://x/?a&b"), Optional.empty()));
        try (FeatureResult features = wells.current().query(Query.ALL)) {
            document.features(wells.name(), features, Crs.parse(crs));
        }
        document.close();

        assertThat(OgcSchemas.faults(out.toByteArray(), described.toByteArray(), schema))
                .isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(">" + position + "<");
    }
}
