package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureLocks.Permit;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerEdit;
import org.xinimap.layer.LayerEditor;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.Text;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;

/** Locks and the features given with them, when others write or the client leaves meanwhile, and at the limit. */
class LockingAnswerTest {
    private final FeatureLocks locks = new FeatureLocks(Clock.systemUTC());

    /** The states of the layer, one for each time that it is read; the last stays. */
    private final Deque<FeatureSource> states = new ArrayDeque<>();

    private final Locking locking = locking();

    private Locking locking() {
        LayerDefinition definition = new LayerDefinition(
                "pumps",
                new Text("泵站", "Pumps"),
                new Text("", ""),
                Optional.empty(),
                "store:pumps",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true);
        Layer layer = new Layer(definition, () -> states.size() > 1 ? states.removeFirst() : states.getFirst());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("editor", new LayerEditor() {
            @Override
            public boolean edits(Layer edited) {
                return true;
            }

            @Override
            public FeatureLocks.Key lockKey(Layer layer, String id) {
                return new FeatureLocks.Key(layer.name(), id);
            }

            @Override
            public List<String> apply(List<LayerEdit> edits, Permit permit) {
                throw new AssertionError("nothing is edited here");
            }
        });
        QueryResolver resolver = new QueryResolver(
                new FeatureTypes(new LayerCatalog(List.of(layer))),
                new StoredQueries(
                        beans.getBeanProvider(StoredQuery.class), beans.getBeanProvider(StoredQueryFile.class)));
        return new Locking(resolver, new GmlAnswers(resolver), locks, beans.getBeanProvider(LayerEditor.class));
    }

    private static Snapshot pumps(int count, String state) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("pumps");
        builder.add("state", String.class);
        SimpleFeatureType type = builder.buildFeatureType();
        return Snapshot.of(
                type,
                1,
                IntStream.rangeClosed(1, count)
                        .mapToObj(id -> new LayerFeature(type, List.of(state), Integer.toString(id), 1))
                        .toList());
    }

    private static WfsRequest request(String pairs) {
        return RequestReader.read(new OwsMessage(
                KeyValues.parse("service=WFS&version=2.0.0&typeNames=pumps&" + pairs), Optional.empty()));
    }

    private MockHttpServletResponse features(String pairs, MockHttpServletResponse response) throws IOException {
        MockHttpServletRequest http = new MockHttpServletRequest("GET", "/wfs");
        locking.features(
                (WfsRequest.GetFeatureWithLock) request("request=GetFeatureWithLock&" + pairs),
                new Exchange(http, response));
        return response;
    }

    private boolean isLocked(String id) {
        Key key = new Key("pumps", id);
        return locks.lock(List.of(key), Duration.ofMillis(1), false).locked().isEmpty();
    }

    @Test
    void givesFeaturesAsTheyAreOnceTheyAreLocked() throws Exception {
        states.add(pumps(3, "old"));
        states.add(pumps(2, "new"));

        String answer = features("", new MockHttpServletResponse()).getContentAsString();

        assertThat(answer).contains("lockId=", ">new<", "numberReturned=\"2\"").doesNotContain(">old<");
    }

    @Test
    void releasesTheLockOfAClientThatLeftBeforeItHadIt() {
        states.add(pumps(3, "on"));
        MockHttpServletResponse broken = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new ServletOutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("connection reset");
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new UnsupportedOperationException();
                    }
                };
            }
        };

        assertThatThrownBy(() -> features("", broken)).hasMessageContaining("connection reset");

        assertThat(isLocked("1")).isFalse();
    }

    @Test
    void locksAsManyFeaturesAsAPageHasByDefault() throws Exception {
        states.add(pumps(FeatureLocks.MOST_FEATURES + 1, "on"));

        String answer = features("", new MockHttpServletResponse()).getContentAsString();

        assertThat(answer)
                .contains("numberMatched=\"%d\" numberReturned=\"%d\""
                        .formatted(FeatureLocks.MOST_FEATURES + 1, FeatureLocks.MOST_FEATURES));
        assertThat(isLocked(Integer.toString(FeatureLocks.MOST_FEATURES + 1))).isFalse();
    }

    @Test
    void refusesMoreFeaturesThanALockHolds() {
        states.add(pumps(FeatureLocks.MOST_FEATURES + 1, "on"));

        assertThatThrownBy(() -> locking.lock((WfsRequest.LockFeature) request("request=LockFeature")))
                .isInstanceOfSatisfying(OwsException.class, refused -> {
                    assertThat(refused.code().text()).isEqualTo("OperationProcessingFailed");
                    assertThat(refused.getMessage()).contains("at most 10000 features");
                });
        assertThatThrownBy(() -> features("count=20000", new MockHttpServletResponse()))
                .isInstanceOf(OwsException.class);
        assertThat(isLocked("1")).isFalse();
    }
}
