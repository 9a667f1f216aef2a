package org.xinimap.project;

import java.util.List;
import java.util.Optional;
import org.xinimap.document.ExtractedProject;
import org.xinimap.geocode.Evidence;
import org.xinimap.geocode.Location;
import org.xinimap.project.ImportReport.Located;

/** Words the report of an import: for each project, how it is located and why. */
final class ImportItems {
    private ImportItems() {}

    static ImportReport.Item item(
            String id, ExtractedProject work, Optional<Location> location, ImportReport.Outcome outcome) {
        Located located = located(location);
        return new ImportReport.Item(
                id, work.name(), outcome, located, reason(work, location), reasonEn(work, location));
    }

    private static Located located(Optional<Location> location) {
        if (location.flatMap(Location::geometry).isEmpty()) {
            return Located.NOT_LOCATED;
        }
        return switch (location.get().extent()) {
            case EXACT, SCHEMATIC -> Located.LOCATED;
            case PARTIAL -> Located.PARTLY;
            case CONTAINING_AREA -> Located.BY_AREA;
        };
    }

    private static String reason(ExtractedProject work, Optional<Location> location) {
        if (location.isEmpty()) {
            return work.placeText().isEmpty() ? "文中没有写明地点，文件所属区域也未识别。" : "地名库中没有“%s”。".formatted(work.placeText());
        }
        return last(location.get().evidence()).note()
                + missing("未定位：", location.get().unlocated());
    }

    private static String reasonEn(ExtractedProject work, Optional<Location> location) {
        if (location.isEmpty()) {
            return work.placeText().isEmpty()
                    ? "The text names no place, and the document's area was not recognised."
                    : "The gazetteer does not know “%s”.".formatted(work.placeText());
        }
        return last(location.get().evidence()).noteEn()
                + missing(" Not located: ", location.get().unlocated());
    }

    private static Evidence last(List<Evidence> evidence) {
        return evidence.get(evidence.size() - 1);
    }

    private static String missing(String lead, List<String> unlocated) {
        return unlocated.isEmpty() ? "" : lead + String.join("、", unlocated);
    }
}
