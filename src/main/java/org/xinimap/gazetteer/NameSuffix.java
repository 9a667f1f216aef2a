package org.xinimap.gazetteer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The type word that closes a Chinese place name: 镇 in 锡尼镇, 街 in 光明街. It says what kinds of place the name can
 * stand for, so that 呼和木独街 is never taken for 呼和木独镇.
 */
public enum NameSuffix {
    PROVINCE(EnumSet.of(PlaceKind.PROVINCE), "自治区", "省"),
    PREFECTURE(EnumSet.of(PlaceKind.PREFECTURE_CITY, PlaceKind.COUNTY), "市", "盟", "自治州"),
    COUNTY(EnumSet.of(PlaceKind.COUNTY, PlaceKind.DISTRICT, PlaceKind.BANNER), "自治旗", "旗", "县", "区"),
    TOWN(EnumSet.of(PlaceKind.TOWN, PlaceKind.SUMU, PlaceKind.TOWNSHIP, PlaceKind.HISTORIC_UNIT), "苏木", "镇", "乡"),
    SUBDISTRICT(EnumSet.of(PlaceKind.SUBDISTRICT), "街道办事处", "街道", "办事处"),
    PARK(EnumSet.of(PlaceKind.INDUSTRIAL_PARK), "经济技术开发区", "经济开发区", "开发区", "产业园区", "工业园区", "产业园", "工业园", "园区"),
    VILLAGE(EnumSet.of(PlaceKind.VILLAGE), "村民委员会", "村委会", "行政村", "自然村", "嘎查", "村", "屯", "庄"),
    COMMUNITY(EnumSet.of(PlaceKind.COMMUNITY), "居民委员会", "居委会", "社区"),
    STREET(EnumSet.of(PlaceKind.STREET), "大街", "大道", "胡同", "街", "巷", "路", "道"),
    ROAD(EnumSet.of(PlaceKind.ROAD), "高速公路", "高速", "公路", "线"),
    RAILWAY(EnumSet.of(PlaceKind.RAILWAY), "铁路", "高铁"),
    WATERCOURSE(EnumSet.of(PlaceKind.RIVER, PlaceKind.CANAL), "孔兑", "干渠", "河", "沟", "渠", "江", "川", "溪"),
    WATER(EnumSet.of(PlaceKind.LAKE, PlaceKind.HYDRAULIC_WORKS), "水库", "淖尔", "海子", "湖", "泊"),
    LANDFORM(EnumSet.of(PlaceKind.DESERT, PlaceKind.SCENIC_AREA, PlaceKind.OTHER), "沙漠", "沙地", "草原", "山", "岭"),
    ESTATE(EnumSet.of(PlaceKind.NEIGHBOURHOOD), "棚户区", "平房区", "小区", "家园", "花园", "新村", "苑"),
    FACILITY(
            EnumSet.of(
                    PlaceKind.SCHOOL,
                    PlaceKind.HOSPITAL,
                    PlaceKind.PUBLIC_BUILDING,
                    PlaceKind.POWER_PLANT,
                    PlaceKind.TOLL_STATION,
                    PlaceKind.HYDRAULIC_WORKS,
                    PlaceKind.HERITAGE_SITE,
                    PlaceKind.SCENIC_AREA,
                    PlaceKind.OTHER),
            "污水处理厂",
            "幼儿园",
            "卫生院",
            "卫生室",
            "敬老院",
            "福利院",
            "图书馆",
            "文化馆",
            "体育馆",
            "博物馆",
            "收费站",
            "服务区",
            "变电站",
            "垃圾场",
            "填埋场",
            "停车场",
            "加油站",
            "派出所",
            "医院",
            "学校",
            "小学",
            "中学",
            "大学",
            "广场",
            "公园",
            "市场",
            "大厦",
            "大楼",
            "宾馆",
            "酒店",
            "政府",
            "中心",
            "基地",
            "电厂",
            "水厂",
            "电站",
            "泵站",
            "车站",
            "机场",
            "大桥",
            "桥",
            "站",
            "馆",
            "厂",
            "院",
            "局",
            "所",
            "店",
            "寺",
            "庙");

    /** What remains of a name without its type word. */
    public record Core(String name, NameSuffix suffix, String word) {}

    private final Set<PlaceKind> kinds;
    private final List<String> words;

    NameSuffix(Set<PlaceKind> kinds, String... words) {
        this.kinds = kinds;
        this.words = List.of(words);
    }

    /** The kinds of place whose names this type word closes. */
    public Set<PlaceKind> kinds() {
        return kinds;
    }

    /**
     * Splits the type word off a folded name. The longest type word wins; a name of nothing but type words, and a core of
     * one character, is not split.
     */
    public static Optional<Core> split(String name) {
        Core best = null;
        for (NameSuffix suffix : values()) {
            for (String word : suffix.words) {
                boolean longer = best == null || word.length() > best.word().length();
                if (longer && name.length() >= word.length() + 2 && name.endsWith(word)) {
                    best = new Core(name.substring(0, name.length() - word.length()), suffix, word);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The type word a folded text ends with, whatever stands before it. */
    public static Optional<NameSuffix> closing(String text) {
        NameSuffix best = null;
        int length = 0;
        for (NameSuffix suffix : values()) {
            for (String word : suffix.words) {
                if (word.length() > length && text.endsWith(word)) {
                    best = suffix;
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The type an English word stands for: town, banner, street. */
    static Optional<NameSuffix> english(String word) {
        return switch (word) {
            case "province", "region" -> Optional.of(PROVINCE);
            case "city", "league", "prefecture" -> Optional.of(PREFECTURE);
            case "county", "banner", "district" -> Optional.of(COUNTY);
            case "town", "township", "sumu" -> Optional.of(TOWN);
            case "subdistrict" -> Optional.of(SUBDISTRICT);
            case "village", "gacha" -> Optional.of(VILLAGE);
            case "community" -> Optional.of(COMMUNITY);
            case "street", "avenue", "st", "ave", "lane", "road", "rd" -> Optional.of(STREET);
            case "highway", "expressway" -> Optional.of(ROAD);
            case "railway" -> Optional.of(RAILWAY);
            case "river", "gully", "canal" -> Optional.of(WATERCOURSE);
            case "lake", "reservoir" -> Optional.of(WATER);
            case "desert", "mountain" -> Optional.of(LANDFORM);
            default -> Optional.empty();
        };
    }

    /** Whether the word closes the name of an administrative unit. */
    boolean isUnit() {
        return switch (this) {
            case PROVINCE, PREFECTURE, COUNTY, TOWN, SUBDISTRICT -> true;
            default -> false;
        };
    }

    /** Whether a name closed with this word may be that of a place of another spelling of the same type: 村 and 嘎查. */
    boolean interchangeable() {
        return switch (this) {
            case TOWN, VILLAGE, COMMUNITY, SUBDISTRICT, ROAD, PARK -> true;
            default -> false;
        };
    }
}
