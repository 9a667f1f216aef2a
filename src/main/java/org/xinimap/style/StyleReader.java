package org.xinimap.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/**
 * Reads SLD 1.0.0 (OGC 02-070) and SLD 1.1.0 (05-078r4) with SE 1.1.0 (05-077r4), as written by QGIS and GeoServer, too, in
 * the encoding the document declares. Nothing is fetched: neither rules, features and symbols by reference, nor graphics
 * that are not files below the styles folder. Safe for use by many threads.
 */
public final class StyleReader {
    private static final XmlLimits LIMITS = new XmlLimits(1 << 20, 64, 100_000);
    private static final int MOST_RULES = 200;
    private static final Set<String> ROOTS = Set.of("StyledLayerDescriptor", "UserStyle", "FeatureTypeStyle");
    private static final Set<String> NAMESPACES = Set.of("http://www.opengis.net/sld", "http://www.opengis.net/se", "");
    private static final Set<String> VERSIONS = Set.of("1.0.0", "1.0", "1.1.0", "1.1", "");

    private final GraphicFiles files;

    /** For documents of which it is not known where their graphics are. */
    public StyleReader() {
        files = new GraphicFiles(Optional.empty());
    }

    /** @param folder where the graphics are that documents name: those not found there are problems */
    public StyleReader(Path folder) {
        files = new GraphicFiles(Optional.of(folder));
    }

    /** @throws StyleFault if it is no style document, or one beyond the limits: 1 MB, 200 rules */
    public StyleDocument read(byte[] document) throws StyleFault {
        try {
            XmlElement root = XmlParser.parse(new ByteArrayInputStream(document), LIMITS);
            check(root);
            StyleProblems problems = new StyleProblems();
            return new StyleDocument(new StyledLayerReader(problems, files).read(root), problems.inOrder());
        } catch (XmlFault e) {
            StyleFault fault = new StyleFault(e.getMessage(), e.line(), e.column());
            fault.initCause(e);
            throw fault;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(XmlElement root) throws StyleFault {
        if (!ROOTS.contains(root.name()) || !NAMESPACES.contains(root.namespace())) {
            throw fault(
                    root,
                    "%s is no style; accepted: a StyledLayerDescriptor of SLD 1.0.0 or 1.1.0"
                            .formatted(root.qualifiedName()));
        }
        String version = root.attribute("version").orElse("").strip();
        if (!VERSIONS.contains(version)) {
            throw fault(root, "SLD of version '%s'; accepted: 1.0.0, 1.1.0".formatted(version));
        }
        countRules(root, 0);
    }

    private static int countRules(XmlElement element, int before) throws StyleFault {
        int count = before;
        for (XmlElement child : element.children()) {
            if (child.name().equals("Rule") && ++count > MOST_RULES) {
                throw fault(child, "too many rules; accepted: %d".formatted(MOST_RULES));
            }
            count = countRules(child, count);
        }
        return count;
    }

    private static StyleFault fault(XmlElement element, String message) {
        return new StyleFault(
                "line %d, column %d: %s".formatted(element.startLine(), element.startColumn(), message),
                element.startLine(),
                element.startColumn());
    }
}
