/**
 * The HTTP API and the French pages of measures and agreements.
 */
@NullMarked
package fr.logementdabord.measure.web;

import org.jspecify.annotations.NullMarked;
