/**
 * What the suite is made of: versions, licences, the bytes of its jars, no secret.
 */
@NullMarked
package fr.logementdabord.operations.supply;

import org.jspecify.annotations.NullMarked;
