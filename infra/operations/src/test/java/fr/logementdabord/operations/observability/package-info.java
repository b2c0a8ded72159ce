/**
 * Dashboards, alerts and runbooks as they are checked in.
 */
@NullMarked
package fr.logementdabord.operations.observability;

import org.jspecify.annotations.NullMarked;
