package org.xinimap.ows.wms;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the map service at its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapLimits.class)
class WmsConfiguration {
    @Bean
    ServletRegistrationBean<WmsServlet> wms(WmsOperations operations) {
        ServletRegistrationBean<WmsServlet> registration =
                new ServletRegistrationBean<>(new WmsServlet(operations), "/wms");
        registration.setName("wms");
        return registration;
    }
}
