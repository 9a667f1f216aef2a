package org.xinimap.style;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.styling.AbstractStyleVisitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the styles folder, as last read.
 *
 * @param stamps of the file and the graphics it shows
 * @param document absent where it could never be read
 * @param hash of the file's and the graphics' content
 */
record StyleFile(Path path, Map<Path, FileStamp> stamps, Optional<StyleDocument> document, String hash) {
    private static final Logger LOG = LoggerFactory.getLogger(LayerStyles.class);

    /** The file as it is now; where it cannot be read, as it was. */
    static StyleFile read(Path path, Path folder, Optional<StyleFile> before) {
        Map<Path, FileStamp> stamps = new LinkedHashMap<>();
        stamps.put(path, FileStamp.of(path));
        try {
            byte[] content = Files.readAllBytes(path);
            StyleDocument document = new StyleReader(folder).read(content);
            MessageDigest digest = sha256();
            digest.update(content);
            for (Path graphic : graphics(document, folder)) {
                stamps.put(graphic, FileStamp.of(graphic));
                digest.update(Files.readAllBytes(graphic));
            }
            StyleFile file = new StyleFile(path, stamps, Optional.of(document), hex(digest));
            if (!before.map(StyleFile::hash).equals(Optional.of(file.hash()))) {
                logProblems(path, document);
            }
            return file;
        } catch (StyleFault | IOException e) {
            if (before.isEmpty() || before.get().stamps().get(path).mayDiffer(stamps.get(path))) {
                String instead = before.flatMap(StyleFile::document).isPresent() ? "what it was before" : "a default";
                LOG.warn("Style {} cannot be read, {} is used: {}", path, instead, e.getMessage());
            }
            return new StyleFile(
                    path,
                    stamps,
                    before.flatMap(StyleFile::document),
                    before.map(StyleFile::hash).orElse(""));
        }
    }

    private static void logProblems(Path path, StyleDocument document) {
        for (StyleProblem problem : document.problems()) {
            LOG.warn(
                    "Style {}, line {}, column {}, {}: {}",
                    path,
                    problem.line(),
                    problem.column(),
                    problem.element(),
                    problem.message().en());
        }
    }

    private static Set<Path> graphics(StyleDocument document, Path folder) {
        GraphicFiles files = new GraphicFiles(Optional.of(folder));
        Set<Path> found = new LinkedHashSet<>();
        document.descriptor().accept(new AbstractStyleVisitor() {
            @Override
            public void visit(ExternalGraphic graphic) {
                files.find(graphic.getURI()).ifPresent(found::add);
            }
        });
        return found;
    }

    boolean mayHaveChanged() {
        return stamps.entrySet().stream().anyMatch(stamp -> stamp.getValue().mayDiffer(FileStamp.of(stamp.getKey())));
    }

    static String hash(String text) {
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
