/**
 * Our reduced copies of what measure-service says: whether a support runs, and nothing of
 * its kind.
 */
@NullMarked
package fr.logementdabord.housing.messaging.received.measure;

import org.jspecify.annotations.NullMarked;
