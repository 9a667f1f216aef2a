package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinimap.ows.OgcSchemas;
import org.xinimap.ows.ServiceMetadata;

class CapabilitiesTest {
    private static final String ADDRESS = "https://maps.example/xini/wfs";

    private static Capabilities capabilities(WfsVersion version, boolean editable, List<String> sections) {
        ServiceMetadata service = new ServiceMetadata(
                new ServiceMetadata.Label("要素 & 服务", "Features & more"),
                "Key <projects>",
                List.of("规划"),
                "Xini",
                "https://xini.example/",
                "Desk",
                "desk@xini.example",
                "NONE",
                "NONE");
        return new Capabilities(
                service,
                ADDRESS,
                Wells.TYPES.all(),
                Locale.CHINESE,
                sections,
                OutputFormat.advertised(version),
                editable,
                editable);
    }

    @ParameterizedTest
    @CsvSource({
        "V1_0,false,http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd",
        "V1_0,true,http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd",
        "V1_1,false,http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
        "V1_1,true,http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
        "V2_0,false,http://schemas.opengis.net/wfs/2.0/wfs.xsd",
        "V2_0,true,http://schemas.opengis.net/wfs/2.0/wfs.xsd"
    })
    void validateAgainstTheSchemaOfTheirVersion(WfsVersion version, boolean editable, String schema) throws Exception {
        byte[] document = capabilities(version, editable, List.of()).write(version);

        assertThat(OgcSchemas.faults(document, schema)).isEmpty();
        assertThat(new String(document, StandardCharsets.UTF_8)).contains("水井", "要素 &amp; 服务");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_1", "V2_0"})
    void holdTheSectionsAskedForAlone(WfsVersion version) throws Exception {
        byte[] document =
                capabilities(version, false, List.of("FeatureTypeList")).write(version);

        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("FeatureTypeList")
                .doesNotContain("ServiceProvider>", "OperationsMetadata>");
    }

    @ParameterizedTest
    @EnumSource
    void giveTheAddressTheClientSeesWithoutAQuery(WfsVersion version) {
        String document = new String(capabilities(version, true, List.of()).write(version), StandardCharsets.UTF_8);

        assertThat(document).contains("\"" + ADDRESS).doesNotContain(ADDRESS + "?service");
    }
}
