/**
 * Binds the views to the topics they are folded from.
 */
@NullMarked
package fr.logementdabord.reporting.config;

import org.jspecify.annotations.NullMarked;
