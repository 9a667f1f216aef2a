package org.xinimap.encode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinimap.crs.Crs;

/**
 * A format features can be asked for in.
 *
 * @param id short name in lower case, unique: {@code kml}
 * @param mediaTypes what the format is served as, exactly; the first unless another was asked for by name
 * @param names further spellings that ask for the format, such as WFS {@code outputFormat=SHAPE-ZIP}
 * @param extension of file names, without the point
 * @param onlyCrs the only CRS the format can carry; empty: any
 * @param writer what writes it
 */
public record FeatureFormat(
        String id,
        List<String> mediaTypes,
        List<String> names,
        String extension,
        Optional<Crs> onlyCrs,
        FeatureWriter writer) {
    public FeatureFormat {
        mediaTypes = List.copyOf(mediaTypes);
        names = List.copyOf(names);
    }

    /** What it is served as when nothing else is asked for. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** What it is served as to one who asked by this spelling. */
    public String mediaType(String asked) {
        String wanted = folded(asked);
        return mediaTypes.stream()
                .filter(type -> folded(type).equals(wanted))
                .findFirst()
                .orElse(mediaType());
    }

    /** Whether this spelling asks for the format, whatever its case and the spaces around parameters. */
    public boolean answers(String asked) {
        String wanted = folded(asked);
        return folded(id).equals(wanted)
                || names.stream().anyMatch(name -> folded(name).equals(wanted))
                || mediaTypes.stream().anyMatch(type -> folded(type).equals(wanted));
    }

    /** The CRS features must be queried in when the client asked for this one, or for none in particular. */
    public Crs crs(Crs asked) {
        return onlyCrs.orElse(asked);
    }

    /** A file name for the answer. */
    public String fileName(String layer) {
        return layer + "." + extension;
    }

    /** A plus sign in a query string, written without escape, arrives as a space. */
    private static String folded(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*;\\s*", ";")
                .replace(' ', '+');
    }
}
