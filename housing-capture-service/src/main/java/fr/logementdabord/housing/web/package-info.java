/**
 * The HTTP API and the French pages.
 */
@NullMarked
package fr.logementdabord.housing.web;

import org.jspecify.annotations.NullMarked;
