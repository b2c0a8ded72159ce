/**
 * Things to do at a date, kept in the database so that a restart forgets none.
 */
@NullMarked
package fr.logementdabord.eventing.deadline;

import org.jspecify.annotations.NullMarked;
