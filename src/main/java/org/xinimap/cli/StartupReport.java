package org.xinimap.cli;

import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the service is and how to use it. */
@Component
final class StartupReport {
    private final EditorCredentials editor;
    private final Environment environment;

    StartupReport(EditorCredentials editor, Environment environment) {
        this.editor = editor;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String root = "http://127.0.0.1:" + web.getWebServer().getPort();
        String log = environment.getProperty("logging.file.name", "");
        System.out.printf(
                """

                Xinimap is up / 服务已启动
                  Map portal 地图门户      %1$s/
                  OGC API – Features       %1$s/ogc
                    QGIS: Layer ▸ Add Layer ▸ Add WFS / OGC API Features Layer ▸ New ▸ %1$s/ogc
                    GDAL: ogrinfo OAPIF:%1$s/ogc
                  WFS 2.0, 1.1, 1.0        %1$s/wfs
                  Editor 编辑用户          %2$s   password 密码: %3$s
                  Log file 日志            %4$s
                Stop with Ctrl-C. 按 Ctrl-C 停止。
                """,
                root,
                editor.name(),
                editor.generated() ? editor.password() + "  (" + editor.file() + ")" : "as configured 见配置",
                log.isEmpty() ? "-" : Path.of(log).toAbsolutePath());
        System.out.flush();
    }
}
