/**
 * The State's grant to the Department (convention de subvention): what was agreed, paid,
 * spent, moved between natures of cost, reported and written, year by year and call for
 * interest by call for interest. Nothing here decides what the State may claim back.
 */
@NullMarked
package fr.logementdabord.measure.domain.grant;

import org.jspecify.annotations.NullMarked;
