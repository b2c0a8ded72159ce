/**
 * Which households are one: the answers to the questions about possible duplicates.
 */
@NullMarked
package fr.logementdabord.reporting.view.merges;

import org.jspecify.annotations.NullMarked;
