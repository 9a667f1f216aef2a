package org.xinimap.ows.wfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.XmlWriter;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/**
 * The file that keeps the stored queries which clients have made: a {@code CreateStoredQuery} request that makes them all. It is
 * replaced as a whole, so that it has what was there before or what is there now.
 */
public final class StoredQueryFile {
    private final Path file;

    /** @param file need not be there, nor its folder */
    public StoredQueryFile(Path file) {
        this.file = file;
    }

    /** @throws UncheckedIOException if the file can't be read */
    List<CreatedQuery> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return XmlParser.parse(bytes, XmlLimits.BODY).children("StoredQueryDefinition").stream()
                    .map(CreatedQuery::of)
                    .toList();
        } catch (XmlFault | OwsException | InvalidParameter e) {
            throw new IllegalStateException(
                    "The stored queries in %s can't be read: %s. Mend the file, or move it away to start without them."
                            .formatted(file, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored queries in " + file + " can't be read", e);
        }
    }

    /** @throws UncheckedIOException if it can't be written; then it is as it was */
    void write(List<XmlElement> definitions) {
        XmlWriter xml = new XmlWriter();
        xml.open("CreateStoredQuery", "xmlns", WfsVersion.V2_0.namespace(), "service", "WFS", "version", "2.0.0");
        definitions.forEach(xml::copy);
        byte[] bytes = xml.close().toBytes();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, bytes);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The stored queries can't be written to " + file, e);
        }
    }
}
