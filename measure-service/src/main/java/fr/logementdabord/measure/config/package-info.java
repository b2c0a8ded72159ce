/**
 * How the parts are put together.
 */
@NullMarked
package fr.logementdabord.measure.config;

import org.jspecify.annotations.NullMarked;
