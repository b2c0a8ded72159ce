/**
 * Backup of the databases, restore of databases and log from it.
 */
@NullMarked
package fr.logementdabord.operations.archive;

import org.jspecify.annotations.NullMarked;
