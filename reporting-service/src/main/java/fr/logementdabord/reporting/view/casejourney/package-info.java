/**
 * The journey of one case through the three services: its dated steps, where it stands
 * and what it waits for.
 */
@NullMarked
package fr.logementdabord.reporting.view.casejourney;

import org.jspecify.annotations.NullMarked;
