package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.GazetteerIndex;
import org.xinimap.gazetteer.Mention;
import org.xinimap.gazetteer.NameMatch;
import org.xinimap.gazetteer.Place;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.BadCoordinates;
import org.xinimap.geocode.LocationPhrase.Chainage;
import org.xinimap.geocode.LocationPhrase.Coordinates;
import org.xinimap.geocode.LocationPhrase.Intersection;
import org.xinimap.geocode.LocationPhrase.Junction;
import org.xinimap.geocode.LocationPhrase.ListOf;
import org.xinimap.geocode.LocationPhrase.Name;
import org.xinimap.geocode.LocationPhrase.Named;
import org.xinimap.geocode.LocationPhrase.Offset;
import org.xinimap.geocode.LocationPhrase.Section;
import org.xinimap.geocode.LocationPhrase.Within;

/** Sends each kind of phrase to the class that locates it, and puts lists together. */
final class PhraseLocator {
    private final NameLocator names;
    private final SectionLocator sections;
    private final IntersectionLocator intersections;
    private final ChainageLocator chainages;
    private final OffsetLocator offsets;
    private final PositionLocator positions;

    PhraseLocator(Gazetteer gazetteer, GazetteerIndex index) {
        Placements placements = new Placements(gazetteer);
        NameResolver resolver = new NameResolver(gazetteer, index);
        names = new NameLocator(gazetteer, resolver, placements);
        sections = new SectionLocator(resolver, placements, names, this);
        intersections = new IntersectionLocator(resolver, placements, names);
        chainages = new ChainageLocator(resolver, placements, names);
        offsets = new OffsetLocator(resolver, placements, names, this);
        positions = new PositionLocator(index.locator(), placements);
    }

    PositionLocator positions() {
        return positions;
    }

    /** The places a phrase can mean, not yet sorted across readings. */
    List<Location> locate(LocationPhrase phrase, Question question) {
        if (phrase instanceof Section section) {
            return sections.locate(section, question);
        } else if (phrase instanceof Within within) {
            return sections.locate(within, question);
        } else if (phrase instanceof Intersection intersection) {
            return intersections.locate(intersection, question);
        } else if (phrase instanceof Junction junction) {
            return intersections.locate(junction, question);
        } else if (phrase instanceof Offset offset) {
            return offsets.locate(offset, question);
        } else if (phrase instanceof Chainage chainage) {
            return chainages.locate(chainage, question);
        } else if (phrase instanceof Coordinates coordinates) {
            return List.of(positions.locate(coordinates));
        } else if (phrase instanceof BadCoordinates bad) {
            return List.of(PositionLocator.refused(bad));
        } else if (phrase instanceof ListOf list) {
            return locate(list, question);
        }
        return names.locate(phrase, question);
    }

    private List<Location> locate(ListOf list, Question question) {
        Question inUnit = question.about(leadingUnits(list));
        List<Location> parts = new ArrayList<>();
        List<String> unlocated = new ArrayList<>();
        for (LocationPhrase item : list.items()) {
            Optional<Location> part = best(locate(item, inUnit));
            part.ifPresent(parts::add);
            unlocated.addAll(part.map(Location::unlocated).orElse(List.of(item.text())));
        }
        list.others().ifPresent(unlocated::add);
        if (parts.isEmpty()) {
            return List.of();
        }
        return List.of(together(list, parts, unlocated));
    }

    private static Location together(ListOf list, List<Location> parts, List<String> unlocated) {
        List<Geometry> geometries =
                parts.stream().flatMap(part -> part.geometry().stream()).toList();
        Set<String> labels = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Location part : parts) {
            labels.add(part.label());
            evidence.addAll(part.evidence());
        }
        Extent extent = parts.stream()
                .map(Location::extent)
                .reduce(PhraseLocator::weaker)
                .orElseThrow();
        if (!unlocated.isEmpty()) {
            extent = weaker(extent, Extent.PARTIAL);
        }
        return new Location(
                String.join("；", labels),
                list.items().size() == 1 ? parts.get(0).kind() : "list",
                geometries.isEmpty() ? Optional.empty() : Optional.of(Geometries.collect(geometries)),
                parts.stream().mapToDouble(Location::accuracyMetres).max().orElseThrow(),
                parts.stream().mapToDouble(Location::confidence).average().orElseThrow(),
                extent,
                evidence,
                unlocated);
    }

    private static Extent weaker(Extent a, Extent b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Optional<Location> best(List<Location> locations) {
        return locations.stream().max((a, b) -> Double.compare(a.confidence(), b.confidence()));
    }

    /** The units the first item is said to lie in hold for the others too: 锡尼镇团结社区、民乐社区. */
    private static List<Place> leadingUnits(ListOf list) {
        if (list.items().isEmpty()
                || !(list.items().get(0) instanceof Named first)
                || first.chain().size() < 2) {
            return List.of();
        }
        return first.chain().subList(0, first.chain().size() - 1).stream()
                .map(Name::mention)
                .map(Mention::matches)
                .filter(matches -> !matches.isEmpty())
                .map(matches -> matches.get(0))
                .map(NameMatch::place)
                .toList();
    }
}
