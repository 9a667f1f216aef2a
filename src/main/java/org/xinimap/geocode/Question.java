package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinimap.gazetteer.Place;
import org.xinimap.geocode.GeocodeRequest.Wanted;

/** What the locators need to know besides the phrase: the places the text is about, and the kind of geometry wanted. */
record Question(List<Place> context, Optional<Wanted> wanted) {
    Question about(List<Place> places) {
        List<Place> all = new ArrayList<>(places);
        all.addAll(context);
        return new Question(List.copyOf(all), wanted);
    }

    Question anyGeometry() {
        return new Question(context, Optional.empty());
    }
}
