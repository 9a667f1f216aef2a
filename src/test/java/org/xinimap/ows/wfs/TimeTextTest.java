package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2021-02-03,2021-02-03",
        "2021-02-03Z,2021-02-03",
        "2021-02-03+08:00,2021-02-03",
        "2021-02-03T23:30:00+08:00,2021-02-03",
        "2021/02/03,2021-02-03",
        "2021/02/03 04:05:06+00,2021-02-03"
    })
    void readsTheDayThatIsWritten(String text, String day) {
        assertThat(TimeText.date(text)).hasToString(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-03T04:05:06Z,2021-02-03T04:05:06",
        "2021-02-03T04:05:06.789Z,2021-02-03T04:05:06.789",
        "2021-02-03T04:05:06,2021-02-03T04:05:06",
        "2021-02-03T04:05Z,2021-02-03T04:05",
        "2021-02-03T04:05:06+08:00,2021-02-02T20:05:06",
        "2021-02-03,2021-02-03T00:00",
        "2021/02/03 04:05:06+00,2021-02-03T04:05:06",
        "2021/02/03 04:05:06.789+08,2021-02-02T20:05:06.789",
        "2021/02/03 04:05:06+0530,2021-02-02T22:35:06",
        "2021/02/03 04:05:06,2021-02-03T04:05:06"
    })
    void readsTheMomentInUtc(String text, String moment) {
        assertThat(TimeText.dateTime(text)).hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "2021-02-30", "2021-2-3", "2021-02-03T25:00:00Z", "2021-02-03T04:05:06+99", "20210203"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> TimeText.dateTime(text)).isInstanceOf(DateTimeException.class);
    }
}
