package org.xinimap.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service. */
@SpringBootApplication(scanBasePackages = "org.xinimap")
@ConfigurationPropertiesScan("org.xinimap")
class XinimapApplication {}
