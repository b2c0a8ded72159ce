/**
 * Backup and restore, with a real broker and a real database.
 */
@NullMarked
package fr.logementdabord.operations.archive;

import org.jspecify.annotations.NullMarked;
