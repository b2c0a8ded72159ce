/**
 * What is held true of the users of the databases.
 */
@NullMarked
package fr.logementdabord.operations.database;

import org.jspecify.annotations.NullMarked;
