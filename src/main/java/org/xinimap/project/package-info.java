/** The register of key projects, their review, and the import job. */
@NullMarked
package org.xinimap.project;

import org.jspecify.annotations.NullMarked;
