package org.xinimap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinimap.crs.Crs;
import org.xinimap.project.ImportJobs;
import org.xinimap.project.ImportRequest;

/**
 * What the first request would otherwise wait for, done once the service answers: the EPSG database, the search index's
 * pinyin, the fonts; and the import of the sample register into a store that has none.
 */
@Component
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final long FIRST_ANSWERS_MILLIS = 800;

    private final Engine engine;
    private final ImportJobs imports;
    private final ChineseFontHealth font;
    private final XinimapProperties properties;

    WarmUp(Engine engine, ImportJobs imports, ChineseFontHealth font, XinimapProperties properties) {
        this.engine = engine;
        this.imports = imports;
        this.font = font;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            // On two cores this work would hold up the first answers, the health check's among them.
            Thread.sleep(FIRST_ANSWERS_MILLIS);
            if (properties.sampleData() && engine.registerIsEmpty()) {
                importSamples(properties.geodata().resolve("projects"));
            }
            Crs.warm();
            engine.geocoder().warm();
            font.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("warm-up ended early; the first requests will be slower", e);
        }
    }

    private void importSamples(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            // A job deletes its file when it has ended, so it gets a copy.
            Path copy = Files.createTempFile("xinimap-sample-", ".upload");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            imports.submit(new ImportRequest(copy, file.getFileName().toString(), Optional.empty(), Optional.empty()));
        }
    }
}
