package org.xinimap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerIndexTest {
    private static GazetteerIndex index;

    @BeforeAll
    static void load() throws IOException {
        index = new GazetteerIndex(Gazetteer.load(Path.of("geodata/gazetteer")));
    }

    @ParameterizedTest
    @CsvSource({
        "锡尼镇, 锡尼镇, NAME",
        "錫尼鎮, 锡尼镇, NAME",
        "锡尼, 锡尼镇, ALIAS",
        "百灵镇, 锡尼镇, FORMER_NAME",
        "150625100, 锡尼镇, CODE",
        "xini zhen, 锡尼镇, PINYIN",
        "xinizhen, 锡尼镇, ALIAS",
        "Xī Ní Zhèn, 锡尼镇, PINYIN",
        "Balagong Town, 巴拉贡镇, ALIAS",
        "balagong zhen, 巴拉贡镇, PINYIN",
        "伊和乌素乡, 伊和乌素苏木, BARE",
        "省道215线, S215, NAME",
        "Ｓ２１５, S215, NAME",
        "215省道, S215, NAME",
        "民乐, 民乐社区, BARE",
        "桃日木嘎查, 桃日木, ALIAS",
    })
    void findsByName(String text, String name, NameMatch.How how) {
        NameMatch best = index.find(text).get(0);
        assertThat(best.place().name()).isEqualTo(name);
        assertThat(best.how()).isEqualTo(how);
    }

    @ParameterizedTest
    @ValueSource(strings = {"锡林镇", "锡尼河", "光明路", "小北河", "南河", "S21", "S2150", "锡尼南路", "后旗", "zzz", "12", ""})
    void doesNotJumpToAnotherName(String text) {
        assertThat(index.find(text)).isEmpty();
        assertThat(index.near(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"西尼镇, 锡尼镇", "独贵塔啦镇, 独贵塔拉镇", "巴拉汞镇, 巴拉贡镇", "吉日嘎郎图镇, 吉日嘎朗图镇", "阿拉滕图布希嘎查, 阿拉腾图布希"})
    void forgivesASlipInALongName(String text, String name) {
        assertThat(index.near(text))
                .first()
                .extracting(match -> match.place().name())
                .isEqualTo(name);
    }

    @Test
    void scansForTheLongestNames() {
        FoldedText text = FoldedText.of("推进锡尼镇呼和木独街和Ｓ２１５线改造，G65不动");
        List<String> found = index.scan(text).stream()
                .map(mention -> text.original(mention.start(), mention.end()) + "="
                        + mention.matches().stream()
                                .map(match -> match.place().name())
                                .findFirst()
                                .orElse("?"))
                .toList();
        assertThat(found).containsExactly("锡尼镇=锡尼镇", "呼和木独街=呼和木独街", "Ｓ２１５线=S215", "G65=?");
    }

    @Test
    void completesAPrefixInAnyScript() {
        assertThat(names("锡尼")).startsWith("锡尼镇").contains("锡尼北路", "锡尼补拉格嘎查");
        assertThat(names("balag")).contains("巴拉贡镇");
        assertThat(names("blg")).contains("巴拉贡镇");
        assertThat(names("小南")).containsExactly("小南河");
    }

    private static List<String> names(String prefix) {
        return index.startingWith(prefix, 20).stream()
                .map(match -> match.place().name())
                .toList();
    }

    @Test
    void keepsTheWayBackToTheWordsOfTheText() {
        FoldedText text = FoldedText.of(" 錫 尼 鎮（Ｘini  Town） ");
        assertThat(text.folded()).isEqualTo("锡尼镇(xini town)");
        assertThat(text.original(0, 3)).isEqualTo("錫 尼 鎮");
        assertThat(text.original(4, 13)).isEqualTo("Ｘini  Town");
    }
}
