/**
 * What is told to people who may not read the cases.
 */
@NullMarked
package fr.logementdabord.reporting.view.opendata;

import org.jspecify.annotations.NullMarked;
