package org.xinimap.ows;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinimap.layer.Text;

/**
 * What an administrator says of the service; it stands in every capabilities document.
 *
 * @param provider name of the organisation that runs the service
 * @param site its web site; empty: none
 * @param contact a person's or a desk's name; empty: none
 * @param email empty: none
 */
@ConfigurationProperties("xinimap.service")
public record ServiceMetadata(
        @DefaultValue Label title,

        @DefaultValue("Key projects of planning documents, located and served as features.")
        String description,

        @DefaultValue({"重点项目", "规划", "key projects", "planning"})
        List<String> keywords,

        @DefaultValue("Xinimap") String provider,
        @DefaultValue("") String site,
        @DefaultValue("") String contact,
        @DefaultValue("") String email,
        @DefaultValue("NONE") String fees,
        @DefaultValue("NONE") String accessConstraints) {

    public ServiceMetadata {
        keywords = List.copyOf(keywords);
    }

    /** The title in Chinese and English. */
    public record Label(
            @DefaultValue("重点项目要素服务") String zh,
            @DefaultValue("Key projects") String en) {
        public Text text() {
            return new Text(zh, en);
        }
    }
}
