/**
 * What the lists have in common over HTTP.
 */
@NullMarked
package fr.logementdabord.reporting.web;

import org.jspecify.annotations.NullMarked;
