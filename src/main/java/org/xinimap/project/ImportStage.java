package org.xinimap.project;

/** Where an import is. */
public enum ImportStage {
    WAITING("等待中", "Waiting", 0),
    READING("读取文件", "Reading the file", 0),
    EXTRACTING("提取项目", "Finding the projects", 15),
    LOCATING("定位项目", "Locating the projects", 30),
    WRITING("写入项目库", "Writing the register", 90),
    FINISHED("完成", "Finished", 100);

    private final String zh;
    private final String en;
    private final int startPercent;

    ImportStage(String zh, String en, int startPercent) {
        this.zh = zh;
        this.en = en;
        this.startPercent = startPercent;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Percent of the whole import when this stage begins. */
    int startPercent() {
        return startPercent;
    }
}
