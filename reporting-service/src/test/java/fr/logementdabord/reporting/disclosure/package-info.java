/**
 * Small counts under attack.
 */
@NullMarked
package fr.logementdabord.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
