/**
 * The real reporting-service: views folded again, dashboards asked.
 */
@NullMarked
package fr.logementdabord.bench.reporting;

import org.jspecify.annotations.NullMarked;
