/** The command line, and the wiring of the service. */
@NullMarked
package org.xinimap.cli;

import org.jspecify.annotations.NullMarked;
