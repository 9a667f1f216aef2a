package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.cli.RunningService;
import org.xinimap.ows.OgcSchemas;

/** Locks of the running service over HTTP: who gets them, what they keep others from, and how they end. */
class LockingTest {
    private static final String WFS_SCHEMA = "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static RunningService service;

    /** gml:ids of three points, new for each test, named after it. */
    private List<String> ids;

    private static int tests;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                folder,
                "--xinimap.store=" + folder.resolve("x.gpkg"),
                "--xinimap.geodata=" + Path.of("geodata").toAbsolutePath(),
                "--xinimap.sample-data=false",
                "--xinimap.editor.password=secret");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void insert() throws Exception {
        tests++;
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            features.append(
                    "<x:projects_points><x:project_id>p%d-%d</x:project_id><x:name>new</x:name><x:theme>t%d</x:theme>"
                                    .formatted(tests, i, tests)
                            + "<x:geom><gml:Point><gml:pos>39.8 108.7</gml:pos></gml:Point></x:geom></x:projects_points>");
        }
        HttpResponse<String> answer = transaction("", "<Insert>" + features + "</Insert>");
        ids = new ArrayList<>();
        Matcher rid = Pattern.compile("rid=\"([^\"]+)\"").matcher(answer.body());
        while (rid.find()) {
            ids.add(rid.group(1));
        }
        assertThat(ids).as(answer.body()).hasSize(3);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String credentials =
                "Basic " + Base64.getEncoder().encodeToString("editor:secret".getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(request.header("Authorization", credentials).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String pairs) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service.root() + "/wfs?service=WFS&" + pairs)));
    }

    private static HttpResponse<String> post(String operation, String attributes, String content)
            throws IOException, InterruptedException {
        String document =
                "<%1$s xmlns='http://www.opengis.net/wfs/2.0' xmlns:fes='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2' xmlns:x='https://xinimap.org/features' service='WFS' version='2.0.0' %2$s>%3$s</%1$s>"
                        .formatted(operation, attributes, content);
        return send(HttpRequest.newBuilder(URI.create(service.root() + "/wfs"))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(document)));
    }

    private static HttpResponse<String> transaction(String attributes, String actions)
            throws IOException, InterruptedException {
        return post("Transaction", attributes, actions);
    }

    private static String filter(String... ids) {
        StringBuilder filter = new StringBuilder("<fes:Filter>");
        for (String id : ids) {
            filter.append("<fes:ResourceId rid='%s'/>".formatted(id));
        }
        return filter.append("</fes:Filter>").toString();
    }

    private static String update(String... ids) {
        return "<Update typeName='x:projects_points'><Property><ValueReference>name</ValueReference><Value>changed</Value></Property>%s</Update>"
                .formatted(filter(ids));
    }

    private String own() {
        return "typeNames=projects_points&cql_filter="
                + URLEncoder.encode("theme='t" + tests + "'", StandardCharsets.UTF_8);
    }

    private static Optional<String> lockId(HttpResponse<String> answer) {
        Matcher found = Pattern.compile("lockId=\"([^\"]+)\"").matcher(answer.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> listed(HttpResponse<String> answer, String element) {
        Matcher part = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(element), Pattern.DOTALL)
                .matcher(answer.body());
        return part.find()
                ? Pattern.compile("rid=\"([^\"]+)\"")
                        .matcher(part.group(1))
                        .results()
                        .map(id -> id.group(1))
                        .toList()
                : List.of();
    }

    private String lock(String id, String rest) throws Exception {
        HttpResponse<String> answer = get("version=2.0.0&request=LockFeature&resourceId=" + id + rest);
        return lockId(answer).orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String locator) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("exceptionCode=\"" + code + "\"", "locator=\"" + locator + "\"");
    }

    private static void assertDone(HttpResponse<String> answer, String total) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(total);
    }

    @Test
    void locksByQueryByIdAndByStoredQueryInPairsAndInXml() throws Exception {
        HttpResponse<String> byQuery = get("version=2.0.0&request=LockFeature&expiry=60&" + own());
        assertThat(listed(byQuery, "FeaturesLocked")).containsExactlyElementsOf(ids);
        assertThat(OgcSchemas.faults(byQuery.body().getBytes(StandardCharsets.UTF_8), WFS_SCHEMA))
                .isEmpty();
        transaction("lockId='%s'".formatted(lockId(byQuery).orElseThrow()), "");

        String byId = lock(ids.get(0), "");
        HttpResponse<String> stored = post(
                "LockFeature",
                "expiry='60'",
                "<StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'><Parameter name='id'>%s</Parameter></StoredQuery>"
                        .formatted(ids.get(1)));
        assertThat(listed(stored, "FeaturesLocked")).containsExactly(ids.get(1));
        HttpResponse<String> byFilter = post(
                "LockFeature", "", "<Query typeNames='x:projects_points'>%s</Query>".formatted(filter(ids.get(2))));
        assertThat(listed(byFilter, "FeaturesLocked")).containsExactly(ids.get(2));
        assertThat(List.of(byId, lockId(stored).orElseThrow(), lockId(byFilter).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void changesALockedFeatureUnderItsLockOnly() throws Exception {
        String lock = lock(ids.get(0), "");
        String other = lock(ids.get(1), "");
        String id = ids.get(0);

        assertRefused(transaction("", update(id)), 400, "MissingParameterValue", "lockId");
        assertRefused(
                transaction("", "<Delete typeName='x:projects_points'>%s</Delete>".formatted(filter(id))),
                400,
                "MissingParameterValue",
                "lockId");
        assertRefused(transaction("lockId='%s'".formatted(other), update(id)), 400, "InvalidLockId", "lockId");
        assertRefused(transaction("lockId='unheard-of'", update(id)), 400, "InvalidLockId", "lockId");
        assertThat(get("version=2.0.0&request=GetFeature&resourceId=" + id).body())
                .contains(">new<");

        assertDone(transaction("lockId='%s'".formatted(lock), update(id)), "<totalUpdated>1</totalUpdated>");
        // Released by the transaction.
        assertDone(transaction("", update(id)), "<totalUpdated>1</totalUpdated>");
        assertRefused(transaction("lockId='%s'".formatted(lock), update(id)), 403, "LockHasExpired", "lockId");
    }

    @Test
    void keepsTheRestLockedWhenSomeAreReleased() throws Exception {
        String lock = lockId(get("version=2.0.0&request=LockFeature&" + own())).orElseThrow();

        assertDone(
                transaction("lockId='%s' releaseAction='SOME'".formatted(lock), update(ids.get(0))),
                "<totalUpdated>1</totalUpdated>");

        assertDone(transaction("", update(ids.get(0))), "<totalUpdated>1</totalUpdated>");
        assertRefused(transaction("", update(ids.get(1))), 400, "MissingParameterValue", "lockId");
        assertDone(
                transaction("lockId='%s'".formatted(lock), update(ids.get(1), ids.get(2))),
                "<totalUpdated>2</totalUpdated>");
    }

    @Test
    void locksAllOrNoneUnlessSomeWillDo() throws Exception {
        lock(ids.get(0), "");

        assertRefused(get("version=2.0.0&request=LockFeature&" + own()), 400, "CannotLockAllFeatures", "lockAction");
        HttpResponse<String> some = get("version=2.0.0&request=LockFeature&lockAction=SOME&" + own());

        assertThat(listed(some, "FeaturesLocked")).containsExactly(ids.get(1), ids.get(2));
        assertThat(listed(some, "FeaturesNotLocked")).containsExactly(ids.get(0));
        assertThat(OgcSchemas.faults(some.body().getBytes(StandardCharsets.UTF_8), WFS_SCHEMA))
                .isEmpty();
        HttpResponse<String> none = get("version=2.0.0&request=LockFeature&lockAction=SOME&" + own());
        assertThat(lockId(none)).isPresent();
        assertThat(listed(none, "FeaturesLocked")).isEmpty();
        assertThat(listed(none, "FeaturesNotLocked")).containsExactlyElementsOf(ids);
        assertThat(OgcSchemas.faults(none.body().getBytes(StandardCharsets.UTF_8), WFS_SCHEMA))
                .isEmpty();
    }

    @Test
    void givesTheFeaturesThatItLocksWithTheLock() throws Exception {
        HttpResponse<String> first = get("version=2.0.0&request=GetFeatureWithLock&count=2&" + own());
        HttpResponse<String> rest = post(
                "GetFeatureWithLock",
                "lockAction='SOME' count='10'",
                "<Query typeNames='x:projects_points'>%s</Query>".formatted(filter(ids.toArray(String[]::new))));

        assertThat(lockId(first)).isPresent();
        assertThat(first.body())
                .contains("numberMatched=\"3\" numberReturned=\"2\"", ids.get(0), ids.get(1))
                .doesNotContain(ids.get(2) + "\"", "next=");
        assertThat(rest.body())
                .contains("numberReturned=\"1\"", "gml:id=\"" + ids.get(2) + "\"")
                .doesNotContain("gml:id=\"" + ids.get(0) + "\"");
        assertRefused(transaction("", update(ids.get(1))), 400, "MissingParameterValue", "lockId");
        assertDone(
                transaction("lockId='%s'".formatted(lockId(first).orElseThrow()), update(ids.get(0), ids.get(1))),
                "<totalUpdated>2</totalUpdated>");
    }

    @Test
    void givesACollectionForEachOfSeveralQueries() throws Exception {
        HttpResponse<String> answer =
                get("version=2.0.0&request=GetFeatureWithLock&typeNames=projects_points,projects_lines&resourceId="
                        + ids.get(0));
        assertRefused(answer, 400, "InvalidParameterValue", "RESOURCEID");

        String query = "<Query typeNames='x:projects_points'>%s</Query>";
        HttpResponse<String> two = post(
                "GetFeatureWithLock", "", query.formatted(filter(ids.get(0))) + query.formatted(filter(ids.get(1))));
        assertThat(two.body()).containsOnlyOnce("lockId=").contains("gml:id=\"" + ids.get(1) + "\"");
        assertThat(two.body().split("<wfs:FeatureCollection")).hasSize(4);
    }

    @Test
    void endsByItselfUnlessItIsRenewed() throws Exception {
        String brief = lock(ids.get(0), "&expiry=1");
        String renewed = lock(ids.get(1), "&expiry=1");
        HttpResponse<String> kept = get("version=2.0.0&request=LockFeature&expiry=60&lockId=" + renewed);
        assertThat(lockId(kept)).contains(renewed);
        assertThat(OgcSchemas.faults(kept.body().getBytes(StandardCharsets.UTF_8), WFS_SCHEMA))
                .isEmpty();

        Thread.sleep(1100);

        assertRefused(transaction("lockId='%s'".formatted(brief), update(ids.get(0))), 403, "LockHasExpired", "lockId");
        assertRefused(get("version=2.0.0&request=LockFeature&lockId=" + brief), 403, "LockHasExpired", "lockId");
        assertRefused(
                post("LockFeature", "lockId='unheard-of'", "<Query typeNames='x:projects'/>"),
                403,
                "LockHasExpired",
                "lockId");
        assertDone(transaction("", update(ids.get(0))), "<totalUpdated>1</totalUpdated>");
        assertRefused(transaction("", update(ids.get(1))), 400, "MissingParameterValue", "lockId");
    }

    @Test
    void holdsUnderEveryLayerThatShowsTheFeatureAndAgainstTheRegister() throws Exception {
        String inAll = ids.get(0).replace("projects_points.", "projects.");
        String lock = lock(inAll, "");

        assertRefused(transaction("", update(ids.get(0))), 400, "MissingParameterValue", "lockId");
        HttpResponse<String> refused = review();
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(423);
        assertThat(refused.body()).contains("locked");

        transaction("lockId='%s'".formatted(lock), "");
        assertThat(review().statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> review() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service.root() + "/projects/p" + tests + "-0"))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"review\":\"confirmed\"}")));
    }

    @Test
    void holdsInTheTransactionsOfEarlierVersions() throws Exception {
        String lock = lock(ids.get(0), "");
        String earlier =
                "<Transaction xmlns='http://www.opengis.net/wfs' xmlns:ogc='http://www.opengis.net/ogc' xmlns:x='https://xinimap.org/features' service='WFS' version='1.1.0'>%s<Delete typeName='x:projects_points'><ogc:Filter><ogc:FeatureId fid='%s'/></ogc:Filter></Delete></Transaction>";

        HttpResponse<String> without = postAsItIs(earlier.formatted("", ids.get(0)));
        HttpResponse<String> with = postAsItIs(earlier.formatted("<LockId>" + lock + "</LockId>", ids.get(0)));

        assertThat(without.body()).contains("MissingParameterValue");
        assertThat(with.body()).contains("totalDeleted>1<");
    }

    private static HttpResponse<String> postAsItIs(String document) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(service.root() + "/wfs"))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(document)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request=GetFeatureWithLock&typeNames=projects&resultType=hits | 400 | InvalidParameterValue | resultType",
                "request=GetFeatureWithLock&typeNames=projects&outputFormat=application/json | 400 | InvalidParameterValue | outputFormat",
                "request=LockFeature&typeNames=projects&expiry=0 | 400 | InvalidParameterValue | expiry",
                "request=LockFeature&typeNames=projects&expiry=3601 | 400 | InvalidParameterValue | expiry",
                "request=LockFeature&typeNames=projects&expiry=soon | 400 | InvalidParameterValue | expiry",
                "request=LockFeature&typeNames=projects&lockAction=ANY | 400 | InvalidParameterValue | lockAction",
                "request=LockFeature&typeNames=nothing | 400 | InvalidParameterValue | typeName",
                "request=LockFeature | 400 | MissingParameterValue | typeNames",
                "request=LockFeature&typeNames=boundaries | 403 | OperationProcessingFailed | boundaries"
            })
    void refusesWhatCannotBeLocked(String pairs, int status, String code, String locator) throws Exception {
        assertRefused(get("version=2.0.0&" + pairs), status, code, locator);
    }

    @ParameterizedTest
    @CsvSource({"1.1.0,LockFeature", "1.1.0,GetFeatureWithLock", "1.0.0,LockFeature", "1.0.0,GetFeatureWithLock"})
    void saysThatEarlierVersionsDoNotLock(String version, String operation) throws Exception {
        assertThat(get("version=%s&request=%s&typeName=projects".formatted(version, operation))
                        .body())
                .contains("OperationNotSupported", "2.0.0 only");
    }

    @ParameterizedTest
    @CsvSource({"LockFeature", "GetFeatureWithLock"})
    void wantsTheEditor(String operation) {
        HttpResponse<String> answer =
                service.get("/wfs?service=WFS&version=2.0.0&typeNames=projects_points&request=" + operation);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(lockId(answer)).isEmpty();
    }

    @Test
    void isAdvertised() {
        String capabilities =
                service.get("/wfs?service=WFS&request=GetCapabilities").body();
        assertThat(capabilities)
                .contains("name=\"LockFeature\"", "name=\"GetFeatureWithLock\"")
                .containsPattern("ImplementsLockingWFS\">\\s*<ows:NoValues/>\\s*<ows:DefaultValue>TRUE");
        assertThat(service.get("/wfs?service=WFS&version=1.1.0&request=GetCapabilities")
                        .body())
                .doesNotContain("LockFeature");
    }
}
