/**
 * Who may know of what is protected beyond ordinary rights: the rule, and the register
 * that keeps it out of every query.
 */
@NullMarked
package fr.logementdabord.web.clearance;

import org.jspecify.annotations.NullMarked;
