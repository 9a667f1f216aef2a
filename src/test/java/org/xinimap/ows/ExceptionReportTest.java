package org.xinimap.ows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.InvalidParameter;
import org.xinimap.Unavailable;

class ExceptionReportTest {
    @ParameterizedTest
    @CsvSource({
        "WFS_2_0,http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd",
        "WMTS_1_0,http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd",
        "WFS_1_1,http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd",
        "WFS_1_0,http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd"
    })
    void validatesAndNamesWhatIsAtFault(ExceptionReport form, String schema) throws Exception {
        OwsException failure = OwsException.of(new InvalidParameter("bbox", "<1 & \u0001>", "four numbers"));

        byte[] report = form.write(failure);

        assertThat(OgcSchemas.faults(report, schema)).isEmpty();
        assertThat(new String(report, StandardCharsets.UTF_8))
                .contains("\"InvalidParameterValue\"", "locator=\"bbox\"", "four numbers");
        assertThat(OgcSchemas.faults(form.write(OwsException.of(new IllegalStateException("secret"))), schema))
                .isEmpty();
    }

    @Test
    void tellsNothingOfTheInsideOfTheService() {
        OwsException failure = OwsException.of(new IllegalStateException("jdbc:secret"));

        assertThat(failure.status().value()).isEqualTo(500);
        assertThat(failure.getMessage()).doesNotContain("secret");
    }

    @Test
    void asksToComeBackWhenTheStoreIsAway() {
        OwsException failure = OwsException.of(new Unavailable("The database is away", Duration.ofSeconds(7)));

        assertThat(failure.status().value()).isEqualTo(503);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
    }
}
