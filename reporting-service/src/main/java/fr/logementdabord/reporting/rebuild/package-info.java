/**
 * What the people who run the service see of it: views folded again, events that wait.
 */
@NullMarked
package fr.logementdabord.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
