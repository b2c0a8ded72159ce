/**
 * The pages and the API of a measure's journal: team, contacts, obstacles, partners.
 */
@NullMarked
package fr.logementdabord.measure.web.journal;

import org.jspecify.annotations.NullMarked;
