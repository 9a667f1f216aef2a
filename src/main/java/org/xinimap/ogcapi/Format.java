package org.xinimap.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.xinimap.InvalidParameter;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.Refusal;

/** The encodings a resource can come in; chosen by the parameter {@code f}, else by the Accept header. */
enum Format {
    JSON("json", "application/json"),
    GEOJSON("json", "application/geo+json"),
    HTML("html", "text/html"),
    CSV("csv", "text/csv"),
    SCHEMA("json", "application/schema+json"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0");

    /** How every resource offers its encodings. */
    static final List<Format> PLAIN = List.of(JSON, HTML);

    static final List<Format> FEATURE = List.of(GEOJSON, HTML);
    static final List<Format> FEATURES = List.of(GEOJSON, HTML, CSV);
    static final List<Format> DESCRIPTION = List.of(OPENAPI, HTML);
    static final List<Format> QUERYABLES = List.of(SCHEMA, HTML);

    private final String parameter;
    private final String mediaType;

    Format(String parameter, String mediaType) {
        this.parameter = parameter;
        this.mediaType = mediaType;
    }

    /** Value of the parameter {@code f}. */
    String parameter() {
        return parameter;
    }

    String mediaType() {
        return mediaType;
    }

    /** The parameter {@code f} of a resource with these encodings. */
    static QueryParameter<String> parameterFor(List<Format> formats) {
        return QueryParameter.choice(
                "f",
                "Encoding of the answer; without it the Accept header decides",
                formats.stream().map(Format::parameter).toList());
    }

    /**
     * @throws InvalidParameter if {@code f} names none of the encodings
     * @throws Refusal 406, if the Accept header takes none of them
     */
    static Format of(HttpServletRequest request, List<Format> formats) {
        String wanted = request.getParameter("f");
        if (wanted != null) {
            return formats.stream()
                    .filter(format -> format.parameter.equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InvalidParameter(
                            "f",
                            wanted,
                            "one of "
                                    + String.join(
                                            ", ",
                                            formats.stream()
                                                    .map(Format::parameter)
                                                    .toList())));
        }
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return formats.get(0);
        }
        return accepted(accept, formats);
    }

    private static Format accepted(String accept, List<Format> formats) {
        List<MediaType> types;
        try {
            types = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw new InvalidParameter("Accept", accept, "a list of media types", e);
        }
        List<MediaType> byPreference = new ArrayList<>(types);
        MimeTypeUtils.sortBySpecificity(byPreference);
        byPreference.sort((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()));
        for (MediaType type : byPreference) {
            for (Format format : formats) {
                MediaType own = MediaType.parseMediaType(format.mediaType);
                // Plain application/json asks for whatever JSON there is.
                boolean json = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                        && own.getSubtype().endsWith("json");
                if (type.getQualityValue() > 0 && (type.includes(own.removeQualityValue()) || json)) {
                    return format;
                }
            }
        }
        throw new Refusal(
                HttpStatus.NOT_ACCEPTABLE,
                "Nothing that the Accept header '%s' takes; this resource comes as %s."
                        .formatted(
                                accept,
                                String.join(
                                        ", ",
                                        formats.stream().map(Format::mediaType).toList())));
    }
}
