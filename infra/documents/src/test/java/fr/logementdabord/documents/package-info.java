/**
 * Files written by us, read by others; files written by others, read by us.
 */
@NullMarked
package fr.logementdabord.documents;

import org.jspecify.annotations.NullMarked;
