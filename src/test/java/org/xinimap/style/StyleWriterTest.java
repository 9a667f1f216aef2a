package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayerDescriptor;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StyleWriterTest {
    static Stream<Named<Path>> documents() throws IOException {
        List<Path> found = new java.util.ArrayList<>();
        for (String folder : List.of("styles", "src/test/resources/org/xinimap/style")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".sld")).forEach(found::add);
            }
        }
        return found.stream().sorted().map(file -> Named.of(file.getFileName().toString(), file));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsWrittenAsSe11IsReadAsAnEqualStyle(Path file) throws Exception {
        assertSameWhenWritten(file, SldVersion.V1_1_0);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsWrittenAsSld10IsReadAsAnEqualStyle(Path file) throws Exception {
        assertSameWhenWritten(file, SldVersion.V1_0_0);
    }

    private static void assertSameWhenWritten(Path file, SldVersion version) throws Exception {
        StyledLayerDescriptor first =
                new StyleReader().read(Files.readAllBytes(file)).descriptor();
        byte[] written = new StyleWriter().write(first, version);
        StyledLayerDescriptor second = new StyleReader().read(written).descriptor();
        assertThat(styles(second))
                .as(new String(written, StandardCharsets.UTF_8))
                .isNotEmpty()
                .isEqualTo(styles(first));
        assertThat(new StyleWriter().write(second, version)).isEqualTo(written);
    }

    private static List<Style> styles(StyledLayerDescriptor descriptor) {
        return descriptor.layers().stream()
                .flatMap(layer -> ((NamedLayer) layer).styles().stream())
                .toList();
    }
}
