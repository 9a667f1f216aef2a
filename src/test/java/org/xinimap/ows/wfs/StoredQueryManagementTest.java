package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.cli.RunningService;
import org.xinimap.ows.OgcSchemas;

/** Clients make stored queries, ask them and drop them. */
class StoredQueryManagementTest {
    private static final String ASK = "/wfs?service=WFS&version=2.0.0&request=";
    private static final String GET = ASK + "GetFeature&outputFormat=application/geo%2Bjson&storedQuery_Id=";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = started();
    }

    private static RunningService started() {
        return RunningService.start(
                folder,
                "--xinimap.store=" + folder.resolve("x.gpkg"),
                "--xinimap.geodata=" + Path.of("geodata").toAbsolutePath(),
                "--xinimap.editor.password=secret");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Places whose name has a text in it; the kind of geometry is asked for by an element. */
    private static String definition(String id) {
        return """
                <wfs:StoredQueryDefinition id="%s">
                  <wfs:Title xml:lang="zh">按名称找地名</wfs:Title><wfs:Title xml:lang="en">Places by name</wfs:Title>
                  <wfs:Abstract>Places whose name begins so &amp; are in a box</wfs:Abstract>
                  <wfs:Parameter name="begin" type="xs:string"/>
                  <wfs:Parameter name="area" type="gml:Polygon"/>
                  <wfs:QueryExpressionText returnFeatureTypes="xinimap:places"
                      language="urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression" isPrivate="false">
                    <wfs:Query typeNames="xinimap:places"><fes:Filter><fes:And>
                      <fes:PropertyIsLike wildCard="*" singleChar="?" escapeChar="!">
                        <fes:ValueReference>xinimap:name</fes:ValueReference><fes:Literal>${begin}*</fes:Literal>
                      </fes:PropertyIsLike>
                      <fes:Intersects><fes:ValueReference>xinimap:geom</fes:ValueReference>${area}</fes:Intersects>
                    </fes:And></fes:Filter></wfs:Query>
                  </wfs:QueryExpressionText>
                </wfs:StoredQueryDefinition>""".formatted(id);
    }

    private static String create(String... definitions) {
        return """
                <wfs:CreateStoredQuery xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:fes="http://www.opengis.net/fes/2.0"
                 xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                 xmlns:xinimap="https://xinimap.org/features" service="WFS" version="2.0.0">%s</wfs:CreateStoredQuery>""".formatted(String.join("", definitions));
    }

    private static final String AREA = """
            <gml:Polygon xmlns:gml="http://www.opengis.net/gml/3.2" gml:id="a" srsName="urn:ogc:def:crs:EPSG::4326">\
            <gml:exterior><gml:LinearRing><gml:posList>39 107 39 110 41 110 41 107 39 107</gml:posList></gml:LinearRing>\
            </gml:exterior></gml:Polygon>""";

    private static HttpResponse<String> post(String body, boolean asEditor) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.root() + "/wfs"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, asEditor);
    }

    private static HttpResponse<String> drop(String id) throws Exception {
        return send(
                HttpRequest.newBuilder(
                        URI.create(service.root() + ASK + "DropStoredQuery&storedQuery_Id=" + encoded(id))),
                true);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, boolean asEditor)
            throws IOException, InterruptedException {
        if (asEditor) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("editor:secret".getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aQueryIsMadeAskedKeptAndDropped() throws Exception {
        HttpResponse<String> made = post(create(definition("urn:x:named")), true);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("CreateStoredQueryResponse", "status=\"OK\"");
        assertThat(OgcSchemas.faults(
                        made.body().getBytes(StandardCharsets.UTF_8), "http://schemas.opengis.net/wfs/2.0/wfs.xsd"))
                .isEmpty();
        String described = service.get(ASK + "DescribeStoredQueries&storedQuery_Id=urn:x:named")
                .body();
        assertThat(described).contains("按名称找地名", "Places by name", "${begin}*", "isPrivate=\"false\"");
        assertThat(OgcSchemas.faults(
                        described.getBytes(StandardCharsets.UTF_8), "http://schemas.opengis.net/wfs/2.0/wfs.xsd"))
                .isEmpty();
        String call = GET + "urn:x:named&begin=" + encoded("巴拉") + "&area=" + encoded(AREA);
        assertThat(service.json(call).path("features").size())
                .as(service.get(call).body())
                .isPositive();
        assertThat(service.json(call).path("features"))
                .allSatisfy(place -> assertThat(
                                place.path("properties").path("name").asString())
                        .startsWith("巴拉"));
        String posted = post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.0" resultType="hits">
                <wfs:StoredQuery id="urn:x:named"><wfs:Parameter name="begin">巴拉</wfs:Parameter>
                <wfs:Parameter name="area">%s</wfs:Parameter></wfs:StoredQuery></wfs:GetFeature>""".formatted(AREA), false).body();
        assertThat(posted)
                .contains(
                        "numberMatched=\"" + service.json(call).path("features").size() + "\"");

        service.close();
        service = started();
        assertThat(service.json(call).path("features").size()).isPositive();

        HttpResponse<String> dropped = drop("urn:x:named");
        assertThat(dropped.body()).contains("DropStoredQueryResponse", "status=\"OK\"");
        assertThat(service.get(ASK + "ListStoredQueries").body()).doesNotContain("urn:x:named");
    }

    @Test
    void anArgumentIsOnlyEverText() throws Exception {
        post(create(definition("urn:x:text")), true);
        String call = GET + "urn:x:text&area=" + encoded(AREA) + "&begin=";
        String breaking = "</fes:Literal></fes:PropertyIsLike>";
        assertThat(service.json(call + encoded(breaking)).path("features").size())
                .isZero();
        drop("urn:x:text");
    }

    @Test
    void allDefinitionsOfARequestAreMadeOrNone() throws Exception {
        HttpResponse<String> refused = post(
                create(
                        definition("urn:x:first"),
                        definition("urn:x:second").replace("xinimap:places", "xinimap:nowhere")),
                true);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(service.get(ASK + "ListStoredQueries").body()).doesNotContain("urn:x:first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"urn:x:bad\" | id=\"urn:ogc:def:query:OGC-WFS::GetFeatureById\" | DuplicateStoredQueryIdValue | 409",
                "name=\"area\" | name=\"Begin\" | DuplicateStoredQueryParameterName | 409",
                "::WFSQueryExpression | ::XQuery | InvalidParameterValue | 400",
                "${begin} | ${other} | InvalidParameterValue | 400",
                "typeNames=\"xinimap:places\" | typeNames=\"xinimap:nowhere\" | InvalidParameterValue | 400"
            })
    void saysWhatIsWrongWithADefinition(String part, String by, String code, int status) throws Exception {
        HttpResponse<String> refused = post(create(definition("urn:x:bad").replace(part, by)), true);
        assertThat(refused.body()).contains("exceptionCode=\"" + code + "\"");
        assertThat(refused.statusCode()).isEqualTo(status);
    }

    @Test
    void onlyAnEditorMakesQueriesAndNobodyDropsTheServicesOwn() throws Exception {
        assertThat(post(create(definition("urn:x:stranger")), false).statusCode())
                .isEqualTo(401);
        assertThat(drop("urn:ogc:def:query:OGC-WFS::GetFeatureById").body()).contains("InvalidParameterValue");
        assertThat(drop("urn:x:none").body()).contains("InvalidParameterValue");
        String call = GET + "urn:x:none";
        assertThat(service.get(call).statusCode()).isEqualTo(400);
    }
}
