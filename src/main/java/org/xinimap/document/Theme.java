package org.xinimap.document;

/** What a project is about. The register and the layers spell the constants in lower case. */
public enum Theme {
    ROAD("道路交通", "Roads and transport"),
    RIVER_TREATMENT("河道治理", "River treatment"),
    FLOOD_CONTROL("防洪排涝", "Flood control"),
    PIPE_NETWORK("管网", "Pipe networks"),
    WASTE_WATER("污水处理", "Waste water"),
    OLD_NEIGHBOURHOOD("老旧小区改造", "Old-neighbourhood renewal"),
    PUBLIC_SERVICE("公共服务", "Public services"),
    ECOLOGY("生态", "Ecology"),
    ENERGY("能源", "Energy"),
    INDUSTRY("产业", "Industry"),
    RURAL("农业农村", "Farming and villages"),
    DIGITAL("数字化", "Digital"),
    OTHER("其他", "Other");

    private final String zh;
    private final String en;

    Theme(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
