/**
 * Views folded again from the log into a second generation, while the first one serves.
 */
@NullMarked
package fr.logementdabord.eventing.rebuild;

import org.jspecify.annotations.NullMarked;
