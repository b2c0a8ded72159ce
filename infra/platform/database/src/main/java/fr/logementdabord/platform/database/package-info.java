/**
 * The database of the suite as one process: a MongoDB-wire server over one durable file.
 */
@NullMarked
package fr.logementdabord.platform.database;

import org.jspecify.annotations.NullMarked;
