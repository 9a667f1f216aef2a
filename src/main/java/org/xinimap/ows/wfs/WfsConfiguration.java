package org.xinimap.ows.wfs;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the service at its address. It is a servlet of its own: the body must be read by its content, whatever its type says, and
 * every error ends in the form of the protocol.
 */
@Configuration(proxyBeanMethods = false)
class WfsConfiguration {
    @Bean
    ServletRegistrationBean<WfsServlet> wfs(WfsOperations operations) {
        ServletRegistrationBean<WfsServlet> registration =
                new ServletRegistrationBean<>(new WfsServlet(operations), "/wfs");
        registration.setName("wfs");
        return registration;
    }
}
