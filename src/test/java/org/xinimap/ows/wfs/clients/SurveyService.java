package org.xinimap.ows.wfs.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.xinimap.cli.RunningService;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.gpkg.GeoPackageStore;

/** Starts services on tables of the tests' own. The editor is {@code editor}, {@code secret}. */
final class SurveyService {
    static final String USER = "editor";
    static final String PASSWORD = "secret";

    private static final String CATALOG = """
            layers:
              - {name: parcels, title: 地块, source: "store:parcels"}
              - {name: wells, title: 水井, source: "store:wells"}
              - {name: ditches, title: 水渠, source: "store:ditches"}
              - {name: plots, title: 样地, source: "store:plots"}
            """;

    private SurveyService() {}

    /** What fills a store before the service opens it. */
    interface Tables {
        void write(FeatureStore store);
    }

    private static final class Holder {
        static final RunningService SERVICE = startSurvey();
    }

    /** The service of {@link Survey}, one for the whole JVM: a test leaves the tables as it found them. */
    static RunningService survey() {
        return Holder.SERVICE;
    }

    private static RunningService startSurvey() {
        try {
            Path folder = Files.createTempDirectory("xinimap-survey-");
            RunningService service = start(folder, CATALOG, Survey::write);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param folder an empty one, for everything the service keeps */
    static RunningService start(Path folder, String catalog, Tables tables) throws IOException {
        Path file = folder.resolve("x.gpkg");
        try (FeatureStore store = GeoPackageStore.open(file)) {
            tables.write(store);
        }
        Path geodata = Files.createDirectories(folder.resolve("geodata"));
        Path sample = Path.of("geodata");
        try (Stream<Path> files = Files.walk(sample.resolve("gazetteer"))) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Path copy = geodata.resolve(sample.relativize(source));
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy);
            }
        }
        Files.writeString(geodata.resolve("catalog.yml"), catalog);
        return RunningService.start(
                folder,
                "--xinimap.store=" + file,
                "--xinimap.geodata=" + geodata,
                "--xinimap.sample-data=false",
                "--xinimap.editor.password=" + PASSWORD);
    }
}
