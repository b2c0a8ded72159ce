/**
 * Reference data of the programme: communes and territories by day, and the code lists
 * with the words people read. Read once from the CSV files of the class path.
 */
@NullMarked
package fr.logementdabord.referral.reference;

import org.jspecify.annotations.NullMarked;
