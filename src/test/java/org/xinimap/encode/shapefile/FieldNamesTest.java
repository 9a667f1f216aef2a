package org.xinimap.encode.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Column names of a .dbf file. */
class FieldNamesTest {
    @Example
    void cutsBetweenCharactersAndNumbersWhatIsTaken() {
        assertThat(FieldNames.of(List.of(
                        "id",
                        "项目名称",
                        "项目名称二",
                        "investment_plan",
                        "investment_done",
                        "INVESTMENT_x",
                        "ID",
                        "",
                        "a😀😀😀")))
                .containsExactly(
                        "id", "项目名", "项目_1", "investment", "investme_1", "INVESTME_2", "ID_1", "field", "a😀😀");
    }

    @Property
    void namesFitAndDifferAndAreTheSameEachTime(@ForAll @Size(max = 40) List<String> names) {
        List<String> fields = FieldNames.of(names);

        assertThat(fields).hasSameSizeAs(names).isEqualTo(FieldNames.of(names));
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(field.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, FieldNames.MAX_BYTES));
        assertThat(fields.stream().map(field -> field.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
