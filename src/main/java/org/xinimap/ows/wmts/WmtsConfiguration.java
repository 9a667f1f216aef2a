package org.xinimap.ows.wmts;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service at its address. It is a servlet of its own, so that every error ends in the form of the protocol. */
@Configuration(proxyBeanMethods = false)
class WmtsConfiguration {
    @Bean
    ServletRegistrationBean<WmtsServlet> wmts(WmtsOperations operations) {
        ServletRegistrationBean<WmtsServlet> registration =
                new ServletRegistrationBean<>(new WmtsServlet(operations), "/wmts", "/wmts/*");
        registration.setName("wmts");
        return registration;
    }
}
