/**
 * What every event store must promise, whatever it stands on.
 */
@NullMarked
package fr.logementdabord.testkit.store;

import org.jspecify.annotations.NullMarked;
