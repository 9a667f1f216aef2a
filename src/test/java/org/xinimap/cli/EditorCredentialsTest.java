package org.xinimap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorCredentialsTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheGeneratedPasswordForTheNextStart() {
        EditorCredentials first = EditorCredentials.of(properties(Optional.empty()));
        EditorCredentials second = EditorCredentials.of(properties(Optional.empty()));

        assertThat(first.password()).hasSizeGreaterThanOrEqualTo(16).isEqualTo(second.password());
        assertThat(first.generated()).isTrue();
    }

    @Test
    void letsOnlyTheServiceReadTheGeneratedPassword() throws Exception {
        EditorCredentials generated = EditorCredentials.of(properties(Optional.empty()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(generated.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void takesAConfiguredPasswordAndWritesNothing() {
        EditorCredentials configured = EditorCredentials.of(properties(Optional.of("s3cret")));

        assertThat(configured.password()).isEqualTo("s3cret");
        assertThat(configured.file()).doesNotExist();
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(EditorCredentials.of(properties(Optional.of("s3cret"))).toString())
                .doesNotContain("s3cret");
    }

    private XinimapProperties properties(Optional<String> password) {
        return new XinimapProperties(
                folder.resolve("xinimap.gpkg").toString(),
                Path.of("geodata"),
                Path.of("styles"),
                false,
                Optional.empty(),
                new XinimapProperties.Editor("editor", password),
                XinimapProperties.Postgis.DEFAULTS,
                XinimapProperties.Tiles.DEFAULTS);
    }
}
