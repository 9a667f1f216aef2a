package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinimap.InvalidParameter;
import org.xinimap.document.Theme;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;
import org.xinimap.layer.filter.GroundFilters;
import org.xinimap.ows.OwsException;

/**
 * The questions planners ask of the register, as stored queries (WFS 2.0.2, clause 14). A project that is known only by the area
 * it lies in is no nearer to anything than that area is: questions of distance and overlap leave it out.
 */
@Configuration(proxyBeanMethods = false)
class ProjectQueries {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final double USUAL_DISTANCE = 1000;
    private static final double FARTHEST = 200_000;

    private static final StoredQuery.Parameter DISTANCE = new StoredQuery.Parameter(
            "distance",
            "xs:double",
            new Text("距离，米；省略时为 1000", "Distance on the ground in metres; 1000 where it is left out"));

    private final ProjectLayers layers;
    private final NamedPlaces places;

    ProjectQueries(ProjectLayers layers, NamedPlaces places) {
        this.layers = layers;
        this.places = places;
    }

    @Bean
    @Order(1)
    StoredQuery projectsNear() {
        return new ProjectQuery(
                "ProjectsNear",
                new Text("某地附近的项目", "Projects near a place"),
                new Text(
                        "距一个地名不超过若干米的项目。地名由地名库定位。",
                        "Projects at most so many metres from a place, which is looked up in the gazetteer."),
                List.of(text("place", "地名", "Name of a place, a village, a river, a school …"), DISTANCE),
                example("place", "锡尼镇镇区", "distance", "2000"),
                layers,
                (arguments, layer) -> near(arguments, layer, "place", Optional.empty(), 0));
    }

    @Bean
    @Order(2)
    StoredQuery projectsAlong() {
        return new ProjectQuery(
                "ProjectsAlong",
                new Text("沿线项目", "Projects along a road or river"),
                new Text(
                        "距一条道路或河流不超过若干米的项目，也可写路段：“锡尼镇至乌审召段”。",
                        "Projects at most so many metres from a road or river, or from a section of one."),
                List.of(text("road", "道路、河流或其一段", "A road, a river or a section of one"), DISTANCE),
                example("road", "S215线锡尼镇至乌审召段", "distance", "2000"),
                layers,
                (arguments, layer) -> near(arguments, layer, "road", Optional.of(GeocodeRequest.Wanted.LINE), 1));
    }

    @Bean
    @Order(3)
    StoredQuery projectsInside() {
        return new ProjectQuery(
                "ProjectsInside",
                new Text("某区域内的项目", "Projects inside an area"),
                new Text(
                        "位于或伸入一个苏木镇、园区等区域的项目；只知所在区域的项目，该区域须整个位于其中。",
                        "Projects in a township or another named area, or reaching into it. One known only by the area it lies"
                                + " in counts if all of that area is inside."),
                List.of(text("area", "区域名", "Name of a township, a park or another area with an outline")),
                example("area", "锡尼镇"),
                layers,
                (arguments, layer) -> {
                    Geometry area =
                            places.find("area", arguments.require("area"), Optional.of(GeocodeRequest.Wanted.AREA), 2);
                    var shape = FILTERS.property(geometry(layer));
                    return FILTERS.or(
                            FILTERS.and(located(), FILTERS.intersects(shape, FILTERS.literal(area))),
                            FILTERS.within(shape, FILTERS.literal(area)));
                });
    }

    @Bean
    @Order(4)
    StoredQuery projectsOverlapping() {
        return new ProjectQuery(
                "ProjectsOverlapping",
                new Text("两类项目的重叠", "Projects that overlap those of another theme"),
                new Text(
                        "一个类别中与另一类别的项目相交的项目，例如道路与管网同地施工。",
                        "Projects of a theme that meet a project of another, such as roads and pipes to be dug at one place."),
                List.of(
                        theme("theme", "类别", "The theme of the projects given"),
                        theme("other", "另一类别", "The other theme")),
                example("theme", "road", "other", "river_treatment"),
                layers,
                this::overlapping);
    }

    @Bean
    @Order(5)
    StoredQuery projectsByYear() {
        return new ProjectQuery(
                "ProjectsByYear",
                new Text("按年份和类别查项目", "Projects by year and theme"),
                new Text(
                        "建设期与给定年份有重合的项目，可再限定类别；from、to 至少给出一个。",
                        "Projects under way in some years, of one theme or of all. At least one of from and to is needed."),
                List.of(
                        new StoredQuery.Parameter("from", "xs:gYear", new Text("起始年", "First year")),
                        new StoredQuery.Parameter("to", "xs:gYear", new Text("结束年", "Last year")),
                        theme("theme", "类别；省略时为全部", "Theme; all where it is left out")),
                example("from", "2024", "to", "2025", "theme", "road"),
                layers,
                (arguments, layer) -> byYear(arguments));
    }

    private Filter near(
            Arguments arguments, Layer layer, String parameter, Optional<GeocodeRequest.Wanted> wanted, int dimension) {
        Geometry place = places.find(parameter, arguments.require(parameter), wanted, dimension);
        double metres = arguments.metres("distance", USUAL_DISTANCE, FARTHEST);
        return FILTERS.and(GroundFilters.near(geometry(layer), place, metres), located());
    }

    private Filter overlapping(Arguments arguments, Layer layer) {
        String theme = themeOf("theme", arguments.require("theme"));
        String other = themeOf("other", arguments.require("other"));
        if (theme.equals(other)) {
            throw new InvalidParameter("other", other, "another theme than " + theme);
        }
        return new Overlaps(layers.whole())
                .with(ofTheme(other), located())
                .of(layer, FILTERS.and(ofTheme(theme), located()));
    }

    private static Filter byYear(Arguments arguments) {
        Optional<Long> from = arguments.year("from");
        Optional<Long> to = arguments.year("to");
        if (from.isEmpty() && to.isEmpty()) {
            throw OwsException.missing("from");
        }
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw new InvalidParameter("to", to.get().toString(), "a year not before " + from.get());
        }
        var start = FILTERS.property("year_start");
        var end = FILTERS.property("year_end");
        List<Filter> conditions = new ArrayList<>();
        to.ifPresent(year -> conditions.add(FILTERS.lessOrEqual(start, FILTERS.literal(year))));
        from.ifPresent(year -> conditions.add(FILTERS.or(
                FILTERS.greaterOrEqual(end, FILTERS.literal(year)),
                FILTERS.and(FILTERS.isNull(end), FILTERS.greaterOrEqual(start, FILTERS.literal(year))))));
        arguments.text("theme").ifPresent(text -> conditions.add(ofTheme(themeOf("theme", text))));
        return FILTERS.and(conditions);
    }

    /** Known by more than the area it lies in. */
    private static Filter located() {
        return FILTERS.not(FILTERS.equals(FILTERS.property("extent"), FILTERS.literal("containing_area")));
    }

    private static Filter ofTheme(String theme) {
        return FILTERS.equals(FILTERS.property("theme"), FILTERS.literal(theme));
    }

    /** A theme by its code or by its title in Chinese or English. */
    private static String themeOf(String parameter, String text) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(text)
                        || theme.zh().equals(text)
                        || theme.en().equalsIgnoreCase(text))
                .findFirst()
                .map(ProjectQueries::code)
                .orElseThrow(() -> new InvalidParameter(
                        parameter,
                        text,
                        Arrays.stream(Theme.values())
                                .map(theme -> code(theme) + " " + theme.zh())
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    private static String code(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static String geometry(Layer layer) {
        return layer.schema().getGeometryDescriptor().getLocalName();
    }

    private static StoredQuery.Parameter text(String name, String zh, String en) {
        return new StoredQuery.Parameter(name, "xs:string", new Text(zh, en));
    }

    private static StoredQuery.Parameter theme(String name, String zh, String en) {
        String codes = Arrays.stream(Theme.values()).map(ProjectQueries::code).collect(Collectors.joining(", "));
        return text(name, zh + "（" + codes + "，或中文名）", en + " (" + codes + ", or its title)");
    }

    private static Map<String, String> example(String... pairs) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            example.put(pairs[i], pairs[i + 1]);
        }
        return example;
    }
}
