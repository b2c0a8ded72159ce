/**
 * What a store that was restored must prove before it is written to, and must do again.
 */
@NullMarked
package fr.logementdabord.eventing.restore;

import org.jspecify.annotations.NullMarked;
