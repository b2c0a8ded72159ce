/**
 * The form of a saisine as data: dated sets of questions, what an answer may be, what is
 * still missing.
 */
@NullMarked
package fr.logementdabord.referral.form;

import org.jspecify.annotations.NullMarked;
