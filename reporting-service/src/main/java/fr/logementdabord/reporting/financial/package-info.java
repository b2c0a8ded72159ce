/**
 * The financial report of the convention between State and Department (compte rendu
 * financier, articles 3 to 10, seed:194-261), and what the calls for interest brought
 * over the years (seed:306-309). Pure: facts in, report out. It shows and never decides:
 * what the State may claim back is the State's to say.
 */
@NullMarked
package fr.logementdabord.reporting.financial;

import org.jspecify.annotations.NullMarked;
