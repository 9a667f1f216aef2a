package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.Place;
import org.xinimap.gazetteer.PlaceAttributes;
import org.xinimap.gazetteer.PlaceKind;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.GeocodeRequest.Wanted;
import org.xinimap.geocode.Location.Extent;

/** Where places are: their own geometry, that of their parts, or the smallest known area around them. */
final class Placements {
    /** A place whose position nobody knows, not even roughly, is anywhere on the globe: half its circumference. */
    static final double ANYWHERE_METRES = 20_000_000;

    /**
     * A position for a place.
     *
     * @param reasons evidence beyond the name itself, such as why a containing area stands for the place
     */
    record Placement(Optional<Geometry> geometry, double accuracyMetres, Extent extent, List<Evidence> reasons) {}

    /** A point to measure from, and how well it is known. */
    record Anchor(Coordinate position, double accuracyMetres, boolean seat) {}

    private final Gazetteer gazetteer;

    Placements(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The place itself, in the kind of geometry wanted where the gazetteer knows it. */
    Placement of(Place place, Optional<Wanted> wanted, String matched) {
        Optional<Geometry> own = geometry(place);
        if (own.isEmpty()) {
            return around(place, matched, "位置未公开", "its position is not publicly known");
        }
        boolean onlyContains = place.kind().isContainer() && wanted.isPresent() && wanted.get() != Wanted.AREA;
        if (onlyContains) {
            return inside(place, matched, "文中只说明所在区域", "the text only names the area it lies in");
        }
        boolean sketched = isSketch(place);
        List<Evidence> reasons = new ArrayList<>();
        if (sketched) {
            reasons.add(evidence(Method.NAME, place, matched, "几何为示意，非实测", "The geometry is a sketch, not a survey"));
        }
        return new Placement(own, accuracy(place), sketched ? Extent.SCHEMATIC : Extent.EXACT, reasons);
    }

    /** The place as the area (or, if no outline is known, the point) that contains something. */
    Placement inside(Place container, String matched, String why, String whyEn) {
        Optional<Geometry> geometry = geometry(container);
        return geometry.isEmpty()
                ? around(container, matched, why, whyEn)
                : new Placement(
                        geometry,
                        reach(container),
                        Extent.CONTAINING_AREA,
                        List.of(evidence(
                                Method.CONTAINING_AREA,
                                container,
                                matched,
                                "%s：取已知的最小所在区域“%s”".formatted(why, container.name()),
                                "%s: the smallest known containing area, %s, stands for it"
                                        .formatted(capital(whyEn), container.name()))));
    }

    /** The smallest known area that contains the place, without the place itself. */
    Placement around(Place place, String matched, String why, String whyEn) {
        return gazetteer
                .containing(place)
                .map(container -> inside(container, matched, why, whyEn))
                .orElseGet(() -> nowhere(place, matched));
    }

    /** The smallest known area that contains all of the places. */
    Placement aroundAll(List<Place> places, String matched, String why, String whyEn) {
        Place first = places.get(0);
        List<Place> containers = new ArrayList<>();
        if (!first.kind().isLinear()) {
            containers.add(first);
        }
        containers.addAll(gazetteer.ancestors(first));
        return containers.stream()
                .filter(c -> c.geometry().isPresent() && !c.kind().isLinear())
                .filter(c -> places.stream().allMatch(place -> gazetteer.isWithin(place, c)))
                .findFirst()
                .map(container -> inside(container, matched, why, whyEn))
                .orElseGet(() -> around(first, matched, why, whyEn));
    }

    private static Placement nowhere(Place place, String matched) {
        return new Placement(
                Optional.empty(),
                ANYWHERE_METRES,
                Extent.CONTAINING_AREA,
                List.of(evidence(
                        Method.CONTAINING_AREA,
                        place,
                        matched,
                        "名录中没有该地及其上级的位置",
                        "The gazetteer holds no position of it or of any unit around it")));
    }

    /** The geometry of a place, or of the sections a route is filed as. */
    Optional<Geometry> geometry(Place place) {
        if (place.geometry().isPresent() || !place.kind().isLinear()) {
            return place.geometry();
        }
        List<Geometry> sections = sections(place).stream()
                .map(section -> section.geometry().orElseThrow())
                .toList();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sections.get(0).getFactory().buildGeometry(sections).union());
    }

    private List<Place> sections(Place route) {
        return gazetteer.children(route).stream()
                .filter(child ->
                        child.kind() == route.kind() && child.geometry().isPresent())
                .toList();
    }

    /**
     * The lines of a place to measure along: its own, then each section filed under it, then all of them joined where they
     * meet end to end.
     */
    List<RoadLine> lines(Place place) {
        List<RoadLine> lines = new ArrayList<>();
        place.geometry().ifPresent(own -> addLines(lines, place, own));
        sections(place)
                .forEach(section -> addLines(lines, section, section.geometry().orElseThrow()));
        if (lines.size() > 1) {
            double accuracy =
                    lines.stream().mapToDouble(RoadLine::accuracyMetres).max().orElseThrow();
            boolean sketched = lines.stream().anyMatch(RoadLine::sketched);
            LineMerger merger = new LineMerger();
            lines.forEach(line -> merger.add(line.reference().line()));
            for (Object merged : merger.getMergedLineStrings()) {
                LineReference reference = new LineReference((LineString) merged);
                lines.add(new RoadLine(place, reference, accuracy, sketched, Optional.empty()));
            }
        }
        return lines;
    }

    private void addLines(List<RoadLine> lines, Place place, Geometry geometry) {
        List<Object> parts = new ArrayList<>();
        if (geometry.getNumGeometries() == 1) {
            parts.add(geometry.getGeometryN(0));
        } else {
            LineMerger merger = new LineMerger();
            merger.add(geometry);
            for (Object merged : merger.getMergedLineStrings()) {
                parts.add(merged);
            }
        }
        Optional<Double> start = gazetteer.attributes(place).chainageStartMetres();
        for (Object part : parts) {
            if (part instanceof LineString line) {
                lines.add(new RoadLine(
                        place,
                        new LineReference(line),
                        place.accuracyMetres(),
                        place.isSchematic(),
                        parts.size() == 1 ? start : Optional.empty()));
            }
        }
    }

    /** The point people mean when they measure from a place; empty for a line and for a place without position. */
    Optional<Anchor> anchor(Place place) {
        PlaceAttributes attributes = gazetteer.attributes(place);
        if (attributes.seat().isPresent()) {
            Coordinate seat = attributes.seat().get().getCoordinate();
            return Optional.of(new Anchor(seat, attributes.seatAccuracyMetres(), true));
        }
        return place.geometry()
                .filter(geometry -> geometry.getDimension() != 1)
                .map(geometry -> geometry.getDimension() == 0
                        ? new Anchor(
                                geometry.getCoordinate(),
                                place.accuracyMetres(),
                                place.kind().isContainer())
                        : new Anchor(geometry.getCentroid().getCoordinate(), reach(place), false));
    }

    double accuracy(Place place) {
        return place.geometry().isPresent()
                ? Math.max(1, place.accuracyMetres())
                : sections(place).stream()
                        .mapToDouble(Place::accuracyMetres)
                        .max()
                        .orElse(Math.max(1, place.accuracyMetres()));
    }

    /** Whether the geometry of a place, or of any section it is filed as, is a sketch. */
    boolean isSketch(Place place) {
        return place.geometry().isPresent()
                ? place.isSchematic()
                : sections(place).stream().anyMatch(Place::isSchematic);
    }

    /** How far from the middle of a place something in it can be. */
    private double reach(Place container) {
        Geometry geometry = geometry(container).orElseThrow();
        return geometry.getDimension() == 0
                ? container.accuracyMetres() + Confidence.usualReachMetres(container.kind())
                : accuracy(container) + Geodesy.radius(geometry);
    }

    /** "锡尼镇, 杭锦旗": the name and the units around it, up to the county. */
    String label(Place place) {
        StringBuilder label = new StringBuilder(place.name());
        if (place.kind() == PlaceKind.HISTORIC_UNIT) {
            label.append("（旧名）");
        }
        List<Place> ancestors = gazetteer.ancestors(place);
        boolean inCounty =
                ancestors.stream().anyMatch(ancestor -> ancestor.kind().compareTo(PlaceKind.COUNTY) >= 0);
        for (Place ancestor : ancestors) {
            boolean shown = !ancestor.kind().isLinear()
                    && ancestor.kind() != PlaceKind.OTHER
                    && (!inCounty || ancestor.kind().compareTo(PlaceKind.COUNTY) >= 0);
            if (shown) {
                label.append(", ").append(ancestor.name());
            }
        }
        return label.toString();
    }

    /** The unit a place lies in, with its parents, for labels; empty if it lies in none. */
    String area(Place place) {
        return parents(place).stream().findFirst().map(this::label).orElse("");
    }

    boolean lies(Place place, Place container) {
        return gazetteer.isWithin(place, container);
    }

    /** The nearest unit a place lies in, as a list of none or one. */
    List<Place> parents(Place place) {
        return gazetteer.ancestors(place).stream()
                .filter(ancestor -> !ancestor.kind().isLinear())
                .limit(1)
                .toList();
    }

    static Evidence evidence(Method method, Place place, String matched, String note, String noteEn) {
        return new Evidence(method, place.id(), place.name(), matched, note, noteEn);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
