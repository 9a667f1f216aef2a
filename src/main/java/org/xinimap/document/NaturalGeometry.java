package org.xinimap.document;

import java.util.regex.Pattern;
import org.xinimap.document.ExtractedProject.Natural;

/** What kind of geometry a project has by its nature, from its own words: a street is a line, a school a point. */
final class NaturalGeometry {
    private static final Pattern SECTION =
            Pattern.compile(".*(?:至.{1,12}段|K\\d+\\+\\d+|[至—-].{1,8}(?:公路|高速|连接线|铁路)).*");
    private static final Pattern LINE = Pattern.compile(
            "(?:公路|道路|大道|大街|路|街|巷|高速|铁路|快速路|连接线|绿道|步道|车道|人行道|环路|环线|管网|管道|管廊|管线|河道|河|沟|渠|渠道|溪|江|堤防|护岸|线路|廊道|林带|支流|水系|航道|桥|大桥|隧道|路网|断头路|通道|路面|线|段)$");
    private static final Pattern AREA = Pattern.compile(
            "(?:小区|社区|片区|棚户区|平房区|区|园区|开发区|产业园|农田|湿地|草原|沙漠|林|灌区|流域|水土流失|荒漠|集群|示范区|景区|土地|村|乡镇|绿地|造林|矿山|盐碱地|湖|滩区|水库|公园|信号|环境|面积|塌陷区)$");
    private static final Pattern POINT = Pattern.compile(
            "(?:中心|基地|平台|馆|厂|站|院|校|学校|中学|小学|幼儿园|医院|卫生院|机构|市场|枢纽|车站|电站|码头|机场|楼|点|泵|池|闸|井|厂房|广场|停车场|车位|充电桩|设施|桩|仓|仓库|粮库|冷库|房)$");

    private NaturalGeometry() {}

    static Natural of(String object) {
        if (SECTION.matcher(object).matches()) {
            return Natural.LINE;
        }
        String rest = object.substring(0, Coordination.quantityStart(object)).replaceAll("[（(][^（()）]*[）)]", "");
        String head = WorksJudge.Tail.of(Predicate.withoutTrailing(rest)).before();
        for (int end = head.length(); end >= Math.max(1, head.length() - 6); end--) {
            String shorter = head.substring(0, end);
            if (POINT.matcher(shorter).find()) {
                return Natural.POINT;
            }
            if (LINE.matcher(shorter).find()) {
                return Natural.LINE;
            }
            if (AREA.matcher(shorter).find()) {
                return Natural.AREA;
            }
        }
        return Natural.UNKNOWN;
    }
}
