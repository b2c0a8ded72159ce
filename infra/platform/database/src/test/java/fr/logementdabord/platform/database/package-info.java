/**
 * What the database promises, tried on real processes that are killed.
 */
@NullMarked
package fr.logementdabord.platform.database;

import org.jspecify.annotations.NullMarked;
