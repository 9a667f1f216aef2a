package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogFileTest {
    @TempDir
    Path folder;

    private List<LayerDefinition> read(String yaml) throws IOException {
        return CatalogFile.read(Files.writeString(folder.resolve("catalog.yaml"), yaml, StandardCharsets.UTF_8));
    }

    @Test
    void readsEveryKey() throws IOException {
        LayerDefinition layer = read("""
                        layers:
                          - name: 重点项目
                            title: {zh: 重点项目, en: Key projects}
                            description: {zh: 规划中的, en: As planned}
                            group: {zh: 规划, en: Plan}
                            source: store:projects
                            crs: GCJ-02
                            geometry: line
                            filter: theme = '交通'
                            style: projects
                            attributes:
                              name: {zh: 名称, en: Name}
                              year: 年份
                            time: {start: begin, end: finish}
                            visible: false
                        """).get(0);
        assertThat(layer.name()).isEqualTo("重点项目");
        assertThat(layer.title()).isEqualTo(new Text("重点项目", "Key projects"));
        assertThat(layer.description().en()).isEqualTo("As planned");
        assertThat(layer.group()).contains(new Text("规划", "Plan"));
        assertThat(layer.source()).isEqualTo("store:projects");
        assertThat(layer.crs()).contains("GCJ-02");
        assertThat(layer.geometry()).contains(GeometryKind.LINE);
        assertThat(layer.filter()).contains("theme = '交通'");
        assertThat(layer.style()).contains("projects");
        assertThat(layer.attributes())
                .containsExactly(
                        new LayerDefinition.AttributeLabel("name", new Text("名称", "Name")),
                        new LayerDefinition.AttributeLabel("year", Text.of("年份")));
        assertThat(layer.temporal()).contains(new LayerDefinition.Temporal("begin", "finish"));
        assertThat(layer.visible()).isFalse();
    }

    @Test
    void leavesOutWhatIsOptional() throws IOException {
        LayerDefinition layer =
                read("layers:\n- {name: a, title: A, source: a.geojson}\n").get(0);
        assertThat(layer.visible()).isTrue();
        assertThat(layer.group()).isEmpty();
        assertThat(layer.description()).isEqualTo(Text.of(""));
        assertThat(layer.attributes()).isEmpty();
    }

    @Test
    void readsAnEmptyFileAsNoLayers() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("# nothing yet\n")).isEmpty();
        assertThat(read("layers: []\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "layers: [                                       | 1 | expected",
                "layers: {}                                      | 1 | a list",
                "layer: []                                       | 1 | 'layer' is not known here; accepted: layers",
                "- a                                             | 1 | a mapping",
                "layers:\\n- {title: A, source: s}               | 2 | 'name' is missing",
                "layers:\\n- {name: a, source: s}                | 2 | 'title' is missing",
                "layers:\\n- name: a\\n  title: A                | 2 | 'source' is missing",
                "layers:\\n- {name: a b, title: A, source: s}    | 2 | letters, digits",
                "layers:\\n- {name: 1a, title: A, source: s}     | 2 | a letter first",
                "layers:\\n- name: a\\n  title: A\\n  sorce: s   | 4 | 'sorce' is not known here; accepted: attributes, crs",
                "layers:\\n- name: a\\n  name: b\\n              | 3 | 'name' stands here twice",
                "layers:\\n- name: a\\n  title: {zh: A}\\n  source: s | 3 | 'en' is missing",
                "layers:\\n- name: a\\n  title: [A]\\n  source: s | 3 | a mapping",
                "layers:\\n- name: a\\n  title: A\\n  source: s\\n  geometry: area | 5 | accepted: point, line, polygon",
                "layers:\\n- name: a\\n  title: A\\n  source: s\\n  visible: yes | 5 | neither true nor false",
                "layers:\\n- name: a\\n  title: A\\n  source: s\\n  time: {start: a} | 5 | 'end' is missing",
                "layers:\\n- {name: a, title: A, source: s}\\n- {name: a, title: B, source: t} | 3 | already named 'a'",
                "layers:\\n- {name: a, title: !!java.io.File x, source: }\\n- {name: a} | 2 | tag is not allowed"
            })
    void namesFileLineAndWhatIsAccepted(String yaml, int line, String says) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(CatalogError.class)
                .hasMessageContaining("catalog.yaml, line " + line + ":")
                .hasMessageContaining(says);
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        assertThatThrownBy(() -> CatalogFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(CatalogError.class)
                .hasMessageContaining("none.yaml");
        Path gb = Files.write(folder.resolve("gb.yaml"), "layers: [] # 图层".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> CatalogFile.read(gb))
                .isInstanceOf(CatalogError.class)
                .hasMessageContaining("gb.yaml")
                .hasMessageContaining("UTF-8");
    }
}
