package org.xinimap.cli;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.xinimap.http.CrossSite;

/**
 * Reading is open; every write needs the editor role by HTTP Basic, which QGIS speaks. Browsers send Basic credentials along
 * with requests that another site makes them send, so a write that a browser says comes from another site is refused.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String EDITOR = "EDITOR";

    /** Only scripts and styles of our own; pictures from elsewhere for a configured base map. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; img-src 'self' data: http: https:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/geocode/batch")
                        .permitAll()
                        // Questions are posted too; the service itself asks for the editor where it writes.
                        .requestMatchers(HttpMethod.POST, "/wfs", "/wmts")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, "/**")
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(!CrossSite.is(
                                        context.getRequest())
                                && authentication.get().getAuthorities().stream()
                                        .anyMatch(granted -> ("ROLE_" + EDITOR).equals(granted.getAuthority())))))
                .httpBasic(basic -> basic.realmName("Xinimap"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries a session; the cross-site check above stands in for a token.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        // Resources set their own validators; the default would forbid all caching.
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(frames -> frames.sameOrigin()))
                .cors(Customizer.withDefaults())
                .build();
    }

    /** Maps on other sites may read the open resources; nothing is ever written, or read with credentials, from there. */
    @Bean
    CorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration reading = new CorsConfiguration();
        reading.addAllowedOrigin(CorsConfiguration.ALL);
        reading.setAllowedMethods(List.of("GET", "HEAD", "OPTIONS"));
        reading.setExposedHeaders(List.of("Link", "Content-Crs", "ETag"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/ogc/**", reading);
        source.registerCorsConfiguration("/geocode/**", reading);
        source.registerCorsConfiguration("/tiles/**", reading);
        source.registerCorsConfiguration("/wmts/**", reading);
        CorsConfiguration asking = new CorsConfiguration(reading);
        asking.addAllowedMethod("POST");
        asking.addAllowedHeader("Content-Type");
        source.registerCorsConfiguration("/wfs", asking);
        return source;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    EditorCredentials editorCredentials(XinimapProperties properties) {
        return EditorCredentials.of(properties);
    }

    @Bean
    UserDetailsService users(EditorCredentials editor) {
        // {noop}: the password is in the configuration or in a file of the service's user anyway, and bcrypt would cost
        // every write of a bulk edit 80 ms.
        return new InMemoryUserDetailsManager(User.withUsername(editor.name())
                .password("{noop}" + editor.password())
                .roles(EDITOR)
                .build());
    }
}
