package org.xinimap.ows.wfs;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.encode.FeatureFormat;
import org.xinimap.encode.OutputContext;
import org.xinimap.encode.gml.GmlSchemaWriter;
import org.xinimap.encode.gml.GmlVersion;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.ows.wfs.WfsRequest.GetFeature;

/** Answers the operations that give features, values or their schemas. */
@Component
final class FeatureAnswers {
    private final FeatureTypes types;
    private final QueryResolver resolver;
    private final GmlAnswers gml;

    FeatureAnswers(FeatureTypes types, QueryResolver resolver, GmlAnswers gml) {
        this.types = types;
        this.resolver = resolver;
        this.gml = gml;
    }

    void describe(WfsRequest.DescribeFeatureType request, Exchange exchange) throws IOException {
        GmlVersion version = OutputFormat.schema(request.version(), request.outputFormat());
        Set<Layer> layers = new LinkedHashSet<>();
        if (request.types().isEmpty()) {
            layers.addAll(types.all());
        }
        request.types().forEach(name -> layers.add(types.find(name)));
        String mediaType =
                request.version() == WfsVersion.V2_0 ? OutputFormat.mediaType(version) : "text/xml;charset=UTF-8";
        GmlSchemaWriter.write(layers, version, FeatureTypes.PREFIX, FeatureTypes.NAMESPACE, exchange.stream(mediaType));
    }

    void answer(WfsRequest.Paged request, PageLinks.Address address, Exchange exchange) throws IOException {
        if (request instanceof GetFeature wanted) {
            features(wanted, address, exchange);
        } else {
            gml.values((WfsRequest.GetPropertyValue) request, address, exchange);
        }
    }

    private void features(GetFeature request, PageLinks.Address address, Exchange exchange) throws IOException {
        OutputFormat format =
                OutputFormat.parse(request.version(), request.presentation().outputFormat());
        if (format instanceof OutputFormat.Gml asked) {
            gml.features(request, asked, address, exchange);
        } else {
            FeaturePage page = FeaturePage.of(
                    resolver.resolve(request.queries(), request.version()), request.presentation(), request.version());
            write((OutputFormat.Other) format, request, page, exchange);
        }
    }

    private static void write(OutputFormat.Other other, GetFeature request, FeaturePage page, Exchange exchange)
            throws IOException {
        FeatureFormat format = other.format();
        if (page.queries().size() != 1 || request.presentation().hits()) {
            throw new InvalidParameter(
                    "outputFormat",
                    other.mediaType(),
                    "a GML format for %s, such as %s"
                            .formatted(
                                    request.presentation().hits() ? "resultType=hits" : "several queries",
                                    OutputFormat.schemas(request.version()).get(0)));
        }
        LayerQuery query = page.queries().get(0);
        boolean named = request.queries().get(0) instanceof QueryExpression.AdHoc question
                && question.srsName().isPresent();
        // RFC 7946 and spreadsheets: longitude first unless the client says otherwise.
        Crs crs = format.crs(named ? query.crs() : Crs.CRS84);
        LayerQuery asked = query.in(crs);
        OutputContext context = OutputContext.of(query.layer().definition(), exchange.locale(Optional.empty()), crs)
                .withIdPrefix(query.layer().name() + ".");
        try (FeatureResult features = asked.source().query(asked.query())) {
            exchange.response()
                    .setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(format.fileName(query.layer().name()))
                                    .build()
                                    .toString());
            format.writer().write(features, context, exchange.stream(other.mediaType()));
        }
    }
}
