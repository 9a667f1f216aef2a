package org.xinimap.document;

import java.util.regex.Pattern;

/** Tells the furniture of a web page or a decree from its text: footers, policy bases, guarantees, reporters' names. */
final class Boilerplate {
    private static final Pattern FURNITURE = Pattern.compile(
            "^(?:当前位置|主办|承办|版权|联系我们|网站标识码|扫一扫|源文件|来源|责任编辑|发布时间|发布日期|索引号|浏览次数|打印|关闭|附件|上一篇|下一篇|相关链接|解读)[:：].*"
                    + "|.*(?:ICP备|公网安备).*|^(?:[（(]记者.*|首页.*)$");
    private static final Pattern SECTION = Pattern.compile(
            ".*(?:制定背景|编制背景|出台背景|政策依据|编制依据|政策目的|起草过程|总体要求|指导思想|基本原则|发展思路|工作目标|主要目标|保障措施|组织保障|组织实施|工作要求|有关要求|政府自身建设|自身建设).*");

    private Boilerplate() {}

    /** Whether a passage cannot hold works, by its own form or by the heading it stands under. */
    static boolean isFurniture(String passage, String section) {
        return FURNITURE.matcher(passage).matches() || SECTION.matcher(section).matches();
    }
}
